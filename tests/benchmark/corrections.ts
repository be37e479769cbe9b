import fc from 'fast-check';
import type { Report } from '../../src/report/report';
import { balanceSystem } from '../../src/repair/balance-system';
import { suggestCorrections } from '../../src/repair/suggest-corrections';
import type { Fault, Suggestion } from '../../src/repair/suggestion';
import { typingCorrections } from '../../src/repair/typing-corrections';
import { WorkLimit } from '../../src/repair/work-limit';
import { evaluate } from '../../src/rules/evaluate';
import { figuresOf, formatById, type FigureKey, type Format } from '../../src/standard';
import { balancedReport } from '../support/balanced-report';
import { publishedReport, publishedReportIds } from '../support/published-reports';
import { mistype, pickFrom, seededRandom, slipKinds, type SlipKind } from '../support/slips';
import { duration, printTable, ratio } from './print-table';
import { spreadOf } from './statistics';

const reportsPerLine = 300;
/** Totals are typed: every figure can be at fault. */
const typed: ReadonlySet<FigureKey> = new Set();

interface Source {
  format: Format;
  report: Report;
}
type Truth = ReadonlyMap<FigureKey, number>;

/** Errors put into balanced reports; what is suggested beside what was there. And the published reports that do fail. */
export function benchmarkCorrections(): void {
  const published = publishedReportIds.map(publishedReport).filter(isBalanced);
  const random = fc
    .sample(balancedReport(formatById('2021')), { numRuns: 30, seed: 1 })
    .map((report): Source => ({ format: formatById('2021'), report }));
  const lines: [what: string, sources: readonly Source[], table: string, kinds: SlipKind[]][] = [
    ...slipKinds.map((kind): (typeof lines)[number] => [
      `one ${kind}`,
      published,
      'requests',
      [kind],
    ]),
    ...slipKinds.map((kind): (typeof lines)[number] => [
      `two: ${kind}`,
      published,
      'requests',
      [kind, kind],
    ]),
    ['three: swap', published, 'requests', ['swap', 'swap', 'swap']],
    ['one of any, every figure filled', random, 'requests', mixed(1)],
    ['two of any, every figure filled', random, 'requests', mixed(2)],
    ['three of any, every figure filled', random, 'requests', mixed(3)],
    ['one of any in table four', random, 'reconsiderationAndLitigation', mixed(1)],
  ];
  printTable(
    `Corrections: ${reportsPerLine} balanced reports a line, mistyped (${published.length} published ones ` +
      `and ${random.length} at random), totals typed`,
    [
      'errors',
      'top right',
      'in first 3',
      'listed',
      'nothing',
      'only one, wrong',
      'slips alone: right',
      'partly',
      'nothing',
      'wrong',
      'median',
      'worst',
      'to one check',
      'worst to it',
    ],
    lines.map(([what, sources, table, kinds]) => measure(what, sources, table, kinds)),
  );
  printFailing();
}

const mixed = (count: number): SlipKind[] =>
  Array.from({ length: count }, (_, index) => slipKinds[index % slipKinds.length]!);

/** Every sum agrees, and there is something to add up. */
const isBalanced = ({ format, report }: Source): boolean => {
  const received = report.figures.get('requests.received.total');
  return (
    received?.kind === 'number' &&
    received.value > 0 &&
    evaluate(format, report).outcomes.every(({ result }) => result === 'holds')
  );
};

