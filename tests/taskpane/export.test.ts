import { eventually } from '../support/eventually';
import { OfficeSession } from '../support/office-session';
import { ShownPane } from '../support/shown-pane';

/** The question before a report with faults is exported says what is wrong now, not when it was asked. */

const [received, other] = [
  'requests.received.naturalPersons',
  'requests.received.enterprises',
] as const;
let opened: OfficeSession;
let pane: ShownPane;

beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  await opened.session.fillBlanks();
  pane = new ShownPane(opened);
  opened.typeFigure(received, -1);
  opened.typeFigure(other, -1);
  await eventually(async () => {
    await pane.checked();
    pane.button('导出年报');
  });
  await pane.press('导出年报');
  await pane.press('网页（.html）');
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

const question = () => pane.find('[role=alertdialog]').textContent;
const faults = () => `报表还有 ${opened.view.faults} 处必须改正的错误`;

test('when some are put right, it says how many are left, and exports with these', async () => {
  expect(question()).toContain(faults());
  const before = opened.view.faults;
  opened.typeFigure(other, 0);
  await pane.checked();
  expect(opened.view.faults).toBeLessThan(before);
  expect(question()).toContain(faults());
});

test('when all are put right, there is nothing to ask', async () => {
  opened.typeFigure(received, 0);
  opened.typeFigure(other, 0);
  await pane.checked();
  expect(opened.view.faults).toBe(0);
  expect(pane.root.querySelector('[role=alertdialog]')).toBeNull();
  expect(pane.button('网页（.html）').disabled).toBe(false);
});

test('a text that is not read, for rows were inserted in its sheet, is said to be left out', async () => {
  opened.liftProtection();
  opened.typeIn('报告正文', 'B6', '一段正文。');
  opened.grid.insertRows(opened.sheetId('报告正文'), 8, 1);
  await pane.checked();
  expect(pane.text).toContain('读不出正文，导出的年报会没有正文');
  expect(pane.text).not.toContain('还没有内容');
  await pane.press('另存为文件');
  expect(pane.text).toContain('版式被改动、未能核对的表，在文件中是空白的。');
});
