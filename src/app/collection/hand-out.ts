import { Zip, ZipPassThrough } from 'fflate';
import type { Roster } from '../../consolidation/roster';
import { entryTime } from '../../exchange/archive/entry-time';
import { makeXlsx } from '../../exchange/xlsx/make-workbook';
import { numberOf } from '../../report/figure';
import type { Report } from '../../report/report';
import { totalsOf } from '../../rules/balance-edit';
import { carryOverKeys } from '../../rules/carry-over';
import type { FigureKey, Format } from '../../standard';
import { fillDeadline, fillLastYear, fillPlan } from '../../workbook/fill-plan';
import type { WorkbookPlan } from '../../workbook/plan';
import { plannedValues } from '../../workbook/planned-values';
import { workbookPlan } from '../../workbook/workbook-plan';
import { lastYearFigures } from '../last-year-figures';
import { fileName } from '../file-name';
import type { TotalsMode } from '../report-draft';

/** What every unit gets. */
export interface HandOut {
  format: Format;
  year: number;
  totals: TotalsMode;
  /** When the office wants the reports, as `2026-01-20`; absent: as the notice has it. */
  deadline?: string;
}

/**
 * A workbook for a unit, with its report of last year where that is known: what is carried over is filled in.
 * @throws RangeError when that report is of another year than the one before
 */
function preparedWorkbook(
  { format, year, totals, deadline }: HandOut,
  agency: string,
  lastYear?: Report,
): Uint8Array {
  const blank = workbookPlan({ format, year, agency, totals, taken: [] });
  const dated = deadline === undefined ? blank : fillDeadline(blank, deadline);
  const plan = lastYear ? withLastYear(dated, { format, year, totals }, lastYear) : dated;
  return makeXlsx(plan, plannedValues(plan));
}

function withLastYear(
  plan: WorkbookPlan,
  { format, year, totals }: HandOut,
  lastYear: Report,
): WorkbookPlan {
  const { agency } = lastYear;
  const { figures } = lastYearFigures(format, year, lastYear);
  const isInput = (key: FigureKey): boolean => totals === 'typed' || !totalsOf(format).has(key);
  const carried = new Map(
    carryOverKeys(format).flatMap(({ own, before }): [FigureKey, number][] => {
      const value = numberOf(figures.get(before));
      return value !== undefined && isInput(own) ? [[own, value]] : [];
    }),
  );
  return fillLastYear(fillPlan(plan, format, carried), format, { source: agency, figures });
}

export interface ArchivedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Packs files into one archive, piece by piece, so that thousands need no more memory than one. They are not compressed:
 * workbooks are already.
 */
export function* archivePieces(files: Iterable<ArchivedFile>): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = entryTime;
    archive.add(entry);
    entry.push(bytes, true);
    yield* pieces.splice(0);
  }
  archive.end();
  yield* pieces.splice(0);
}

/** A workbook for every unit of a list; files whose names would be the same are numbered. */
export function* preparedFiles(
  handOut: HandOut,
  { units }: Roster,
  lastYearOf: (unit: string) => Report | undefined = () => undefined,
): Generator<ArchivedFile> {
  const taken = new Set<string>();
  for (const { name: agency } of units) {
    const wanted = fileName({ year: handOut.year, agency }, 'workbook');
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = wanted.replace(/(?=\.xlsx$)/, `(${number})`);
    }
    taken.add(name.toLowerCase());
    yield { name, bytes: preparedWorkbook(handOut, agency, lastYearOf(agency)) };
  }
}
