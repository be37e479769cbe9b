import type { Corrections, Suggestion } from '../../src/app/corrections';
import type { FigureKey } from '../../src/standard';
import { eventually } from '../support/eventually';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';

/** Corrections as the pane seeks and adopts them, in a workbook whose totals are typed. */

const total = 'requests.outcomeTotal.naturalPersons';
const other = 'requests.outcomeTotal.publicInterest';
const { report } = publishedReport('natres-2021');

let opened: OfficeSession;
beforeEach(async () => {
  opened = await OfficeSession.open();
  await opened.session.create({ agency: '某局', year: '2021', totals: 'typed' });
  for (const [key, { sheetId, address }] of opened.view.places) {
    const figure = report.figures.get(key);
    opened.grid.typing.type(sheetId, address, figure?.kind === 'number' ? figure.value : 0);
  }
}, 20_000);
afterEach(() => {
  opened.dispose();
});

function sought() {
  const { screen } = opened.session.state;
  return screen.kind === 'report' ? screen.corrections : undefined;
}

/** What the search has found, when it is over. */
async function found(): Promise<Corrections> {
  await eventually(async () => {
    await opened.quiet();
    expect(sought()).toMatchObject({ isSought: false });
  });
  return sought()!.found!;
}

async function onlySuggestion(): Promise<Suggestion> {
  const { faults } = await found();
  expect(faults.map(({ suggestions }) => suggestions.length)).toEqual([1]);
  return faults[0]!.suggestions[0]!;
}

const valueOf = (key: FigureKey) => {
  const { sheetId, address } = opened.view.places.get(key)!;
  const [, column = '', row = ''] = /^([A-Z])(\d+)/.exec(address)!;
  return opened.grid.read(sheetId, Number(row) - 1, column.charCodeAt(0) - 65).value;
};
const values = () => new Map([...opened.view.places.keys()].map((key) => [key, valueOf(key)]));
const written = () => opened.batches.flatMap(({ writes }) => writes);

test('corrections are sought when the findings are shown, and nothing is written', async () => {
  opened.office.session.log.clear();
  opened.session.heartbeat();
  await opened.office.idle();
  expect(opened.view.faults).toBe(4);
  expect(sought()).toEqual({ isSought: true, found: undefined });
  const { faults, groups } = await found();
  expect(faults.map(({ findings }) => findings.length)).toEqual([4]);
  expect(groups).toEqual([]);
  expect(written()).toEqual([]);
});

test('a change ends the search; the next one is for the figures as they are then', async () => {
  opened.session.heartbeat();
  await opened.office.idle();
  expect(sought()).toEqual({ isSought: true, found: undefined });
  opened.typeFigure(total, 17);
  const { faults } = await found();
  expect(faults[0]!.suggestions[0]!.changes[0]).toMatchObject({ key: total, from: 17, to: 16 });
});

test('while they are sought anew those stay whose figures and findings are the same', async () => {
  const before = await found();
  const shown: (Corrections | undefined)[] = [];
  opened.session.subscribe(() => shown.push(sought()?.found));
  opened.typeFigure('proactiveDisclosure.penalties.decisions', -1);
  const { groups } = await found();
  // Never without, and with what is new beside them at once.
  for (const one of shown.slice(1)) expect(one?.faults).toEqual(before.faults);
  expect(shown[1]?.groups).toEqual(groups);
  expect(groups).toHaveLength(1);

  shown.length = 0;
  opened.typeFigure(total, 17);
  await found();
  expect(shown.slice(0, -1)).toContain(undefined);
});

test('where no sum fails nothing is sought', async () => {
  opened.typeFigure(total, 16);
  opened.typeFigure(other, 2);
  opened.typeFigure('proactiveDisclosure.penalties.decisions', -1);
  const shown: unknown[] = [];
  opened.session.subscribe(() => shown.push(sought()));
  await opened.quiet();
  expect(opened.view.faults).toBe(1);
  expect(new Set(shown)).toEqual(new Set([undefined]));
});

test.each<[what: string, blank: FigureKey[], isSought: boolean]>([
  ['a total that was not filled is sought for', [other], true],
  ['not while a part of it is blank', [other, 'requests.granted.publicInterest'], false],
])('%s', async (_, blank, isSought) => {
  opened.typeFigure(total, 16);
  for (const key of blank) opened.typeFigure(key, '');
  const shown: unknown[] = [];
  opened.session.subscribe(() => shown.push(sought()?.isSought));
  await opened.quiet();
  expect(shown.includes(true)).toBe(isSought);
});

test('采用 writes the figures that are named, and no others; all is clear', async () => {
  const suggestion = await onlySuggestion();
  const before = values();
  await opened.session.adopt(suggestion);
  expect(values()).toEqual(new Map([...before, [total, 16], [other, 2]]));
  expect(opened.view.verdict).toBe('clear');
  expect(opened.session.state).toMatchObject({ notice: undefined, busy: undefined });
});

test('while a cell is edited 采用 waits', async () => {
  const suggestion = await onlySuggestion();
  opened.office.session.setCellEditMode(true);
  const done = opened.session.adopt(suggestion);
  await eventually(async () => {
    await opened.quiet();
    expect(opened.session.state).toMatchObject({ busy: 'adopting', waiting: true });
  });
  opened.office.session.setCellEditMode(false);
  await opened.quiet();
  await done;
  expect(opened.view.verdict).toBe('clear');
});

test.each<[what: string, key: FigureKey, content: number | string]>([
  ['one of the figures was changed', other, 1],
  ['one of the figures was deleted', other, ''],
  ['one of the figures is a text now', total, '18件'],
])('when %s meanwhile, nothing is written and all is checked again', async (_, key, content) => {
  const suggestion = await onlySuggestion();
  opened.typeFigure(key, content);
  const before = values();
  opened.office.session.log.clear();
  await opened.session.adopt(suggestion);
  expect(opened.session.state.notice).toMatchObject({ of: 'action', problem: 'figuresChanged' });
  expect(written()).toEqual([]);
  expect(values()).toEqual(before);
  const { faults } = await found();
  expect(faults.flatMap(({ suggestions }) => suggestions)).not.toContainEqual(suggestion);
});

test('where one of the cells is locked, none is written, and the pane says why', async () => {
  const suggestion = await onlySuggestion();
  const { sheetId, address } = opened.view.places.get(other)!;
  const column = address.charCodeAt(0) - 65;
  const row = Number(/\d+/.exec(address)![0]) - 1;
  opened.grid.writeFormat(sheetId, { row, column, rowCount: 1, columnCount: 1 }, { locked: true });
  const before = values();
  await opened.session.adopt(suggestion);
  expect(opened.session.state.notice).toMatchObject({ problem: 'protected' });
  expect(values()).toEqual(before);
});
