import type { LayoutProposal } from '../../src/app/layout-work';
import { parseAddress } from '../../src/layout/address';
import { totalsOf } from '../../src/rules/balance-edit';
import type { FigureKey } from '../../src/standard';
import { extrasOf, setCalculationMode } from '../../src/standin/rich-api/extras';
import { difference, pictureOf } from '../support/faults/picture';
import { eventually } from '../support/eventually';
import { OfficeSession } from '../support/office-session';

/** Totals computed or typed, and everything of ours taken away: without losing a figure. */

let opened: OfficeSession;

beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  await opened.session.fillBlanks();
  opened.typeFigure('requests.received.naturalPersons', 12);
  opened.typeFigure('requests.granted.naturalPersons', 12);
  await opened.session.recheck();
});
afterEach(() => {
  opened.dispose();
});

const at = (key: FigureKey) => {
  const { sheetId, address } = opened.view.places.get(key)!;
  const { row, column } = parseAddress(address)!;
  return opened.grid.read(sheetId, row, column);
};

const totals = (): FigureKey[] => [...totalsOf(opened.view.format).keys()];
const values = (): unknown[] => [...opened.view.places.keys()].map((key) => at(key).value);

async function change(wanted?: 'computed' | 'typed'): Promise<LayoutProposal> {
  await opened.session.layout.examine(wanted);
  const { screen } = opened.session.state;
  if (screen.kind !== 'layout' || typeof screen.proposal === 'string') throw new Error(screen.kind);
  await opened.session.layout.restore();
  expect(opened.session.state.notice).toBeUndefined();
  return screen.proposal;
}

describe('totals', () => {
  it('become numbers that people may type over, and formulas again', async () => {
    const before = values();
    const toTyped = await change('typed');
    expect(toTyped.toDo.map((one) => [one.kind, 'count' in one ? one.count : 0])).toEqual([
      ['totalsToType', 31],
      ['totalsToType', 3],
    ]);
    expect(opened.view.totals).toBe('typed');
    expect(values()).toEqual(before);
    for (const key of totals()) {
      expect([key, typeof at(key).formula, at(key).format.locked]).toEqual([key, 'number', false]);
    }
    // Nothing looks damaged now.
    expect((await change()).toDo).toEqual([]);

    const toComputed = await change('computed');
    expect(toComputed.toDo.map(({ kind }) => kind)).toEqual(['totals', 'totals']);
    expect(opened.view.totals).toBe('computed');
    expect(values()).toEqual(before);
    for (const key of totals()) {
      expect([key, String(at(key).formula).slice(0, 4), at(key).format.locked]).toEqual([
        key,
        '=IF(',
        true,
      ]);
    }
    expect((await change()).toDo).toEqual([]);
  });

  it('that were typed and do not fit stay when the others are computed again, and are checked', async () => {
    await change('typed');
    opened.typeFigure('requests.received.total', 15);
    const proposal = await change('computed');
    expect(proposal.leftAlone).toMatchObject([{ kind: 'keptTotal', found: '15', sum: 12 }]);
    expect([
      at('requests.received.total').value,
      at('requests.received.total').format.locked,
    ]).toEqual([15, false]);
    expect(opened.findings).toContain('B1.received @ J6');
  });
});

