import { OfficeSession } from '../support/office-session';

/** Newer Excels cannot read some conditional formats, and refuse all of a request that asks for one (office-js #6396, #6835). */

let opened: OfficeSession;
const unreadable = new Set<string>();

beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  unreadable.clear();
  const { grid } = opened;
  const all = grid.conditionalFormats.bind(grid);
  let reads = 0;
  // It is listed, and not there when any of it is asked for.
  grid.conditionalFormats = (sheetId) =>
    all(sheetId).map((format) =>
      unreadable.has(format.formula) ? { ...format, id: `${format.id}-${(reads += 1)}` } : format,
    );
});
afterEach(() => {
  opened.dispose();
});

const rules = () => opened.grid.conditionalFormats(opened.sheetId('依申请公开'));

async function restored(): Promise<string[]> {
  await opened.session.layout.examine();
  const { screen } = opened.session.state;
  if (screen.kind !== 'layout' || typeof screen.proposal === 'string') throw new Error(screen.kind);
  const found = screen.proposal.toDo.map(({ kind }) => kind);
  await opened.session.layout.restore();
  expect(opened.session.state.notice).toBeUndefined();
  return found;
}

test('a rule of a person’s that cannot be read is left alone, and the layout is restored', async () => {
  const [first] = rules();
  const formula = '=$D$6>5';
  opened.grid.addConditionalFormat({ ...first!, formula, fill: '#123456' });
  unreadable.add(formula);
  opened.grid.deleteConditionalFormat(first!.id);
  expect(await restored()).not.toEqual([]);
  expect(rules().map((rule) => rule.formula)).toContain(formula);
  expect(await restored()).toEqual([]);
});

test('one of ours that cannot be read is made anew, once', async () => {
  const before = rules();
  unreadable.add(before[0]!.formula);
  const { length } = before;
  expect(await restored()).not.toEqual([]);
  unreadable.clear();
  expect(rules().length).toBeGreaterThan(length);
});
