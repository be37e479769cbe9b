import assert from 'node:assert/strict';
import { makeAddress } from '../../src/layout/address';
import { balanceEdits } from '../../src/rules/balance-edit';
import { evaluate } from '../../src/rules/evaluate';
import type { CheckResult } from '../../src/rules/finding';
import type { WorkbookReading } from '../../src/workbook/host';
import { readReport } from '../../src/workbook/read-report';
import { plannedReading } from '../support/planned-workbook';
import { FormulaEngine, formulaWorkbook, engineName } from './formula-engine';
import { fullReport, type FigureCell, type FullReport } from './full-report';
import { duration, printTable, ratio } from './print-table';
import { spreadOf } from './statistics';

const warmUps = 40;
const repetitions = 100;

/** The report as published, and with its broken figure: checks alternate, so that none can rest on the last one. */
const states = ['whole', 'broken'] as const;
type State = (typeof states)[number];

/** Anything that says which edits fail. */
type Contender = (state: State) => string[];

const contenders = ['check', 'rules', 'rebuild', 'change'] as const;
type ContenderName = (typeof contenders)[number];

/** Our check of a full report beside a general formula engine that calculates the same sums. */
export function benchmarkEngines(): void {
  const report = fullReport();
  const { id, format, cells } = report;
  const rows = [
    ...compare(report, cells, 'totals typed'),
    ...compare(
      report,
      cells.filter(({ isTotal }) => !isTotal),
      'totals as formulas',
    ),
  ];
  printTable(
    `Check of a full report: ${id}, format ${format.id}, ${cells.length} figures, ` +
      `${balanceEdits(format).length} balance edits, one figure broken and repaired in turn`,
    ['ours', 'median', 'p95', `beside it: ${engineName}`, 'median', 'p95', 'theirs to ours'],
    rows,
  );
}

function compare(report: FullReport, typed: readonly FigureCell[], named: string): string[][] {
  const all = contendersFor(report, typed);
  const failing = mustAgree(all);
  const times = measure(all);
  const line = (what: string, our: ContenderName, beside: string, their: ContenderName) => {
    const [ours, theirs] = [spreadOf(times[our]), spreadOf(times[their])];
    return [
      `${what} (${named}, ${failing} fail)`,
      duration(ours.median),
      duration(ours.p95),
      beside,
      duration(theirs.median),
      duration(theirs.p95),
      ratio(theirs.median, ours.median),
    ];
  };
  return [
    line('cells to findings', 'check', 'all cells anew, verdicts read', 'rebuild'),
    line('figures to findings', 'rules', 'one cell changed, verdicts read', 'change'),
  ];
}

function contendersFor(
  report: FullReport,
  typed: readonly FigureCell[],
): Record<ContenderName, Contender> {
  const { format, broken } = report;
  const value: Record<State, number> = { whole: broken.value, broken: broken.value + 1 };
  const inState = (state: State) =>
    typed.map((cell) => (cell === broken ? { ...cell, value: value[state] } : cell));
  const ofEach = <T>(make: (state: State) => T): Record<State, T> => ({
    whole: make('whole'),
    broken: make('broken'),
  });

  const readings = ofEach((state) => readingOf(report, inState(state)));
  const figures = ofEach((state) => mustRead(readings[state]));
  const workbooks = ofEach((state) => formulaWorkbook(report, inState(state)));
  const standing = new FormulaEngine(workbooks.whole);

  return {
    check: (state) => {
      const read = mustRead(readings[state]);
      return failingIn(evaluate(read.format, read.report));
    },
    rules: (state) => failingIn(evaluate(format, figures[state].report)),
    rebuild: (state) => {
      const engine = new FormulaEngine(workbooks[state]);
      const failing = engine.failing();
      engine.dispose();
      return failing;
    },
    change: (state) => {
      standing.type(broken, value[state]);
      return standing.failing();
    },
  };
}

/** What Excel would answer, with the number format that it gives for every cell. */
function readingOf(
  { format, year, cells }: FullReport,
  typed: readonly FigureCell[],
): WorkbookReading {
  const ofSheet = (sheet: string): Record<string, number> =>
    Object.fromEntries(
      typed.filter((cell) => cell.sheet === sheet).map(({ at, value }) => [makeAddress(at), value]),
    );
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const reading = plannedReading(
    format.id,
    year,
    Object.fromEntries(sheets.map((sheet) => [sheet, ofSheet(sheet)])),
  );
  return {
    ...reading,
    tables: new Map(
      [...reading.tables].map(([id, table]) => [
        id,
        {
          ...table,
          cells: table.cells.map((row) =>
            row.map((cell) => ({ ...cell, numberFormat: 'General' })),
          ),
        },
      ]),
    ),
  };
}

function mustRead(reading: WorkbookReading) {
  const read = readReport(reading);
  if (read.kind !== 'report') throw new Error(`The workbook reads as ${read.kind}`);
  return read;
}

const failingIn = ({ outcomes }: CheckResult): string[] =>
  outcomes.flatMap(({ edit, result }) => (result === 'fails' ? [edit.id] : []));

/** Times of engines that disagree would say nothing. The number of failing edits while the figure is broken. */
function mustAgree(all: Record<ContenderName, Contender>): number {
  for (const state of states) {
    const expected = all.check(state).sort();
    assert.equal(expected.length > 0, state === 'broken');
    for (const name of contenders) assert.deepEqual(all[name](state).sort(), expected, name);
  }
  return all.check('broken').length;
}

/** Contenders take turns, each round beginning with another one, so that a busy moment hits all alike. */
function measure(all: Record<ContenderName, Contender>): Record<ContenderName, number[]> {
  const times: Record<ContenderName, number[]> = { check: [], rules: [], rebuild: [], change: [] };
  for (let round = 0; round < warmUps + repetitions; round += 1) {
    const state = states[round % states.length]!;
    contenders.forEach((_, turn) => {
      const name = contenders[(round + turn) % contenders.length]!;
      const started = performance.now();
      all[name](state);
      const took = performance.now() - started;
      if (round >= warmUps) times[name].push(took);
    });
  }
  return times;
}
