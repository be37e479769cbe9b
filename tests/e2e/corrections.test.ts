import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** What has one cause is one item, with the smallest corrections; adopted on the button only. */

const suite = new StandinSuite();
const sheet = '依申请公开';
const body = 'D6:J30';

let standin: StandinPage;
afterEach(async () => {
  expect(standin.errors).toEqual([]);
  await standin.close();
});

/** Values by address. */
async function values(): Promise<Map<string, unknown>> {
  const rows = await standin.call('get', sheet, body);
  return new Map(
    rows.flatMap((row, down) =>
      row.map((value, right) => [`${'DEFGHIJ'[right] ?? ''}${6 + down}`, value] as const),
    ),
  );
}

/** What differs between two looks at the sheet: `D29 18→16`. */
const changesSince = async (before: ReadonlyMap<string, unknown>): Promise<string[]> =>
  [...(await values())].flatMap(([address, value]) =>
    value === before.get(address)
      ? []
      : [`${address} ${String(before.get(address))}→${String(value)}`],
  );

const adoptFirst = async (): Promise<void> => {
  await standin.button('采用').first().click();
  await standin.pane.getByText('正在写入…').waitFor({ state: 'detached' });
  await standin.painted();
};

const written = async (): Promise<unknown[]> =>
  (await standin.batches()).flatMap(({ writes }) => writes);

/** A report with typed totals, pasted; what it does not say is 0. */
async function pastePublished(id: string): Promise<void> {
  const { format, report } = publishedReport(id);
  standin = await suite.open();
  await standin.createTypedReport(format.id === '2019' ? 2020 : report.year);
  await standin.pasteReport(format, report, 'typed');
  await standin.checked();
  const rest = standin.button(/格填 0$/);
  if ((await rest.count()) > 0) {
    await rest.click();
    await standin.button('填 0').click();
    await standin.pane.getByText('正在填 0…').waitFor({ state: 'detached' });
    await standin.painted();
  }
}

describe('a published report that fails, pasted', () => {
  test.each<[id: string, heading: string, first: string, changed: string[]]>([
    [
      'natres-2021',
      '4 处不符，可能出于同一原因：2 件填错了列，应从“自然人”移到“社会公益组织”',
      '把“自然人”列“（七）总计”由 18 改为 16、“社会公益组织”列由 0 改为 2，两列即平衡。',
      ['D29 18→16', 'G29 0→2'],
    ],
    [
      'junshan-2020',
      '6 处不符，可能出于同一原因：合计没有填',
      '把“自然人”列“（七）总计”由 0 改为 1、“其他”列由 0 改为 1、“总计”列由 0 改为 2，3 列即平衡。',
      ['D27 0→1', 'I27 0→1', 'J27 0→2'],
    ],
    [
      'haitan-2021',
      '3 处不符，可能出于同一原因：多计 1 件',
      '把“自然人”列“（七）总计”由 1 改为 0，以上 3 处即全部平衡。',
      ['D27 1→0'],
    ],
    [
      'haitan-2024',
      '7 处不符，有 3 种改法',
      '改以下 6 格，以上 7 处即全部平衡：',
      ['J6 0→6', 'J18 0→4', 'D20 1→0', 'J26 0→1', 'J28 0→1', 'J29 0→6'],
    ],
  ])('%s: %s', async (id, heading, first, changed) => {
    await pastePublished(id);
    const faults = await standin.faults();
    expect(faults.map((fault) => [fault.heading, fault.suggestions[0]])).toEqual([
      [heading, first],
    ]);
    await standin.screenshot(`correction-${id}`);

    const before = await values();
    await standin.call('clearBatches');
    await adoptFirst();
    expect(await changesSince(before)).toEqual(changed);
    expect(await standin.faults()).toEqual([]);
    expect(await standin.verdict()).toMatch(/^全部通过/);
    await standin.screenshot(`correction-${id}-adopted`);
  });
});