describe('a blank row that is to be deleted', () => {
  const row = 12;
  const id = (): string => opened.sheetId('依申请公开');
  const typeIntoRow = (): void => {
    opened.grid.writeContent(id(), { row, column: 4, rowCount: 1, columnCount: 1 }, [[777]]);
  };
  const found777 = (): boolean => {
    const [sheet] = [id()];
    return Array.from({ length: 40 }, (_, at) => opened.grid.read(sheet, at, 4).value).includes(
      777,
    );
  };
  beforeEach(async () => {
    opened.liftProtection();
    opened.grid.insertRows(id(), row, 1);
    await opened.session.recheck();
    await opened.session.layout.examine();
  });

  it('is looked at anew when somebody has typed meanwhile, and nothing is done', async () => {
    opened.office.session.setCellEditMode(true);
    const restored = opened.session.layout.restore();
    await eventually(() => {
      expect(opened.session.state.waiting).toBe(true);
    });
    typeIntoRow();
    opened.office.session.setCellEditMode(false);
    await opened.timer.pass(5000);
    await restored;
    expect(found777()).toBe(true);
    expect(opened.session.state.screen.kind).toBe('layout');
  });

  it('stays when a colleague types into it, until the request that deletes it', async () => {
    const content = (value: number | '') => {
      opened.grid.writeContent(id(), { row, column: 4, rowCount: 1, columnCount: 1 }, [[value]]);
    };
    const isShown = (): boolean => opened.session.state.screen.kind === 'layout';
    let last = 0;
    for (let request = 1; isShown(); request += 1) {
      opened.office.session.log.clear();
      opened.office.session.beforeBatch = () => {
        if (opened.batches.length === request - 1) content(777);
      };
      await opened.session.layout.restore();
      opened.office.session.beforeBatch = () => undefined;
      last = request - 1;
      if (!isShown()) break;
      expect(found777()).toBe(true);
      content('');
      await opened.session.layout.examine();
    }
    expect(opened.batches[last]?.writes).toContain('Range.delete');
  });
});

test('where one sheet has a password, nothing of the layout is restored and every lock stays', async () => {
  const { session } = opened;
  // Sheets that come before the locked one: they would be changed first.
  for (const name of ['填报信息', '主动公开', '复议诉讼'])
    for (const { id } of opened.grid.conditionalFormats(opened.sheetId(name)))
      opened.grid.deleteConditionalFormat(id);
  const before = pictureOf(opened.grid);
  extrasOf(opened.grid).sheet(opened.sheetId('复议诉讼')).password = 'secret';
  await session.layout.examine();
  await session.layout.restore();
  expect(session.state.notice).toMatchObject({ problem: 'protected' });
  expect(difference(before, pictureOf(opened.grid))).toBe('');
});

test('everything of ours is taken away but what stands in the cells', async () => {
  const { grid, session } = opened;
  grid.typing.type(opened.sheetId('填报信息'), 'B8', '张三');
  const before = values();
  const places = new Map(opened.view.places);
  await session.layout.examineRemoval();
  expect(session.state.screen).toMatchObject({
    kind: 'removal',
    proposal: {
      deleted: ['报告正文', '校验结果', '上年数据'],
      plain: ['填报信息', '主动公开', '依申请公开', '复议诉讼'],
    },
  });
  await session.layout.remove();

  expect(session.state.screen.kind).toBe('start');
  expect(grid.sheets().map(({ name }) => name)).toEqual([
    'Sheet1',
    '填报信息',
    '主动公开',
    '依申请公开',
    '复议诉讼',
  ]);
  expect(grid.names()).toEqual([]);
  const after = [...places.values()].map(({ sheetId, address }) => {
    const { row, column } = parseAddress(address)!;
    return grid.read(sheetId, row, column);
  });
  expect(after.map(({ value }) => value)).toEqual(before);
  expect(after.filter(({ formula }) => String(formula).startsWith('='))).toEqual([]);
  for (const { id } of grid.sheets()) {
    expect([grid.conditionalFormats(id), grid.isProtected(id)]).toEqual([[], false]);
  }
  expect(grid.read(opened.sheetId('填报信息'), 7, 1).value).toBe('张三');
});

