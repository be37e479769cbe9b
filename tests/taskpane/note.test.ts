import { noteLimit } from '../../src/app/line-notes';
import { OfficeSession } from '../support/office-session';
import { ShownPane } from '../support/shown-pane';

/** A note that is being written, and what happens in the workbook meanwhile. */

const fee = 'proactiveDisclosure.fees.amountCollected';
let opened: OfficeSession;
let pane: ShownPane;

beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  pane = new ShownPane(opened);
  opened.typeFigure(fee, 1.23456);
  await pane.checked();
  await pane.press('写说明');
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

const note = () => opened.view.notes.get('A5-1')!;
const field = () => (pane.find('textarea') as HTMLTextAreaElement).value;
async function colleagueWrites(text: string): Promise<void> {
  const { sheetId, address } = note().places.note;
  opened.grid.typing.type(sheetId, address, text);
  await pane.checked();
}
async function save(): Promise<void> {
  await pane.press('保存');
  await pane.checked();
}

test('a colleague’s note is shown when it stands against saving, and replaced at the second press', async () => {
  await pane.type('我的说明');
  await colleagueWrites('同事的说明');
  await save();
  expect(note().text).toBe('同事的说明');
  expect([field(), pane.text]).toEqual(['我的说明', expect.stringContaining('同事的说明')]);

  await save();
  expect(note()).toMatchObject({ text: '我的说明', state: 'answered' });
  expect(pane.root.querySelector('textarea')).toBeNull();
});

test('what a colleague writes after that is shown, too, before it is replaced', async () => {
  await pane.type('我的说明');
  await colleagueWrites('同事的说明');
  await save();
  await colleagueWrites('同事的另一条说明');
  expect(pane.find('.note').textContent).toContain('同事的另一条说明');
  await save();
  expect(note().text).toBe('我的说明');
});

test('what was typed is still there when the line has passed for a moment', async () => {
  await pane.type('写了很久的说明');
  opened.typeFigure(fee, '');
  await pane.checked();
  expect(pane.root.querySelector('textarea')).toBeNull();
  opened.typeFigure(fee, 1.23457);
  await pane.checked();
  expect(field()).toBe('写了很久的说明');
  await save();
  expect(note()).toMatchObject({ text: '写了很久的说明', state: 'answered' });
});

test('a note that is given up is not taken up again', async () => {
  await pane.type('不写了');
  await pane.press('取消');
  expect(pane.focused).toBe('写说明');
  await pane.press('写说明');
  expect(field()).toBe('');
  expect(pane.find('.note').textContent).toContain(String(noteLimit));
});
