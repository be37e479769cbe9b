import fc from 'fast-check';
import { findCorrections, type Corrections } from '../../src/app/corrections';
import { findingId } from '../../src/app/finding-place';
import { reportView, type ReportView } from '../../src/app/report-view';
import { numberFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import type { Finding } from '../../src/rules/finding';
import { figuresOf, formatById, type FigureKey, type Format } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';
import { plannedReading } from '../support/planned-workbook';
import { publishedReport } from '../support/published-reports';
import { mistype, seededRandom, slipKinds } from '../support/slips';

/** What has one cause is one item, in reports whose totals are all typed. */

const planned = plannedReading('2021', 2025);

function lookAt(format: Format, report: Report): { view: ReportView; corrections: Corrections } {
  const found = {
    kind: 'report' as const,
    format,
    report,
    totals: 'typed' as const,
    problems: [],
    places: new Map(),
    formulas: new Set<FigureKey>(),
    outdated: [],
  };
  const view = reportView(found, planned);
  return { view, corrections: findCorrections(found, view) };
}

const namesIn = (parts: readonly { findings: readonly Finding[] }[]): string[] =>
  parts.flatMap(({ findings }) => findings.map(findingId));
const firstOf = ({ faults }: Corrections): string[][] =>
  faults.map(({ suggestions: [first] }) =>
    (first?.changes ?? []).map(
      ({ key, from, to }) => `${key.replace('requests.', '')} ${from ?? '–'}→${to ?? '?'}`,
    ),
  );

test.each<[id: string, faults: string[][], first: string[][]]>([
  [
    'natres-2021',
    [['B2.naturalPersons', 'B2.publicInterest', 'B3.naturalPersons', 'B3.publicInterest']],
    [['outcomeTotal.naturalPersons 18→16', 'outcomeTotal.publicInterest 0→2']],
  ],
  [
    'junshan-2020',
    [['B2.naturalPersons', 'B2.others', 'B2.total', 'B3.naturalPersons', 'B3.others', 'B3.total']],
    [['outcomeTotal.naturalPersons 0→1', 'outcomeTotal.others 0→1', 'outcomeTotal.total 0→2']],
  ],
  [
    'haitan-2021',
    [['B1.outcomeTotal', 'B2.naturalPersons', 'B3.naturalPersons']],
    [['outcomeTotal.naturalPersons 1→0']],
  ],
  ['shanghai-stcsm-2024', [['A1.requests.carriedForward.total']], [['carriedForward.total –→1']]],
])('%s: what fails has one cause, and the right answer stands first', (id, faults, first) => {
  const { format, report } = publishedReport(id);
  const { corrections } = lookAt(format, report);
  expect(corrections.faults.map(({ findings }) => namesIn([{ findings }]).sort())).toEqual(faults);
  // Questions stay where they were.
  const rest = corrections.groups.flatMap(({ findings }) => findings);
  expect(rest.filter(({ severity }) => severity === 'hard')).toEqual([]);
  expect(firstOf(corrections)).toEqual(first);
});

describe('what else is wrong', () => {
  const { format, report } = publishedReport('hangzhou-like-2025');
  const changed = (changes: Record<FigureKey, number>) =>
    lookAt(
      format,
      withFigures(
        report,
        Object.fromEntries(
          Object.entries(changes).map(([key, value]) => [key, numberFigure(value)]),
        ),
      ),
    ).corrections;

  test('an improper figure that fails in its sums is said with them', () => {
    const { faults, groups } = changed({ 'requests.granted.naturalPersons': -5345 });
    expect(namesIn(faults).sort()).toEqual([
      'A2.requests.granted.naturalPersons',
      'B1.granted',
      'B2.naturalPersons',
    ]);
    expect(groups).toEqual([]);
  });

  test('one that no sum speaks of stays where it was', () => {
    const { faults, groups } = changed({
      'proactiveDisclosure.penalties.decisions': -1,
      'requests.received.naturalPersons': 1,
    });
    expect(faults).toHaveLength(1);
    expect(namesIn(groups)).toEqual(['A2.proactiveDisclosure.penalties.decisions']);
  });

  test('what is only asked about has no correction', () => {
    const { faults, groups } = changed({
      'proactiveDisclosure.fees.amountCollected': 1.23456,
      'requests.received.naturalPersons': 1,
    });
    expect(faults).toHaveLength(1);
    expect(groups.map(({ kind }) => kind)).toEqual(['questionable']);
  });
});

test('every finding is said once, in a fault or where it was', () => {
  const format = formatById('2021');
  const keys = [...figuresOf(format).keys()];
  fc.assert(
    fc.property(
      balancedReport(format),
      fc.array(fc.constantFrom(...slipKinds), { minLength: 1, maxLength: 4 }),
      fc.integer(),
      (report, kinds, seed) => {
        const mistyped = mistype(report, keys, kinds, seededRandom(seed))!;
        const { view, corrections } = lookAt(format, mistyped.report);
        const said = [...namesIn(corrections.faults), ...namesIn(corrections.groups)];
        expect(said.sort()).toEqual(namesIn(view.groups).sort());
      },
    ),
    { numRuns: 30 },
  );
});
