import { suggestCorrections } from '../../repair/suggest-corrections';
import type { Fault } from '../../repair/suggestion';
import type { NarrativeFinding } from '../../narrative/finding';
import { unpackFigures } from '../../report/packed-figures';
import { totalsOf } from '../../rules/balance-edit';
import type { Finding } from '../../rules/finding';
import {
  formatById,
  formatForYear,
  type Format,
  type FormatId,
  type TableId,
} from '../../standard';
import { findingsOf } from '../corrections';
import type { Entry } from './collection';
import { statusOf } from './collection';
import type { ExaminedReport, NoReport } from './examine-file';

/** What an office writes to a unit about the file that it sent: data, from which `locale` makes the letter. */
interface Reply {
  /** As the roster calls it; empty where nobody knows who sent the file. */
  unit: string;
  /** The year that is collected. */
  year: number;
  file: string;
  about: ReplyMatter;
}

type ReplyMatter =
  | { kind: 'unreadable'; problem: NoReport['problem'] }
  | { kind: 'otherYear'; found: number }
  | { kind: 'otherFormat'; found: FormatId; expected: FormatId | undefined }
  | ({ kind: 'findings' } & ReplyFindings);

interface ReplyFindings {
  format: Format;
  /** What has one cause, with what would settle it. */
  faults: readonly (Fault & { findings: readonly Finding[] })[];
  /** All other findings, those that must be put right first. */
  findings: readonly Finding[];
  text: readonly NarrativeFinding[];
  unread: readonly TableId[];
  doubtful: number;
  /** What is blank or cannot be checked. */
  open: number;
}

/** What is to be said of a file. A report that is in order needs no reply, and gets one without findings. */
export function replyTo({ unit, file }: Pick<Entry, 'unit' | 'file'>, year: number): Reply {
  const reply = { unit, year, file: file.file };
  if (file.kind === 'noReport') {
    return { ...reply, about: { kind: 'unreadable', problem: file.problem } };
  }
  const status = statusOf(file, year);
  if (status === 'otherYear' && file.year !== undefined) {
    return { ...reply, about: { kind: 'otherYear', found: file.year } };
  }
  if (status === 'otherFormat') {
    const expected = file.expected ?? formatForYear(year)?.id;
    return { ...reply, about: { kind: 'otherFormat', found: file.formatId, expected } };
  }
  return { ...reply, about: { kind: 'findings', ...findingsIn(file, year) } };
}

function findingsIn(file: ExaminedReport, year: number): ReplyFindings {
  const { formatId, agency, textFindings: text, unread, doubtful, open } = file;
  const format = formatById(formatId);
  const report = { formatId, agency, year, figures: unpackFigures(format, file.figures) };
  // What Excel calculates is not for the unit to change.
  const formulas = new Set(file.totals === 'computed' ? totalsOf(format).keys() : []);
  const suggested = suggestCorrections({ format, report, formulas, lastYear: undefined });
  const { faults, rest } = findingsOf(suggested, file.findings);
  return { format, faults, findings: rest, text, unread, doubtful, open };
}
