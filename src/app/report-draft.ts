import { longestAgencyName } from '../report/agency-name';
import { formatForYear, type Format } from '../standard';
import { isLikeFormula } from '../workbook/plan';
import type { TotalsMode } from '../workbook/state';

export type { TotalsMode };

/** What a person enters to have the tables created. */
export interface ReportDraft {
  agency: string;
  /** As typed. */
  year: string;
  totals: TotalsMode;
}

export type DraftProblem =
  | 'agencyMissing'
  | 'agencyTooLong'
  /** Begins like a formula: a spreadsheet would take it for one. */
  | 'agencyLikeFormula'
  | 'yearUnreadable'
  | 'yearTooEarly';

export type CheckedDraft =
  | { ok: true; agency: string; year: number; format: Format; totals: TotalsMode }
  | { ok: false; problems: readonly DraftProblem[] };

/** Full-width digits and a trailing 年 are understood in a year. */
export function yearOf(text: string): number | undefined {
  const match = /^(\d{4})年?$/u.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]) : undefined;
}

export function checkDraft(draft: ReportDraft): CheckedDraft {
  const agency = draft.agency.trim();
  const year = yearOf(draft.year);
  const format = formatOfYear(draft.year);
  const problems: DraftProblem[] = [];
  if (agency === '') problems.push('agencyMissing');
  if (agency.length > longestAgencyName) problems.push('agencyTooLong');
  if (isLikeFormula(agency)) problems.push('agencyLikeFormula');
  if (year === undefined || year > 2999) problems.push('yearUnreadable');
  else if (!format) problems.push('yearTooEarly');
  return year !== undefined && format && problems.length === 0
    ? { ok: true, agency, year, format, totals: draft.totals }
    : { ok: false, problems };
}

/** The format for a year as typed; undefined while that is no year with a format. */
export function formatOfYear(text: string): Format | undefined {
  const year = yearOf(text);
  return year === undefined ? undefined : formatForYear(year);
}

/** The report that is due: that of last year. */
export const dueYear = (today: Date): number => today.getFullYear() - 1;
