import { z } from 'zod';
import { aspectIds, sectionIds } from './narrative-sections';
import { terms, type TermId } from './terms';

/**
 * The shape of a published report format. The data of this folder is parsed with these schemas in a test, not at every
 * start: shipped code imports the types only.
 */

export const termSchema = z.strictObject({
  /** The words of the official form. */
  label: z.string().min(1),
  /** What the form prints behind the label, in brackets: a unit or a filling hint. */
  note: z
    .string()
    .regex(/^（.+）$/)
    .optional(),
  /** What people say for a long label, in sentences. */
  short: z.string().min(1).optional(),
  english: z.string().min(1),
});

const termId = z.enum(Object.keys(terms) as [TermId, ...TermId[]]);
const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/**
 * What kind of figure a cell holds: a count (whole, not negative), a signed count (whole), or an amount (decimals, not
 * negative).
 */
const measureSchema = z.enum(['count', 'signedCount', 'amount']);

/** The printed number before a label: `一、`, `（一）`, `1.`. */
const number = z.string().min(1).optional();

/** A heading that covers others. `series`: the figures of its columns are a row of their own (see `Block.rows`). */
const headingGroupSchema = z.strictObject({
  number,
  term: termId,
  series: id.optional(),
  get children(): z.ZodArray<typeof headingSchema> {
    return z.array(headingSchema).min(1);
  },
});

/** A heading with figures. `span`: how many grid columns it covers on the printed form (1 unless told). */
const headingLeafSchema = z.strictObject({
  id,
  number,
  term: termId,
  span: z.int().min(2).optional(),
  measure: measureSchema.optional(),
  /** Decimals beyond which an amount is asked about. The official form of 2021 states none: local practice. */
  decimals: z.int().min(0).optional(),
});

const headingSchema = z.union([headingLeafSchema, headingGroupSchema]);

/** One grid of figures: headings above, and, unless it is a single unlabelled row, headings at the left. */
const blockSchema = z.strictObject({
  /** A full-width line above the block. */
  title: termId.optional(),
  /** What the top-left cell says. */
  corner: termId.optional(),
  columns: z.array(headingSchema).min(1),
  /** Absent: one unlabelled row, whose column groups each name their `series`. */
  rows: z.array(headingSchema).min(1).optional(),
  measure: measureSchema,
});

const tableIdSchema = z.enum(['proactiveDisclosure', 'requests', 'reconsiderationAndLitigation']);

/** One table of the form: blocks stacked on one grid. */
const tableSchema = z.strictObject({
  id: tableIdSchema,
  /** Printed number and title of its section. */
  number: z.string(),
  title: termId,
  /** The name of its worksheet, which is also what messages call it. */
  sheet: termId,
  blocks: z.array(blockSchema).min(1),
});

const severitySchema = z.enum(['hard', 'soft', 'info']);

/**
 * Where a rule comes from: printed on the form, implied by a heading such as 总计, said in the notice that published the
 * form, said in a law, filling practice (nothing official), or a local addition.
 */
const basisSchema = z.strictObject({
  kind: z.enum(['printed', 'heading', 'notice', 'law', 'practice', 'local']),
  /** The official sentence, where there is one. */
  sentence: z.string().optional(),
  /** The document and article that it is taken from, where that is not the form itself. */
  source: z.string().optional(),
});

/** A permanent code: never reused, never renumbered. */
const code = z.string().regex(/^[A-H]\d+$/);

/**
 * A balance edit, stated once for many lines: in every row (or column) of the table, the sum of the figures `left` equals
 * the sum of the figures `right`. `left` and `right` are column ids when it holds in each row, row ids when in each column.
 */
const balanceRuleSchema = z.strictObject({
  code,
  kind: z.enum(['rowTotal', 'columnTotal', 'crossTotal']),
  severity: severitySchema,
  basis: basisSchema,
  table: tableIdSchema,
  inEach: z.enum(['row', 'column']),
  left: z.array(id).min(1),
  right: z.array(id).min(1),
});

/** What must hold of a single figure. */
const figureRuleSchema = z.strictObject({
  code,
  kind: z.enum(['filled', 'readable', 'count', 'signedCount', 'amount', 'decimals']),
  severity: severitySchema,
  basis: basisSchema,
});

/**
 * One figure of a comparison: in a rule that holds in each row, a column of that row, and the other way round. What is
 * given replaces the line's own.
 */
const comparedSchema = z.strictObject({
  table: tableIdSchema.optional(),
  row: id.optional(),
  column: id.optional(),
  /** Last year's figure. `ifKnown`: the rule holds without it, too, and it is left out when nobody knows it. */
  lastYear: z.enum(['needed', 'ifKnown']).optional(),
  isSubtracted: z.boolean().optional(),
});

/**
 * Two sums that need not be equal, or not of one year: stated once for some rows (or columns) of a table.
 * `equal`: they are the same. `atMost`: the left one is no greater than the right one, or than what its threshold makes of
 * that. `onlyWith`: the left one is zero where the right one is.
 */