describe('while everything of ours is taken away', () => {
  /** Before the given request of the removal. */
  const meanwhile = (request: number, happens: () => void): void => {
    let count = 0;
    opened.office.session.beforeBatch = () => {
      count += 1;
      if (count === request) happens();
    };
  };
  const totalCell = () => {
    const { sheetId, address } = opened.view.places.get('requests.received.total')!;
    const { row, column } = parseAddress(address)!;
    return () => opened.grid.read(sheetId, row, column);
  };
  /** Has it happen before each request of the removal, until one is too late; the index of that one. */
  const atEach = async (happens: () => void, isSafe: () => void): Promise<number> => {
    for (let request = 1; ; request += 1) {
      await opened.session.layout.examineRemoval();
      opened.office.session.log.clear();
      meanwhile(request, happens);
      await opened.session.layout.remove();
      opened.office.session.beforeBatch = () => undefined;
      if (opened.session.state.screen.kind !== 'removal') return request - 1;
      isSafe();
      await opened.session.cancel();
    }
  };
  const takesAway = (index: number): boolean =>
    opened.batches[index]?.writes.includes('ConditionalFormat.delete') === true;

  test('what formulas show is up to date where Excel calculates on demand', async () => {
    setCalculationMode(opened.grid, 'Manual');
    const total = totalCell();
    const before = Number(total().value);
    opened.typeFigure('requests.received.naturalPersons', 7000);
    await opened.session.layout.examineRemoval();
    await opened.session.layout.remove();
    expect(Number(total().value)).not.toBe(before);
    expect(String(total().formula)).not.toContain('=');
  });

  test('one sheet with a password leaves all as it was', async () => {
    const before = pictureOf(opened.grid);
    extrasOf(opened.grid).sheet(opened.sheetId('复议诉讼')).password = 'secret';
    await opened.session.layout.examineRemoval();
    await opened.session.layout.remove();
    expect(opened.session.state.notice).toMatchObject({ problem: 'protected' });
    expect(difference(before, pictureOf(opened.grid))).toBe('');
  });

  test('a text that a colleague writes meanwhile stays, until the request that takes all away', async () => {
    const sheetId = opened.sheetId('报告正文');
    const last = await atEach(
      () => {
        opened.grid.typing.type(sheetId, 'B6', '同事刚写的');
      },
      () => {
        expect(opened.grid.read(sheetId, 5, 1).value).toBe('同事刚写的');
        opened.grid.typing.type(sheetId, 'B6', '');
      },
    );
    expect(takesAway(last)).toBe(true);
  });

  test('a figure that a colleague writes meanwhile is in the totals that stay', async () => {
    const total = totalCell();
    const before = Number(total().value);
    const requests = opened.sheetId('依申请公开');
    await opened.session.layout.examineRemoval();
    opened.office.session.log.clear();
    let writing = 0;
    opened.office.session.beforeBatch = () => {
      // Locks are opened by the last request that still looks.
      if (opened.batches.length === 6) opened.grid.typing.type(requests, 'D6', '7000');
      writing = opened.batches.length;
    };
    await opened.session.layout.remove();
    expect(writing).toBeGreaterThan(6);
    expect(Number(total().value)).toBeGreaterThan(before + 1000);
  });
});

test('the check sheet stays when there are notes on it', async () => {
  opened.typeFigure('proactiveDisclosure.fees.amountCollected', 1.23456);
  await opened.session.recheck();
  const [line] = opened.view.notes.keys();
  expect(await opened.session.writeNote(line!, '按实际收费')).toBe(true);
  await opened.session.layout.examineRemoval();
  expect(opened.session.state.screen).toMatchObject({
    proposal: { deleted: ['报告正文', '上年数据'] },
  });
  await opened.session.layout.remove();
  expect(opened.grid.sheets().map(({ name }) => name)).toContain('校验结果');
});

test('notes go along when the check sheet is made anew', async () => {
  const { grid, session } = opened;
  opened.typeFigure('proactiveDisclosure.fees.amountCollected', 1.23456);
  await session.recheck();
  const [line] = opened.view.notes.keys();
  await session.writeNote(line!, '按实际收费');
  grid.insertRows(opened.sheetId('校验结果'), 20, 1);
  const proposal = await change();
  expect(proposal.toDo).toMatchObject([{ kind: 'scattered', role: 'check', carried: 2 }]);
  expect(opened.view.notes.get(line!)).toMatchObject({ text: '按实际收费', state: 'answered' });
});
