import type { LayoutProposal } from '../../src/app/layout-work';
import type { Session } from '../../src/app/session';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { parseAddress } from '../../src/layout/address';
import type { Figure } from '../../src/report/figure';
import type { FigureKey } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import { mistreat, mistreatments } from '../support/mistreatment';
import { OfficeSession } from '../support/office-session';

/** What people do to a layout: what is said, what restoring does, and that no figure is lost. */

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

test.each([2020, 2025])('a new workbook of %i needs nothing', async (year) => {
  opened = await OfficeSession.withTables(year);
  expect(opened.view.hints).toEqual([]);
  await opened.session.layout.examine();
  expect(proposal(opened.session)).toEqual({ toDo: [], leftAlone: [], change: undefined });
});

test.each(mistreatments)(
  '$name',
  async (mistreatment) => {
    const { said, settles, leaves = [], changes = [] } = mistreatment;
    opened = await filled();
    const before = await figures();
    opened.liftProtection();
    mistreat(opened, mistreatment);
    const typed = typedNumbers();
    await opened.session.recheck();
    expect(spoken(opened.session)).toEqual(said);

    await opened.session.layout.examine();
    const found = proposal(opened.session);
    const kinds = (list: readonly { kind: string }[]): string[] =>
      list
        .map(({ kind }) => kind)
        .filter((kind) => settles.includes(kind) || kind !== 'protection');
    expect(kinds(found.toDo)).toEqual(settles);
    expect(kinds(found.leftAlone)).toEqual(leaves);

    await opened.session.layout.restore();
    expect(opened.session.state.notice).toBeUndefined();
    await opened.session.recheck();
    if (!leaves.includes('figureInHeading')) {
      expect(spoken(opened.session)).toEqual(leaves.filter((kind) => kind === 'copy'));
    }
    // A number that is what its formula would show gives way to the formula.
    if (!settles.includes('totals')) {
      expect(typedNumbers()).toEqual(expect.arrayContaining(typed));
    }
    const isChanged = (key: FigureKey): boolean => changes.some((start) => key.startsWith(start));
    const after = await figures();
    for (const [key, figure] of before)
      if (!isChanged(key)) expect([key, after.get(key)]).toEqual([key, figure]);

    // A second look finds nothing more to do.
    await opened.session.layout.examine();
    expect(proposal(opened.session).toDo).toEqual([]);
  },
  60_000,
);

/** New tables with a different number in every input cell. */
async function filled(): Promise<OfficeSession> {
  const session = await OfficeSession.withTables(2025);
  let next = 100;
  for (const { sheetId, address } of session.view.places.values()) {
    const { row, column } = parseAddress(address)!;
    const isTotal = session.grid.read(sheetId, row, column).formula !== '';
    if (isTotal) continue;
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    session.grid.writeContent(sheetId, cell, [[(next += 7)]]);
  }
  await session.session.recheck();
  return session;
}

function proposal({ state: { screen } }: Session): LayoutProposal {
  if (screen.kind !== 'layout' || typeof screen.proposal === 'string') {
    throw new Error(JSON.stringify(screen));
  }
  return screen.proposal;
}

/** What the pane says of the layout: kinds of problems and hints, or why there is no report. */
function spoken({ state: { screen } }: Session): string[] {
  if (screen.kind === 'unreadable') return [screen.reason];
  return screen.kind === 'report'
    ? [...screen.view.problems, ...screen.view.hints].map(({ kind }) => kind)
    : [screen.kind];
}

async function figures(): Promise<ReadonlyMap<FigureKey, Figure>> {
  const found = readReport(await new ExcelWorkbook().read());
  if (found.kind !== 'report') throw new Error(found.kind);
  return found.report.figures;
}

/** All numbers that stand in cells by themselves, sheet or place regardless. */
function typedNumbers(): number[] {
  const { grid } = opened;
  return grid.sheets().flatMap(({ id }) => {
    const used = grid.usedArea(id);
    if (!used) return [];
    return Array.from({ length: used.rowCount * used.columnCount }, (_, index) =>
      grid.source(
        id,
        used.row + Math.floor(index / used.columnCount),
        used.column + (index % used.columnCount),
      ),
    ).flatMap(({ formula }) => (typeof formula === 'number' ? [formula] : []));
  });
}
