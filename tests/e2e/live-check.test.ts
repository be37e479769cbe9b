import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What people do in the sheet reaches the pane, costs no write, and can be undone. */

const suite = new StandinSuite();
let standin: StandinPage;

beforeAll(async () => {
  standin = await suite.openReport(2025);
});

afterAll(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

const sheet = '依申请公开';

const addresses = async (): Promise<string[]> =>
  (await standin.call('changes')).map(({ address }) => address);

/** Change events that an act raises; the pane has looked when it is over. */
async function eventsOf(act: () => Promise<void>): Promise<string[]> {
  const before = (await addresses()).length;
  await act();
  await standin.checked();
  return (await addresses()).slice(before);
}

const filled = async (): Promise<number> => Number(/已填 (\d+) \//.exec(await standin.text())?.[1]);

describe('one act, one change event, and the pane follows', () => {
  test('typing and Enter', async () => {
    expect(await eventsOf(() => standin.type(sheet, 'D6', '5'))).toEqual(['D6']);
    expect(await standin.value(sheet, 'D6')).toBe(5);
    expect(await filled()).toBe(1);
  });

  test('cells typed one after the other at speed', async () => {
    const events = await eventsOf(async () => {
      await standin.click(sheet, 'D10');
      await standin.keys('1', 'Enter', '2', 'Enter', '3', 'Enter');
    });
    expect(events).toEqual(['D10', 'D11', 'D12']);
    expect(await filled()).toBe(4);
  });

  test('pasting a block', async () => {
    const block = [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ];
    expect(await eventsOf(() => standin.paste(sheet, 'E8', block))).toEqual(['E8:G9']);
    expect(await standin.call('get', sheet, 'E8:G9')).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(await filled()).toBe(10);
  });

  test('a paste takes no fill, border or lock away', async () => {
    const fills = await Promise.all(
      ['D8', 'E8', 'G9'].map((address) => standin.call('displayedFill', sheet, address)),
    );
    expect(new Set(fills).size).toBe(1);
  });

  test.each([
    ['Ctrl+Z', 'Control+Z', 4, ''],
    ['Ctrl+Y', 'Control+Y', 10, 1],
    ['Ctrl+Z again', 'Control+Z', 4, ''],
    ['Ctrl+Y again', 'Control+Y', 10, 1],
  ])('%s of the paste', async (_, key, count, value) => {
    expect(await eventsOf(() => standin.keys(key))).toEqual(['E8:G9']);
    expect(await filled()).toBe(count);
    expect(await standin.value(sheet, 'E8')).toBe(value);
  });

  test('Delete', async () => {
    const events = await eventsOf(async () => {
      await standin.click(sheet, 'E8');
      await standin.keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    });
    expect(events).toEqual(['E8:G9']);
    expect(await filled()).toBe(4);
  });

  test('typing and Tab', async () => {
    const events = await eventsOf(async () => {
      await standin.click(sheet, 'E6');
      await standin.keys('3', 'Tab');
    });
    expect(events).toEqual(['E6']);
    expect(await filled()).toBe(5);
    expect(await standin.call('selection')).toEqual({ sheet, address: 'F6' });
  });

  test('filling with the handle', async () => {
    await standin.type(sheet, 'D14', '7');
    await standin.checked();
    const before = await filled();
    const events = await eventsOf(async () => {
      await standin.click(sheet, 'D14');
      const box = await standin.call('cellBox', sheet, 'D14');
      const { mouse } = standin.page;
      await mouse.move(box.x + box.width - 1, box.y + box.height - 1);
      await mouse.down();
      await mouse.move(box.x + box.width / 2, box.y + box.height * 1.5, { steps: 5 });
      await mouse.move(box.x + box.width / 2, box.y + box.height * 2.5, { steps: 5 });
      await mouse.up();
    });
    expect(events).toHaveLength(1);
    const values = await standin.call('get', sheet, 'D15:D16');
    expect(values.flat()).not.toContain('');
    expect(await filled()).toBe(before + 2);
  });
});

describe('while somebody types', () => {
  /**
   * As many looks as the pane may take: one when a burst is over, and one a second while it goes on. On a busy machine an
   * event may arrive later than it was raised, so that half the pane's pause counts as one.
   */
  function looksAllowed(times: readonly number[]): number {
    const pauses = times.filter((time, index) => index > 0 && time - times[index - 1]! >= 100);
    return 1 + pauses.length + Math.floor((times.at(-1)! - times[0]!) / 1000);
  }

  /** Does something in the sheet, and tells what it cost. */
  async function costOf(act: () => Promise<void>) {
    await standin.checked();
    await standin.call('clearBatches');
    const before = (await addresses()).length;
    await act();
    await standin.checked();
    const changes = (await standin.call('changes')).slice(before);
    const batches = await standin.batches();
    return {
      changed: changes.map(({ address }) => address),
      looks: batches.length,
      allowed: looksAllowed(changes.map(({ at }) => at)),
      writes: batches.flatMap(({ writes }) => writes),
      declaredWrites: batches.filter(({ declaredWrite }) => declaredWrite).length,
    };
  }

  test('nothing is written, and a burst is looked at once', async () => {
    await standin.click('复议诉讼', 'A6');
    const typing = await costOf(() => standin.keys('1', 'Tab', '2', 'Tab', '3', 'Tab', '4', 'Tab'));
    expect(typing).toMatchObject({
      changed: ['A6', 'B6', 'C6', 'D6'],
      writes: [],
      declaredWrites: 0,
    });
    expect(typing.looks).toBeLessThanOrEqual(typing.allowed);
    expect(await standin.value('复议诉讼', 'E6')).toBe(10);

    // Faster than anybody types.
    const undoing = await costOf(() =>
      standin.keys('Control+Z', 'Control+Z', 'Control+Z', 'Control+Z'),
    );
    expect(undoing).toMatchObject({
      changed: ['D6', 'C6', 'B6', 'A6'],
      writes: [],
      declaredWrites: 0,
    });
    expect(undoing.looks).toBeLessThanOrEqual(undoing.allowed);
  });
});

describe('undo', () => {
  const typed = ['D6', 'D7', 'D8', 'D9', 'D10'];
  const before = ['11', '12', '13', '14', '15'];
  const after = ['21', '22', '23', '24', '25'];
  const values = async (): Promise<string[]> =>
    (await standin.call('get', sheet, 'D6:D10')).flat().map(String);

  test('takes typed values back one by one, though the pane has looked after each', async () => {
    await standin.paste(
      sheet,
      'D6',
      before.map((value) => [value]),
    );
    await standin.checked();
    for (const [index, address] of typed.entries()) {
      await standin.type(sheet, address, after[index]!);
      await standin.checked();
    }
    expect(await values()).toEqual(after);

    for (let undone = 1; undone <= typed.length; undone += 1) {
      const last = typed[typed.length - undone];
      expect(await eventsOf(() => standin.keys('Control+Z'))).toEqual([last]);
      const kept = typed.length - undone;
      expect(await values()).toEqual([...after.slice(0, kept), ...before.slice(kept)]);
    }
    for (let redone = 1; redone <= typed.length; redone += 1) {
      await standin.undo('Control+Y');
      expect(await values()).toEqual([...after.slice(0, redone), ...before.slice(redone)]);
    }
    await standin.checked();
    expect((await standin.batches()).flatMap(({ writes }) => writes)).toEqual([]);
  });

  test('survives 全部重新检查 and a jump to a cell', async () => {
    await standin.type(sheet, 'D6', '-1');
    await standin.checked();
    await standin.pressFinding('D6');
    await standin.button('全部重新检查').click();
    await standin.painted();
    await standin.click(sheet, 'D6');
    await standin.undo();
    expect(await standin.value(sheet, 'D6')).toBe(21);
  });
});
