import { countNotes, questionsByLine } from '../../src/app/line-notes';
import { focusOf, findingId } from '../../src/app/finding-place';
import { reportView } from '../../src/app/report-view';
import { makeAddress } from '../../src/layout/address';
import { gridOf } from '../../src/layout/table-grid';
import { numberFigure } from '../../src/report/figure';
import { totalsOf } from '../../src/rules/balance-edit';
import { checkLines } from '../../src/rules/check-line';
import { figuresOf, formatById, tableOf, terms, type Format } from '../../src/standard';
import { checkCells, checkColumn } from '../../src/workbook/check-sheet';
import { locator } from '../../src/workbook/conditional-formats';
import { eachNoteColumn, type NotesReading } from '../../src/workbook/notes';
import type { OpenReport } from '../../src/workbook/read-report';
import { tableOrigin } from '../../src/workbook/table-sheet';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { withFigures } from '../support/balanced-report';
import { plannedReading } from '../support/planned-workbook';
import { publishedReport } from '../support/published-reports';
import { WorkbookEngine } from '../support/workbook-engine';

/**
 * The pane's verdict is the check sheet's, for soft rules of any kind: here the cross-total is made one. One request too
 * many makes it fail in two columns.
 */
const format: Format = {
  ...formatById('2021'),
  balanceRules: formatById('2021').balanceRules.map((rule) =>
    rule.kind === 'crossTotal' ? { ...rule, severity: 'soft' } : rule,
  ),
};
const report = withFigures(publishedReport('seed-2022-beiguan-dengtalu').report, {
  'requests.received.naturalPersons': numberFigure(1),
  'requests.received.total': numberFigure(1),
});
const lines = checkLines(format, false);
const planned = plannedReading('2021', 2025);

let engine: WorkbookEngine;
beforeAll(() => {
  engine = new WorkbookEngine(
    workbookPlan({ format, year: 2025, agency: '某局', totals: 'computed', taken: [] }),
  );
  for (const [key, { table }] of figuresOf(format)) {
    const figure = report.figures.get(key);
    if (totalsOf(format).has(key) || figure?.kind !== 'number') continue;
    const place = locator(gridOf(tableOf(format, table)), tableOrigin)(key);
    engine.set(terms[tableOf(format, table).sheet].label, makeAddress(place), figure.value);
  }
});
afterAll(() => {
  engine.dispose();
});

const at = (line: number, column: Parameters<typeof checkColumn>[0]) =>
  makeAddress({ row: 4 + line, column: checkColumn(column) });
const cell = (line: number, column: Parameters<typeof checkColumn>[0]) =>
  String(engine.value('校验结果', at(line, column)) ?? '');

const notesReading = (): NotesReading => ({
  sheetId: '{校验结果}',
  area: { row: 4, column: 0, rowCount: lines.length, columnCount: checkCells.columnCount },
  columns: eachNoteColumn((column) => lines.map((_, line) => cell(line, column))),
});

function view(notes: NotesReading | undefined) {
  const nothing = { problems: [], outdated: [], places: new Map(), formulas: new Set<string>() };
  const found = { format, report, ...nothing };
  return reportView({ kind: 'report', totals: 'computed', ...found }, { ...planned, notes });
}

test.each<[string[], string, string, number]>([
  [[], '全部通过，另有 2 处请核实', 'questions', 2],
  [['B3-1'], '全部通过，另有 1 处请核实', 'questions', 1],
  [['B3-1', 'B3-7'], '全部通过', 'clear', 0],
])('with notes to %j the sheet says “%s”, the pane %s', (said, onSheet, verdict, unanswered) => {
  lines.forEach(({ number }, line) => {
    const isSaid = said.includes(number);
    engine.set('校验结果', at(line, 'note'), isSaid ? '转办件' : '');
    engine.set('校验结果', at(line, 'noteCode'), isSaid ? `'${cell(line, 'code')}` : '');
  });
  expect(engine.value('校验结果', checkCells.verdict)).toBe(onSheet);
  expect(view(notesReading())).toMatchObject({ verdict, unanswered, faults: 0 });
});

test('what may stand is one group, with its findings by line and a count of their notes', () => {
  const { groups, notes } = view(notesReading());
  expect(groups.map(({ kind, table }) => [kind, table])).toEqual([['questionable', 'requests']]);
  const byLine = questionsByLine(format, groups[0]!.findings);
  expect([...byLine].map(([line, { length }]) => [line, length])).toEqual([
    ['B3-1', 1],
    ['B3-7', 1],
  ]);
  expect(countNotes(byLine.keys(), notes)).toEqual({ open: 0, answered: 2, stale: 0 });
});

test('without a check sheet nothing is answered', () => {
  const { notes, unanswered } = view(undefined);
  expect([notes.size, unanswered]).toEqual([0, 2]);
});

describe('what is odd', () => {
  const format2021 = formatById('2021');
  const requests = { 'requests.received': 40, 'requests.granted': 20, 'requests.otherReason': 20 };
  const odd = withFigures(
    publishedReport('seed-2022-beiguan-dengtalu').report,
    Object.fromEntries(
      [
        ...Object.entries({ ...requests, 'requests.outcomeTotal': 40 }).flatMap(([row, value]) =>
          ['naturalPersons', 'total'].map((column) => [`${row}.${column}`, value] as const),
        ),
        ['proactiveDisclosure.normativeDocuments.issued', 3] as const,
      ].map(([key, value]) => [key, numberFigure(value)]),
    ),
  );
  const before = {
    ...withFigures(
      { ...odd, year: odd.year - 1 },
      { 'requests.carriedForward.total': numberFigure(2) },
    ),
    source: odd.agency,
  };
  const viewOf = (lastYear?: OpenReport['lastYear']) => {
    const found = {
      format: format2021,
      report: odd,
      problems: [],
      places: new Map(),
      formulas: new Set<string>(),
      outdated: [],
    };
    return reportView(
      { kind: 'report', totals: 'typed', lastYear, ...found },
      { ...planned, notes: undefined },
    );
  };
  const shown = ({ groups }: ReturnType<typeof viewOf>) =>
    groups.map(({ kind, table, findings }) => [kind, table, ...findings.map(findingId)]);

  test('is asked about, or worth knowing, and no fault', () => {
    const alone = viewOf();
    expect(shown(alone)).toEqual([
      ['questionable', 'proactiveDisclosure', 'D2.normativeDocuments'],
      ['remarkable', 'requests', 'F10.total'],
    ]);
    expect(alone).toMatchObject({ faults: 0, unanswered: 1, verdict: 'questions' });
  });

  test('is a fault where last year’s report says otherwise of the same requests', () => {
    const beside = viewOf(before);
    expect(shown(beside)).toEqual([
      ['comparison', 'requests', 'E1.total'],
      ['questionable', 'proactiveDisclosure', 'D1.normativeDocuments', 'D2.normativeDocuments'],
      ['remarkable', 'requests', 'F10.total'],
    ]);
    expect(beside).toMatchObject({ faults: 1, verdict: 'faults' });
  });

  test('every finding is looked at from a cell of this year', () => {
    for (const { findings } of viewOf(before).groups) {
      for (const finding of findings)
        expect(figuresOf(format2021).has(focusOf(finding)!)).toBe(true);
    }
  });
});