describe('a report whose totals are formulas', () => {
  const { report } = publishedReport('seed-2022-beiguan-dengtalu');

  async function openFilled(query = ''): Promise<void> {
    standin = await suite.openReport(report.year, { query });
    await standin.button(/格填 0$/).click();
    await standin.button('填 0').click();
    await standin.pane.getByText('全部通过').waitFor();
  }

  test('several answers are shown as such: three at first, the others on the button', async () => {
    await openFilled();
    await standin.call('clearBatches');
    await standin.type(sheet, 'D6', '12');
    await standin.checked();
    const [fault, ...others] = await standin.faults();
    expect(others).toEqual([]);
    expect(fault?.heading).toMatch(/^2 处不符，有 \d+ 种改法$|^2 处不符，改法不止 \d+ 种$/);
    expect(fault?.addresses).toEqual(['D6', 'J6']);
    expect(fault?.suggestions).toHaveLength(3);
    expect(await standin.text()).toContain('分不出哪一种对');
    await standin.screenshot('correction-several');

    const more = standin.button(/^显示其余 \d+ 种$/);
    const rest = Number(/\d+/.exec(await more.innerText())?.[0]);
    await more.focus();
    await standin.page.keyboard.press('Enter');
    await standin.painted();
    expect((await standin.faults())[0]?.suggestions).toHaveLength(3 + rest);
    const frame = await standin.frame();
    const focused = await frame.evaluate(
      () => document.activeElement?.closest('.suggestion')?.textContent,
    );
    expect(focused).toContain((await standin.faults())[0]?.suggestions[3]);
    expect(await written()).toEqual([]);
    await standin.screenshot('correction-several-all');
  });

  test('a jump leads to the cell that a suggestion would change', async () => {
    await openFilled();
    await standin.type(sheet, 'D6', '12');
    await standin.checked();
    await standin.call('select', '主动公开', 'A1');
    await standin.pane.locator('.suggestion').first().getByRole('button', { name: '转到' }).click();
    await standin.page.waitForFunction(() => window.standin.selection().sheet === '依申请公开');
    expect(await standin.call('selection')).toMatchObject({ sheet });
  });

  test('a figure that was changed meanwhile is not overwritten', async () => {
    await openFilled();
    await standin.type(sheet, 'D6', '12');
    await standin.checked();
    await standin.call('setCellEditMode', true);
    await standin.button('采用').first().click();
    await standin.pane.getByText('正在写入…').waitFor();
    const before = await values();
    const cells = [...before.keys()].filter((address) => address.startsWith('D'));
    // Whatever the suggestion would change, it is not as it was.
    for (const address of cells.filter((one) => one !== 'D29')) {
      await standin.call('set', sheet, address, [[address === 'D6' ? 13 : 1]]);
    }
    const changed = await values();
    await standin.call('setCellEditMode', false);
    await standin.pane.getByRole('alert').filter({ hasText: '没有写入' }).waitFor();
    expect(await changesSince(changed)).toEqual([]);
    await standin.screenshot('correction-stale');
  });

  test.each([
    ['1.19', 7],
    ['1.18', 0],
  ])('with ExcelApi %s, Ctrl+Z after 采用 leaves %d in the cell', async (version, left) => {
    await openFilled(`excelApi=${version}`);
    await standin.call('protect', sheet, false);
    await standin.type(sheet, 'J8', '7');
    await standin.checked();
    await standin.type(sheet, 'J8', '8');
    await standin.checked();
    expect((await standin.faults())[0]?.suggestions[0]).toBe(
      '把“总计”列“（一）予以公开”由 8 改为 0，以上 2 处即全部平衡。',
    );
    await adoptFirst();
    expect(await standin.value(sheet, 'J8')).toBe(0);
    expect(await standin.verdict()).toBe('全部通过');
    await standin.click(sheet, 'J8');
    await standin.undo();
    expect(await standin.value(sheet, 'J8')).toBe(left);
  });

  test('a locked total is not written over: the pane says what is in the way', async () => {
    await openFilled();
    await standin.call('protect', sheet, false);
    await standin.type(sheet, 'J8', '8');
    // Protection that comes before the grid has taken the entry would refuse it.
    await standin.checked();
    await standin.call('protect', sheet, true);
    await standin.checked();
    await standin.button('采用').first().click();
    await standin.pane.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
    expect(await standin.value(sheet, 'J8')).toBe(8);
  });
});

test('in English, too', async () => {
  standin = await suite.open({ query: 'locale=en-US' });
  await standin.pane.locator('#agency').fill('某局');
  await standin.pane.locator('#year').fill('2025');
  await standin.button('Create tables').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.call('settled');
  await standin.paste(sheet, 'D6', [['12']]);
  await standin.button(/with 0$/).click();
  await standin.button('Fill with 0').click();
  await standin.pane.locator('.fault').waitFor();
  expect((await standin.faults())[0]?.suggestions[0]).toMatch(/^Change “.+” from \d+ to \d+: /);
  await standin.screenshot('correction-english');
});
