import { OfficeSession } from '../support/office-session';
import { difference, pictureOf, type Picture } from '../support/faults/picture';

/** The connection to Excel is lost while tables are created: what is there by then is gone on with, not made twice. */

const draft = { agency: '某县某局', year: '2025', totals: 'computed' } as const;

let opened: OfficeSession;
afterEach(() => {
  opened.dispose();
});

/** A workbook in which so many writes of a creation were done, of which the pane has heard nothing. */
async function interrupted(afterWrites: number): Promise<OfficeSession> {
  const first = await OfficeSession.open();
  const { session } = first.office;
  session.log.clear();
  session.beforeBatch = () => {
    // The first one only looks.
    if (first.batches.length !== 1) return;
    session.failNextBatch({ code: 'GeneralException', message: '', afterWrites });
    session.dropNextAnswer();
  };
  await first.session.create(draft);
  const { grid } = first;
  first.dispose();
  expect(grid.sheets().length).toBeGreaterThan(1);
  return OfficeSession.open({ grid });
}

/** What comes of it when nothing is in its way. */
async function whole(): Promise<Picture> {
  const pane = await OfficeSession.open();
  await pane.session.create(draft);
  pane.dispose();
  return pictureOf(pane.grid, true);
}

test.each([4, 6, 9, 60, 300, 600])('after %d writes', async (afterWrites) => {
  opened = await interrupted(afterWrites);
  expect(opened.session.state.screen.kind).not.toBe('report');
  opened.session.startAnew();
  await opened.session.create(draft);
  await opened.session.confirm();
  expect(opened.grid.sheets().map(({ name }) => name)).toEqual([
    ...['Sheet1', '_OGI', '填报信息', '主动公开', '依申请公开', '复议诉讼', '报告正文', '校验结果'],
    '上年数据',
  ]);
  expect(difference(pictureOf(opened.grid, true), await whole())).toBe('');
});

test('a sheet into which somebody has typed meanwhile stays as it is', async () => {
  opened = await interrupted(300);
  opened.liftProtection();
  opened.typeIn('依申请公开', 'D6', 12);
  opened.session.startAnew();
  await opened.session.create(draft);
  await opened.session.confirm();
  expect(opened.view.problems).toEqual([]);
  expect(opened.grid.read(opened.sheetId('依申请公开'), 5, 3).value).toBe(12);
  expect(opened.grid.sheets().map(({ name }) => name)).toContain('依申请公开 (2)');
});

test('what is typed into such a sheet while the creation waits for it stays, too', async () => {
  opened = await interrupted(300);
  opened.session.startAnew();
  opened.office.session.log.clear();
  opened.office.session.beforeBatch = () => {
    // What is there has been looked at, in two round trips.
    if (opened.batches.length === 2) opened.office.session.setCellEditMode(true);
  };
  const creating = opened.session.create(draft);
  await opened.quiet();
  expect(opened.session.state.waiting).toBe(true);
  opened.office.session.beforeBatch = () => undefined;
  opened.liftProtection();
  opened.typeIn('依申请公开', 'D6', 12);
  opened.office.session.setCellEditMode(false);
  await opened.quiet();
  await creating;
  expect(opened.session.state.notice).toMatchObject({ problem: 'sheetExists' });
  expect(opened.grid.read(opened.sheetId('依申请公开'), 5, 3).value).toBe(12);
});
