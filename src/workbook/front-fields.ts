import { makeAddress } from '../layout/address';

/** Where what stands on the front sheet: all that the add-in has to know of it to read and stamp it. */

export type FrontField =
  | 'agency'
  | 'year'
  | 'format'
  | 'preparedBy'
  | 'reviewedBy'
  | 'responsible'
  | 'telephone'
  | 'date'
  | 'level'
  | 'deadline'
  | 'stampedAt'
  | 'ruleSet'
  | 'stampedVerdict'
  | 'stampedFingerprint'
  | 'fingerprint'
  | 'stampState'
  | 'readiness';

export const firstRow = 2;

/** The order of the fields, headings included: where a field stands follows from it. */
const order: readonly (FrontField | 'heading')[] = [
  'heading',
  'agency',
  'year',
  'format',
  'heading',
  'preparedBy',
  'reviewedBy',
  'responsible',
  'telephone',
  'date',
  'heading',
  'level',
  'deadline',
  'heading',
  'stampedAt',
  'ruleSet',
  'stampedVerdict',
  'stampedFingerprint',
  'fingerprint',
  'stampState',
  'heading',
  'readiness',
];

/** Where the check sheet's verdict is repeated. */
export const frontVerdictCell = 'A2';

/** A field's value cell on the front sheet. */
export const frontCell = (field: FrontField): string =>
  makeAddress({ row: firstRow + order.indexOf(field), column: 1 });

/** What people fill in, or may change. */
export const inputFields = [
  'agency',
  'preparedBy',
  'reviewedBy',
  'responsible',
  'telephone',
  'date',
  'level',
  'deadline',
] as const;

/** Who answers for the report: to be filled before it is sent, from the first to the last cell of a column. */
export const signOffFields = [
  'preparedBy',
  'reviewedBy',
  'responsible',
  'telephone',
  'date',
] as const;

export type SignOffField = (typeof signOffFields)[number];

/** The cells of fields that stand below one another. */
export const frontRange = (fields: readonly FrontField[]): string =>
  [fields[0], fields[fields.length - 1]]
    .flatMap((field) => (field ? [frontCell(field)] : []))
    .join(':');

/** What the button 检查并盖章 writes, from the first to the last cell of a column. */
export const stampFields = [
  'stampedAt',
  'ruleSet',
  'stampedVerdict',
  'stampedFingerprint',
] as const;

export type StampField = (typeof stampFields)[number];
