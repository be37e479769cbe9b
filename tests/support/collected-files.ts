import type { ExaminedFile, NoReport } from '../../src/app/collection/examine-file';
import { fileName } from '../../src/app/file-name';
import { findingId } from '../../src/app/finding-place';
import type { Verdict } from '../../src/app/report-view';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { makeAddress } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import type { NarrativeText } from '../../src/report/written-report';
import { totalsOf } from '../../src/rules/balance-edit';
import { formatForYear, tableOf, type FigureKey, type Format } from '../../src/standard';
import { fillPlan, fillText } from '../../src/workbook/fill-plan';
import { nameOfTable } from '../../src/workbook/names';
import { cellsOfNarrative } from '../../src/workbook/narrative-layout';
import type { Content, WorkbookPlan } from '../../src/workbook/plan';
import { plannedValues } from '../../src/workbook/planned-values';
import { tableOrigin } from '../../src/workbook/table-sheet';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { plausibleFigures } from './plausible-report';
import { reportFaults, type ReportFault } from './report-faults';
import { seededRandom } from './slips';
import { unreadableFiles } from './unreadable-files';

/** What an office collects for one year: most in order, a tenth with a fault, one in a hundred not to be read. */

export const collectedYear = 2025;

/** What must be seen in a file, and nothing else. */
export type Seen =
  | {
      kind: 'report';
      agency: string;
      year: number | undefined;
      verdict: Verdict;
      /** Rules with the line or the cell, by name. */
      findings: readonly string[];
      /** Rules on the text. */
      texts: readonly string[];
      open: number;
    }
  | Pick<NoReport, 'kind' | 'problem'>;

export interface CollectedFile {
  name: string;
  bytes: Uint8Array;
  unit: string;
  /** What is wrong with it, for people. */
  what: string;
  expected: Seen;
  /** What it adds to the sum; undefined for what is not in order. */
  figures: ReadonlyMap<FigureKey, number> | undefined;
}

/**
 * Makes the files one at a time, so that thousands need no more memory than one.
 * @param seed the same files for the same seed
 */
export function* collectedFiles(count: number, seed = 1): Generator<CollectedFile> {
  const random = seededRandom(seed);
  const format = formatForYear(collectedYear)!;
  for (let index = 0; index < count; index += 1) {
    const unit = `某县第${index + 1}街道办事处`;
    const name = fileName({ year: collectedYear, agency: unit }, 'workbook');
    const fault = index % 10 === 5 ? turn(reportFaults, index / 10) : soundIn(index);
    const figures = plausibleFigures(format, random);
    const bytes = filledWith(format, unit, figures, fault);
    const other = index % 100 === 50 ? turn(unreadableFiles, index / 100) : undefined;
    if (other) {
      const expected = { kind: 'noReport' as const, problem: other.problem };
      const made = other.make(bytes, unit);
      yield { name, bytes: made, unit, what: other.what, expected, figures: undefined };
      continue;
    }
    const { what, verdict, findings = [], texts = [], open = 0 } = fault;
    yield {
      ...{ name, bytes, unit, what },
      expected: {
        ...{ kind: 'report', agency: unit, year: collectedYear },
        ...{ verdict, findings: [...findings].sort(), texts, open },
      },
      figures: verdict === 'clear' ? figures : undefined,
    };
  }
}

export function seenIn(file: ExaminedFile): Seen {
  if (file.kind === 'noReport') return { kind: file.kind, problem: file.problem };
  const { kind, agency, year, verdict, open } = file;
  return {
    ...{ kind, agency, year, verdict },
    findings: file.findings.map(findingId).sort(),
    texts: file.textFindings.map(({ code }) => code),
    open,
  };
}

const turn = <T>(ways: readonly T[], number: number): T => ways[Math.floor(number) % ways.length]!;

const soundIn = (index: number): ReportFault => ({
  what: 'in order',
  totals: index % 2 === 0 ? 'computed' : 'typed',
  verdict: 'clear',
});

/** The workbook as a spreadsheet program leaves it: with what its formulas come to. */
function filledWith(
  format: Format,
  agency: string,
  figures: ReadonlyMap<FigureKey, number>,
  { totals, typed, date, otherMatters }: ReportFault,
): Uint8Array {
  const blank = workbookPlan({ format, year: collectedYear, agency, totals, taken: [] });
  const dated = date === undefined ? blank : withDate(blank, format, date);
  const computed = totalsOf(format);
  const contents = new Map<FigureKey, Content>(
    [...figures].filter(([key]) => totals === 'typed' || !computed.has(key)),
  );
  const changes = typed?.((key) => figures.get(key) ?? 0) ?? {};
  for (const [key, content] of Object.entries(changes)) contents.set(key, content);
  const texts = cellsOfNarrative(format, narrative(agency, otherMatters));
  const plan = fillText(
    fillPlan(dated, format, contents),
    texts.map((text) => text ?? ''),
  );
  return makeXlsx(plan, plannedValues(plan));
}

const narrative = (
  agency: string,
  otherMatters = '本年度没有收取信息处理费。',
): NarrativeText[] => [
  {
    section: 'overview',
    paragraphs: [`${collectedYear}年，${agency}认真贯彻落实《中华人民共和国政府信息公开条例》。`],
  },
  { section: 'problems', paragraphs: ['公开的内容还不够具体，下一年将逐项细化。'] },
  { section: 'otherMatters', paragraphs: [otherMatters] },
];

/** The plan with a cell in the look that Excel gives it when somebody types a date. */
function withDate(plan: WorkbookPlan, format: Format, key: FigureKey): WorkbookPlan {
  const table = format.tables.find(({ id }) => gridOf(tableOf(format, id)).positions.has(key));
  const position = table && gridOf(table).positions.get(key);
  const sheet = plan.names.find(({ name }) => table && name === nameOfTable(table.id))?.sheet;
  if (!position) throw new Error(`No place for ${key}`);
  const address = makeAddress({
    row: tableOrigin.row + position.row,
    column: tableOrigin.column + position.column,
  });
  return {
    ...plan,
    sheets: plan.sheets.map((one) => {
      const [first] = one.formats;
      if (one.name !== sheet || !first) return one;
      const look = { ...first.look, locked: false, numberFormat: 'yyyy/m/d' };
      return { ...one, formats: [...one.formats, { ranges: [address], look }] };
    }),
  };
}
