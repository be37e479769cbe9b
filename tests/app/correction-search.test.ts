import { CorrectionSearch, type SoughtCorrections } from '../../src/app/correction-search';
import * as corrections from '../../src/app/corrections';
import { LoadError } from '../../src/app/load-part';
import { reportView, type ReportView } from '../../src/app/report-view';
import { readReport, type OpenReport } from '../../src/workbook/read-report';
import { ManualTimer, settle } from '../support/manual-timer';
import { plannedReading } from '../support/planned-workbook';

/** When corrections are sought, and what becomes of a search that is overtaken or cannot be made. */

const zeros = Object.fromEntries(
  Array.from({ length: 25 }, (_, row) =>
    Array.from('DEFGHI', (column) => [`${column}${row + 6}`, 0] as const),
  ).flat(),
);
const underWay = { isSought: true, found: undefined };
const [failing, balanced] = [checkedWith(12), checkedWith(0)];

/** A report and what is shown of it. */
function checkedWith(received: number): { view: ReportView; found: OpenReport } {
  const reading = plannedReading('2021', 2025, { 依申请公开: { ...zeros, D6: received } });
  const found = readReport(reading);
  if (found.kind !== 'report') throw new Error(found.kind);
  return { view: reportView(found, reading), found };
}

/** A search whose part is loaded when the test says so. */
function search() {
  const timer = new ManualTimer();
  const shown: [ReportView, SoughtCorrections][] = [];
  const loads: { done: () => void; fail: () => void }[] = [];
  const sought = new CorrectionSearch(
    timer,
    (view, found) => shown.push([view, found]),
    () =>
      new Promise((resolve, reject) => {
        loads.push({
          done: () => {
            resolve(corrections);
          },
          fail: () => {
            reject(new LoadError('404'));
          },
        });
      }),
  );
  return { timer, shown, loads, sought };
}

test('it begins when the findings are on the screen, and shows what it found', async () => {
  const { timer, shown, loads, sought } = search();
  const { view, found } = failing;
  sought.begin(view, found);
  expect(shown).toEqual([[view, underWay]]);
  expect(loads).toEqual([]);
  await timer.pass(1000);
  loads[0]!.done();
  await settle();
  expect(shown).toHaveLength(2);
  expect(shown[1]).toMatchObject([
    view,
    { isSought: false, found: { faults: [{ findings: { length: 2 } }], groups: [] } },
  ]);
});

test('where all sums agree it does not begin', async () => {
  const { timer, shown, loads, sought } = search();
  sought.begin(balanced.view, balanced.found);
  await timer.pass(1000);
  expect([shown, loads]).toEqual([[], []]);
});

test('a part that cannot be loaded leaves the findings as they are', async () => {
  const { timer, shown, loads, sought } = search();
  const { view, found } = failing;
  sought.begin(view, found);
  await timer.pass(1000);
  loads[0]!.fail();
  await settle();
  expect(shown).toEqual([
    [view, underWay],
    [view, { isSought: false, found: undefined }],
  ]);
});

test.each<[what: string, overtake: (sought: CorrectionSearch) => void]>([
  [
    'the next check',
    (sought) => {
      sought.begin(balanced.view, balanced.found);
    },
  ],
  [
    'leaving the report',
    (sought) => {
      sought.stop();
    },
  ],
])('%s ends it, before it has begun or while its part is loaded', async (_, overtake) => {
  const { timer, shown, loads, sought } = search();
  sought.begin(failing.view, failing.found);
  overtake(sought);
  await timer.pass(1000);
  expect(loads).toEqual([]);

  sought.begin(failing.view, failing.found);
  await timer.pass(1000);
  overtake(sought);
  loads[0]!.done();
  await settle();
  expect(shown.map(([, found]) => found)).toEqual([underWay, underWay]);
});
