import type { Session } from '../../src/app/session';
import { sessionOf, type OfficeSession } from '../support/office-session';
import { OutcomeTable } from '../support/faults/outcome-table';
import { typedNumbers } from '../support/faults/picture';
import { checkingFails, openAt, type Verdict } from '../support/faults/trial';
import { agency, year, type Stage } from '../support/faults/workbooks';

/** What happens around the pane while it works or waits: other panes, other people, other programs, other Excels. */

const table = new OutcomeTable('Faults around the pane', 'faults-around-the-pane.md');
afterAll(() => {
  table.print();
});

let pane: OfficeSession;
afterEach(() => {
  pane.dispose();
});

const draft = { agency, year: String(year), totals: 'computed' as const };
const requests = '依申请公开';
const area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** Another pane beside the same workbook. */
async function secondPane(): Promise<Session> {
  const other = sessionOf(pane.timer);
  await other.start();
  return other;
}

/** Both at once: their requests are carried out in turns. */
async function together(...works: Promise<unknown>[]): Promise<void> {
  const course = { isOver: false };
  const all = Promise.all(works).finally(() => (course.isOver = true));
  while (!course.isOver) await pane.quiet(700);
  await all;
}

const reportSheets = (): number =>
  pane.grid.sheets().filter(({ name }) => name.startsWith(requests)).length;

interface Case {
  name: string;
  stage: Stage;
  happens: () => Promise<void>;
  /** What must hold then: complaints where it does not. */
  then?: () => Promise<string[]> | string[];
  /** Numbers that the person himself has thrown away. */
  throwsAway?: true;
}

const cases: readonly Case[] = [
  {
    name: 'two panes create at once',
    stage: 'blank',
    happens: async () => {
      const other = await secondPane();
      await together(pane.session.create(draft), other.create(draft));
    },
    then: () => (reportSheets() === 1 ? [] : [`${reportSheets()} reports`]),
  },
  {
    name: 'one pane fills zeros while the other checks',
    stage: 'filled',
    happens: async () => {
      const other = await secondPane();
      await together(pane.session.fillBlanks(), other.recheck(), other.recheck());
    },
    then: () => (pane.view.blanks.length === 0 ? [] : ['blanks are left']),
  },
  {
    name: 'one pane fills zeros while the other removes our contents',
    stage: 'filled',
    happens: async () => {
      const other = await secondPane();
      await other.layout.examineRemoval();
      await together(pane.session.fillBlanks(), other.layout.remove());
    },
  },
  {
    name: 'a table is deleted between the event and the read',
    stage: 'filled',
    throwsAway: true,
    happens: async () => {
      pane.office.session.beforeBatch = () => {
        pane.office.session.beforeBatch = () => undefined;
        pane.grid.deleteSheet(pane.sheetId('复议诉讼'));
      };
      pane.typeFigure('requests.received.naturalPersons', 1001);
      await pane.quiet();
    },
    then: async () => {
      const told = pane.view.problems.map(({ kind }) => kind).join();
      await pane.session.layout.examine();
      await pane.session.layout.restore();
      const left = pane.view.problems.length;
      return told === 'missing' && left === 0 ? [] : [`told: ${told}, left: ${left}`];
    },
  },
  {
    name: '10,000 changes in a burst',
    stage: 'filled',
    happens: async () => {
      pane.office.session.log.clear();
      const sheetId = pane.sheetId(requests);
      for (let index = 0; index < 10_000; index += 1) {
        const address = `D${6 + (index % 20)}`;
        pane.grid.raise({ sheetId, address, changeType: 'RangeEdited' });
      }
      await pane.quiet();
    },
    then: () => (pane.batches.length <= 2 ? [] : [`${pane.batches.length} reads`]),
  },
  {
    name: 'a whole sheet changes at once',
    stage: 'filled',
    happens: async () => {
      const sheetId = pane.sheetId(requests);
      pane.grid.raise({ sheetId, address: 'A1:XFD1048576', changeType: 'RangeEdited' });
      await pane.quiet();
    },
  },
  {
    name: 'a foreign sheet is pasted over a table, and undone',
    stage: 'filled',
    happens: async () => {
      const foreign = Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => `别的表 ${row}-${column}`),
      );
      pane.liftProtection();
      pane.grid.typing.paste(pane.sheetId(requests), 'A1', foreign);
      await pane.quiet();
    },
    then: async () => {
      const told = pane.view.problems.length + pane.view.hints.length > 0;
      pane.grid.typing.undo();
      await pane.quiet();
      return told ? [] : ['nothing was told'];
    },
    throwsAway: true,
  },
  {
    name: 'all cells of a sheet are emptied',
    stage: 'filled',
    throwsAway: true,
    happens: async () => {
      const sheetId = pane.sheetId(requests);
      pane.liftProtection();
      pane.grid.clear(sheetId, area, 'All');
      pane.grid.raise({ sheetId, address: 'A1:XFD1048576', changeType: 'RangeEdited' });
      await pane.quiet();
    },
    then: async () => {
      await pane.session.layout.examine();
      await pane.session.layout.restore();
      return pane.view.problems.length === 0 ? [] : ['not restored'];
    },
  },
];

test.each(cases)('$name', async ({ name, stage, happens, then, throwsAway }) => {
  pane = await openAt({ stage });
  const before = typedNumbers(pane.grid);
  await happens();
  const complaints = (await then?.()) ?? [];
  const now = typedNumbers(pane.grid);
  const lost = [...before].filter(([number, count]) => (now.get(number) ?? 0) < count);
  const verdict: Verdict = {
    outcome: 'done',
    complaints: [
      ...complaints,
      ...(throwsAway || lost.length === 0 ? [] : [`lost ${lost.join(' ')}`]),
      ...(await checkingFails(pane)),
    ],
  };
  table.add(name, 'outcome', [verdict]);
  expect(verdict.complaints).toEqual([]);
});
