import fc from 'fast-check';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { balanceEdits, totalsOf } from '../../src/rules/balance-edit';
import { evaluate } from '../../src/rules/evaluate';
import type { Finding } from '../../src/rules/finding';
import { figuresOf, formatById, formats } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

const format2021 = formatById('2021');
const seed = publishedReport('seed-2022-beiguan-dengtalu').report;

const balances = (findings: readonly Finding[]) =>
  findings.flatMap((finding) =>
    finding.type === 'balance' ? [{ id: finding.edit.id, imbalance: finding.imbalance }] : [],
  );

/** Without what is only odd: figures at random are. */
const faults = (findings: readonly Finding[]) =>
  findings.filter(({ type }) => type === 'balance' || type === 'figure');

describe.each(formats)('format $id', (format) => {
  test('in a balanced report nothing has to be put right', () => {
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        expect(faults(evaluate(format, report).findings)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('adding k to one figure gives exactly the findings of the rules that contain it, each with ±k', () => {
    const keys = [...figuresOf(format).keys()];
    const k = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(balancedReport(format), fc.constantFrom(...keys), k, (report, key, added) => {
        const before = report.figures.get(key);
        const value = (before?.kind === 'number' ? before.value : 0) + added;
        const changed = withFigures(report, { [key]: numberFigure(value) });
        const expected = balanceEdits(format)
          .filter(({ left, right }) => left.includes(key) || right.includes(key))
          .map(({ id, left }) => ({ id, imbalance: left.includes(key) ? added : -added }));
        expect(balances(evaluate(format, changed).findings)).toEqual(expected);
      }),
    );
  });

  test('a figure that cannot be read makes its sums uncheckable, and a blank one incomplete; neither makes them wrong', () => {
    const keys = [...figuresOf(format).keys()];
    const contents: [Figure, string][] = [
      [{ kind: 'unreadable', problem: 'nothing', found: '无', reading: 0 }, 'notCheckable'],
      [blankFigure(), 'incomplete'],
    ];
    fc.assert(
      fc.property(
        balancedReport(format),
        fc.constantFrom(...keys),
        fc.constantFrom(...contents),
        (report, key, [content, result]) => {
          const { outcomes, findings } = evaluate(format, withFigures(report, { [key]: content }));
          for (const outcome of outcomes) {
            const contains = [...outcome.edit.left, ...outcome.edit.right].includes(key);
            expect(outcome.result).toBe(contains ? result : 'holds');
          }
          expect(faults(findings)).toMatchObject([{ type: 'figure', figure: { key } }]);
          expect(faults(findings)).toHaveLength(1);
        },
      ),
    );
  });
});

test.each([
  ['2019', 23 + 7 + 7 + 3],
  ['2021', 25 + 7 + 7 + 3],
] as const)('format %s has %i balance edits', (id, count) => {
  const edits = balanceEdits(formatById(id));
  expect(edits).toHaveLength(count);
  expect(new Set(edits.map((edit) => edit.id)).size).toBe(count);
});

test('31 figures of the requests table and 3 of the litigation table are totals of others', () => {
  const totals = [...totalsOf(format2021).keys()];
  expect(totals.filter((key) => key.startsWith('requests.'))).toHaveLength(31);
  expect(totals.filter((key) => key.startsWith('reconsideration'))).toHaveLength(3);
});

test.each<[string, Figure, object[]]>([
  [
    'requests.granted.naturalPersons',
    numberFigure(-1),
    [
      { code: 'A2', problem: 'negative', value: -1 },
      { code: 'B1', left: -1, right: 0, imbalance: -1 },
      { code: 'B2', left: -1, right: 0, imbalance: -1 },
    ],
  ],
  [
    'reconsiderationAndLitigation.directLitigation.pending',
    numberFigure(1.5),
    [
      { code: 'A2', problem: 'notWhole', value: 1.5 },
      { code: 'C1', left: 1.5, right: 0, imbalance: 1.5 },
      // Nobody has asked for anything in this report.
      { code: 'C2', difference: 1.5 },
    ],
  ],
  ['proactiveDisclosure.fees.amountCollected', numberFigure(0.12345), [{ code: 'A5', allowed: 4 }]],
  ['proactiveDisclosure.fees.amountCollected', numberFigure(59237.2449), []],
  [
    'proactiveDisclosure.fees.amountCollected',
    numberFigure(-1),
    [{ code: 'A10', problem: 'negative' }],
  ],
  ['proactiveDisclosure.licensing.decisions', blankFigure(), [{ code: 'A1', problem: 'blank' }]],
])('%s holding %j', (key, figure, findings) => {
  expect(evaluate(format2021, withFigures(seed, { [key]: figure })).findings).toMatchObject(
    findings,
  );
});

test.each([
  [-185, []],
  [26, []],
  [0.5, [{ code: 'A3', problem: 'notWhole' }]],
])('a change of %d since last year (format 2019)', (value, findings) => {
  const { format, report } = publishedReport('junshan-2019');
  const key = 'proactiveDisclosure.licensing.change';
  expect(
    evaluate(format, withFigures(report, { [key]: numberFigure(value) })).findings,
  ).toMatchObject(findings);
});

test('a total that waits for its parts names the cells that it waits for', () => {
  const report = withFigures(seed, {
    'requests.granted.naturalPersons': { kind: 'unreadable', problem: 'nothing', found: '无' },
    'requests.outcomeTotal.naturalPersons': blankFigure(true),
    'requests.petition.enterprises': blankFigure(),
    'requests.outcomeTotal.enterprises': blankFigure(true),
  });
  const { findings, outcomes } = evaluate(format2021, report);
  const outcomeOf = (id: string) => outcomes.find(({ edit }) => edit.id === id);
  expect(outcomeOf('B3.naturalPersons')).toMatchObject({
    result: 'notCheckable',
    unreadable: ['requests.granted.naturalPersons'],
  });
  expect(outcomeOf('B3.enterprises')).toMatchObject({
    result: 'incomplete',
    missing: ['requests.petition.enterprises'],
  });
  // The waiting totals themselves are nobody's omission.
  expect(findings.map(({ code }) => code).sort()).toEqual(['A1', 'A4']);
});

test('what is improper in a part is not said again of the totals that agree', () => {
  const half = numberFigure(0.5);
  const report = withFigures(seed, {
    'requests.granted.naturalPersons': half,
    'requests.granted.total': half,
    'requests.outcomeTotal.naturalPersons': half,
    'requests.outcomeTotal.total': half,
  });
  const improper = evaluate(format2021, report).findings.filter(({ code }) => code === 'A2');
  expect(improper).toMatchObject([{ figure: { key: 'requests.granted.naturalPersons' } }]);
});

test('a total without formula and figure is said to be empty, not to be filled with zero', () => {
  const report = withFigures(seed, { 'requests.granted.total': blankFigure() });
  expect(evaluate(format2021, report).findings).toMatchObject([{ problem: 'totalBlank' }]);
});

test('a fee computed by Excel has the 15 digits that Excel shows', () => {
  const fee = (value: number) =>
    evaluate(
      format2021,
      withFigures(seed, { 'proactiveDisclosure.fees.amountCollected': numberFigure(value) }),
    ).findings;
  expect(fee(1.1 + 2.2)).toEqual([]);
  expect(fee(1.10001 + 2.2)).toMatchObject([{ problem: 'decimals' }]);
});

test('sums of decimals are compared to six places', () => {
  const report = withFigures(seed, {
    'requests.received.naturalPersons': numberFigure(0.1),
    'requests.received.enterprises': numberFigure(0.2),
    'requests.received.total': numberFigure(0.3),
  });
  expect(balances(evaluate(format2021, report).findings).map(({ id }) => id)).not.toContain(
    'B1.received',
  );
});
