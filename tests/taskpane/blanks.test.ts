import { makeAddress } from '../../src/layout/address';
import { OfficeSession } from '../support/office-session';
import { ShownPane } from '../support/shown-pane';

/** 转到下一空格 goes through the blanks in printed order, whether they are filled on the way or not. */

let opened: OfficeSession;
let pane: ShownPane;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  pane = new ShownPane(opened);
  await pane.checked();
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

const blank = (index: number): string | undefined => {
  const key = opened.view.blanks.at(index);
  return key && opened.view.places.get(key)?.address;
};
async function next(): Promise<string> {
  pane.button('转到下一空格').click();
  await opened.office.idle();
  return makeAddress(opened.grid.selection().area);
}

test('a blank that was filled is followed by the one after it', async () => {
  const before = [0, 1, 2, 3].map(blank);
  const visited: string[] = [];
  while (visited.length < before.length) {
    const address = await next();
    visited.push(address);
    opened.grid.typing.type(opened.grid.selection().sheetId, address, 1);
    await pane.checked();
  }
  expect(visited).toEqual(before);
});

test('blanks that are passed over come again after the last', async () => {
  const count = opened.view.blanks.length;
  const visited: string[] = [];
  for (let index = 0; index <= count; index++) visited.push(await next());
  const all = opened.view.blanks.map((_, index) => blank(index));
  expect(visited).toEqual([...all, all[0]]);
});

test('a formula that shows nothing is named, and not counted among what 0 is filled into', async () => {
  const inputs = opened.view.blanks.length;
  opened.typeFigure('requests.received.naturalPersons', '=""');
  await pane.checked();
  expect(pane.text).toContain('其中 1 格有公式但没有结果');
  await pane.press(`其余 ${inputs - 1} 格填 0`);
  await pane.press('填 0');
  await pane.checked();
  expect(opened.view.blanks).toHaveLength(1);
  expect(pane.text).not.toContain('格填 0');
});