function measure(
  what: string,
  sources: readonly Source[],
  table: string,
  kinds: readonly SlipKind[],
): string[] {
  const random = seededRandom(1);
  const counts = { top: 0, three: 0, listed: 0, nothing: 0, wrong: 0 };
  const slips = { right: 0, partly: 0, nothing: 0, wrong: 0 };
  const times: number[] = [];
  const checks: number[] = [];
  let reports = 0;
  while (reports < reportsPerLine) {
    const { format, report: balanced } = pickFrom(sources, random);
    const keys = [...figuresOf(format).keys()].filter((key) => key.startsWith(`${table}.`));
    const start = Math.floor(random() * kinds.length);
    const mistyped = mistype(
      balanced,
      keys,
      [...kinds.slice(start), ...kinds.slice(0, start)],
      random,
    );
    if (!mistyped) continue;
    reports += 1;
    const { report, truth } = mistyped;
    checks.push(timed(() => evaluate(format, report)).time);
    const { result: faults, time } = timed(() =>
      suggestCorrections({ format, report, formulas: typed }),
    );
    times.push(time);
    for (const outcome of judge(faults, truth)) counts[outcome] += 1;
    slips[judgeSlips(format, report, truth)] += 1;
  }
  const share = (count: number): string => `${((100 * count) / reports).toFixed(1)}%`;
  const [spread, check] = [spreadOf(times).median, spreadOf(checks).median];
  const worst = Math.max(...times);
  return [
    what,
    ...[counts.top, counts.three, counts.listed, counts.nothing, counts.wrong].map(share),
    ...[slips.right, slips.partly, slips.nothing, slips.wrong].map(share),
    duration(spread),
    duration(worst),
    ratio(spread, check),
    ratio(worst, check),
  ];
}

function timed<T>(act: () => T): { result: T; time: number } {
  const started = performance.now();
  const result = act();
  return { result, time: performance.now() - started };
}

function judge(
  faults: readonly Fault[],
  truth: Truth,
): ('top' | 'three' | 'listed' | 'nothing' | 'wrong')[] {
  const isRight = ({ changes }: Suggestion): boolean =>
    changes.every(({ key, to }) => truth.get(key) === to);
  /** Does a right suggestion among the first so many of every fault put all errors right? */
  const within = (first: number): boolean => {
    const right = faults.map(({ suggestions }) => suggestions.slice(0, first).find(isRight));
    const changes = right.flatMap((one) => one?.changes ?? []);
    return right.every((one) => one !== undefined) && changes.length === truth.size;
  };
  return [
    ...(within(1) ? (['top'] as const) : []),
    ...(within(3) ? (['three'] as const) : []),
    ...(within(Infinity) ? (['listed'] as const) : []),
    ...(faults.every(({ suggestions }) => suggestions.length === 0) ? (['nothing'] as const) : []),
    ...(faults.some(
      ({ suggestions: [only, ...others], hasMore }) =>
        only && others.length === 0 && !hasMore && !isRight(only),
    )
      ? (['wrong'] as const)
      : []),
  ];
}

/** The deduction of typing errors by itself, as R's deducorrect does it. */
function judgeSlips(
  format: Format,
  report: Report,
  truth: Truth,
): 'right' | 'partly' | 'nothing' | 'wrong' {
  const system = balanceSystem(format, report, typed);
  const corrections = typingCorrections(system, new WorkLimit(100_000));
  const isRight = ({ index, value }: { index: number; value: number }): boolean =>
    truth.get(system.unknowns[index]!.figure.key) === value;
  if (corrections.length === 0) return 'nothing';
  if (!corrections.every(isRight)) return 'wrong';
  return corrections.length === truth.size ? 'right' : 'partly';
}

function printFailing(): void {
  const rows = publishedReportIds.flatMap((id) => {
    const { format, report } = publishedReport(id);
    const check = timed(() => evaluate(format, report));
    const failing = check.result.outcomes.filter(({ result }) => result === 'fails').length;
    const { result: faults, time } = timed(() =>
      suggestCorrections({ format, report, formulas: typed }),
    );
    if (faults.length === 0) return [];
    const changes = faults.map(({ suggestions: [best] }) => best?.changes.length ?? 0);
    return [
      [
        id,
        String(failing),
        String(faults.length),
        faults.map(({ suggestions }) => suggestions.length).join(' + '),
        changes.join(' + '),
        faults.every(({ proven }) => proven) ? 'yes' : 'no',
        duration(time),
      ],
    ];
  });
  printTable(
    'Published reports that fail, or lack a total only',
    [
      'report',
      'edits that fail',
      'faults',
      'suggestions',
      'changes in the first',
      'proven',
      'time',
    ],
    rows,
  );
}