const comparisonRuleSchema = z.strictObject({
  code,
  kind: z.enum([
    'carryOver',
    'stock',
    'issuedRemains',
    'repealedExisted',
    'ruleMaking',
    'disclosedRemains',
    'plausibleAmount',
    'amountGrowth',
    'casesWithoutRequests',
    'casesOfRequests',
    'pendingCases',
    'otherOutcomes',
  ]),
  severity: severitySchema,
  basis: basisSchema,
  table: tableIdSchema,
  inEach: z.enum(['row', 'column']),
  /** The rows (or columns) that it is about; all that have its figures when absent. */
  lines: z.array(id).min(1).optional(),
  relation: z.enum(['equal', 'atMost', 'onlyWith']),
  left: z.array(comparedSchema).min(1),
  right: z.array(comparedSchema),
  /** Agencies that it asks: see `below-city`. All when absent. */
  asks: z.enum(['belowCity']).optional(),
});

/** Figures that are asked about when they differ much from last year's. How much: see `thresholds`. */
const changeRuleSchema = z.strictObject({
  code,
  kind: z.literal('change'),
  severity: severitySchema,
  basis: basisSchema,
  figures: z.array(z.strictObject({ table: tableIdSchema, row: id, column: id })).min(1),
});

/** Rows that are the same as last year's although the row `while` is not: probably left from the copied file. */
const copiedRowRuleSchema = z.strictObject({
  code,
  kind: z.literal('copiedRow'),
  severity: severitySchema,
  basis: basisSchema,
  table: tableIdSchema,
  rows: z.array(id).min(1),
  while: id,
});

/**
 * Cases that count for one agency alone although several take part. Where an office adds up, it is asked whether two of its
 * units counted the same ones, for each of these figures of a row; the totals of the row go with them.
 */
const countedOnceRuleSchema = z.strictObject({
  code,
  kind: z.literal('coDefendants'),
  severity: severitySchema,
  basis: basisSchema,
  /** What the cases are called, on record with what is taken off. */
  title: termId,
  table: tableIdSchema,
  row: id,
  columns: z.array(id).min(1),
});

/**
 * What must hold of a section of the text, once anything of the text is written: something is counted in it and held
 * against a bound. Characters are counted without spaces; `paragraphsWith`: the paragraphs that say these words.
 */
const narrativeRuleSchema = z.strictObject({
  code,
  kind: z.enum(['feeMentioned', 'lengthLimit', 'sectionFilled']),
  severity: severitySchema,
  basis: basisSchema,
  section: z.enum(sectionIds),
  counts: z.union([z.literal('characters'), z.strictObject({ paragraphsWith: z.string().min(1) })]),
  relation: z.enum(['atMost', 'atLeast']),
  bound: z.int(),
});

/** What a format asks of the text. `aspects`: what section one reports on, each under a heading; none are prescribed when empty. */
const narrativeSchema = z.strictObject({
  aspects: z.array(z.enum(aspectIds)),
  rules: z.array(narrativeRuleSchema),
});

export const formatSchema = z.strictObject({
  /** The year of the notice that published it. */
  id: z.enum(['2019', '2021']),
  title: termId,
  document: z.string(),
  issued: z.iso.date(),
  /** First and last report year; no last year while it is in force. */
  reportYears: z.strictObject({ from: z.int(), to: z.int().optional() }),
  tables: z.array(tableSchema).length(3),
  balanceRules: z.array(balanceRuleSchema),
  figureRules: z.array(figureRuleSchema),
  comparisonRules: z.array(comparisonRuleSchema),
  changeRules: z.array(changeRuleSchema),
  copiedRowRules: z.array(copiedRowRuleSchema),
  countedOnceRules: z.array(countedOnceRuleSchema),
  narrative: narrativeSchema,
});

export type Term = z.infer<typeof termSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type HeadingLeaf = z.infer<typeof headingLeafSchema>;
export type HeadingGroup = z.infer<typeof headingGroupSchema>;
export type Heading = HeadingLeaf | HeadingGroup;
export type Block = z.infer<typeof blockSchema>;
export type TableId = z.infer<typeof tableIdSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Basis = z.infer<typeof basisSchema>;
export type BalanceRule = z.infer<typeof balanceRuleSchema>;
export type FigureRule = z.infer<typeof figureRuleSchema>;
export type Compared = z.infer<typeof comparedSchema>;
export type ComparisonRule = z.infer<typeof comparisonRuleSchema>;
export type ChangeRule = z.infer<typeof changeRuleSchema>;
export type CopiedRowRule = z.infer<typeof copiedRowRuleSchema>;
export type CountedOnceRule = z.infer<typeof countedOnceRuleSchema>;
export type NarrativeRule = z.infer<typeof narrativeRuleSchema>;
export type NarrativeForm = z.infer<typeof narrativeSchema>;
export type Format = z.infer<typeof formatSchema>;
export type FormatId = Format['id'];
