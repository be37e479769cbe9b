import type { TableId } from '../standard';

/** The sheets that a plan makes: the tables by their ids, and those around them. */
export type SheetRole = TableId | OtherRole;

/** Sheets that are no tables of the form. */
export const otherRoles = ['front', 'narrative', 'check', 'lastYear'] as const;
export type OtherRole = (typeof otherRoles)[number];
