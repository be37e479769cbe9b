import { formatById } from '../../src/standard';
import { publishedReport } from '../support/published-reports';
import type { Marks, ShownFinding, StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** Whole published reports: filled in, broken, seen in pane and sheet, found, put right. */

const suite = new StandinSuite();
const format = formatById('2021');

/** Milliseconds to type 166 figures by hand, on a machine that has other things to do. */
const typingTakes = 400_000;

/** `cells('DE', 6, 7)` → D6, E6, D7, E7. */
const cells = (columns: string, ...rows: number[]): string[] =>
  rows.flatMap((row) => Array.from(columns, (column) => `${column}${row}`));
const details = Array.from({ length: 21 }, (_, index) => 8 + index);

/** Sums of a report as it was published; `in`: 一＋二, `out`: （七）. */
interface Sums {
  reconsiderations: number;
  received: number;
  natural: { received: number; in: number; out: number };
  total: { in: number; out: number };
}

/** A finding, whatever it is shown with. */
type Said = Omit<ShownFinding, 'group'>;

interface Fault {
  name: string;
  sheet: string;
  address: string;
  /** What is typed there. */
  typed: (sums: Sums) => number;
  shown: (sums: Sums) => Said[];
  marks: Partial<Marks>;
  /** Where to click in the pane. */
  jump: string;
}

const crossTotal = (column: string, address: string, left: number, right: number): Said => ({
  place: `“${column}”列`,
  address,
  sentence: `“一、本年新收”＋“二、上年结转”＝${left}，“（七）总计”＋“四、结转下年度继续办理”＝${right}，前者${left > right ? '多' : '少'} ${Math.abs(left - right)}。`,
});
const columnTotal = (column: string, address: string, left: number, right: number): Said => ({
  place: `“${column}”列`,
  address,
  sentence: `各项办理结果之和为 ${left}，“（七）总计”为 ${right}，前者${left > right ? '多' : '少'} ${Math.abs(left - right)}。`,
});

/** Rows 一, 二, （七） and 四 as far as no cell of them is marked more strongly. */
const crossRows = (strong: string): string[] => {
  const pale = Array.from('DEFGHIJ')
    .filter((column) => !strong.includes(column))
    .join('');
  return ['A6', 'A7', 'B29', 'A30', ...cells(pale, 6, 7, 29, 30)];
};

const faults: readonly Fault[] = [
  {
    name: 'a row total',
    sheet: '复议诉讼',
    address: 'E6',
    typed: ({ reconsiderations }) => reconsiderations + 7,
    shown: ({ reconsiderations: sum }) => [
      {
        place: '“行政复议”',
        address: 'E6',
        sentence: `各项之和为 ${sum}，“总计”为 ${sum + 7}，前者少 7。`,
      },
    ],
    marks: { fault: cells('ABCDE', 6) },
    jump: 'E6',
  },
  {
    name: 'a row total that takes part in a cross-total',
    sheet: '依申请公开',
    address: 'J6',
    typed: ({ received }) => received + 1,
    shown: ({ received, total }) => [
      crossTotal('总计', 'J6', total.in + 1, total.in),
      {
        place: '“一、本年新收”行',
        address: 'J6',
        sentence: `各项之和为 ${received}，“总计”为 ${received + 1}，前者少 1。`,
      },
    ],
    marks: {
      fault: [...cells('DEFGHIJ', 6), ...cells('J', 7, 29, 30)],
      row: crossRows('J').filter((address) => !cells('DEFGHI', 6).includes(address)),
    },
    jump: 'J6',
  },
  {
    name: 'a column total',
    sheet: '依申请公开',
    address: 'D29',
    typed: ({ natural }) => natural.out + 10,
    shown: ({ natural, total }) => [
      crossTotal('自然人', 'D6', natural.in, natural.in + 10),
      crossTotal('总计', 'J6', total.in, total.in + 10),
      columnTotal('自然人', 'D29', natural.out, natural.out + 10),
      columnTotal('总计', 'J29', total.out, total.out + 10),
    ],
    marks: { fault: cells('DJ', 6, 7, ...details, 29, 30), row: crossRows('DJ') },
    jump: 'D29',
  },
  {
    name: 'a cross-total, by one figure',
    sheet: '依申请公开',
    address: 'D6',
    typed: ({ natural }) => natural.received + 5,
    shown: ({ natural, total }) => [
      crossTotal('自然人', 'D6', natural.in + 5, natural.in),
      crossTotal('总计', 'J6', total.in + 5, total.in),
    ],
    marks: { fault: cells('DJ', 6, 7, 29, 30), row: crossRows('DJ') },
    jump: 'J6',
  },
];

const sorted = (marks: Partial<Marks>): Marks => ({
  fault: [...(marks.fault ?? [])].sort(),
  row: [...(marks.row ?? [])].sort(),
  invalid: [...(marks.invalid ?? [])].sort(),
  soft: [...(marks.soft ?? [])].sort(),
});

describe.each<{ id: string; entered: 'typed' | 'pasted'; sums: Sums }>([
  {
    id: 'seed-2022-beiguan-dengtalu',
    entered: 'typed',
    sums: {
      reconsiderations: 0,
      received: 0,
      natural: { received: 0, in: 0, out: 0 },
      total: { in: 0, out: 0 },
    },
  },
  {
    id: 'hangzhou-like-2025',
    entered: 'pasted',
    sums: {
      reconsiderations: 790,
      received: 14069,
      natural: { received: 13612, in: 14147, out: 13364 },
      total: { in: 14629, out: 13810 },
    },
  },
])('$id, $entered in', ({ id, entered, sums }) => {
  let standin: StandinPage;
  const { report } = publishedReport(id);

  beforeAll(async () => {
    // A county would be asked about a city's administrative rules.
    standin = await suite.openReport(report.year, { agency: '某市人民政府' });
  });

  afterAll(async () => {
    expect(standin.errors).toEqual([]);
    await standin.close();
  });

  const expectAllClear = async (): Promise<void> => {
    expect(await standin.findings()).toEqual([]);
    expect(await standin.verdict()).toBe('全部通过');
    const text = await standin.text();
    expect(text).toContain('已填 166 / 166 项');
    expect(text).toContain(
      '已核对 166 个填报项、28 项行合计、7 项列合计和 7 列勾稽关系（一＋二＝三（七）＋四），全部相符。',
    );
    for (const sheet of ['依申请公开', '复议诉讼']) {
      expect(await standin.marks(format, sheet)).toEqual(sorted({}));
    }
  };

  test(
    'is all clear once it is filled in, and nothing was written for it',
    async () => {
      await standin.call('clearBatches');
      if (entered === 'typed') await standin.typeReport(format, report);
      else await standin.pasteReport(format, report);
      await standin.checked();
      await expectAllClear();
      expect(await standin.value('依申请公开', 'J29')).toBe(sums.total.out);
      expect((await standin.batches()).flatMap(({ writes }) => writes)).toEqual([]);
      await standin.click('依申请公开', 'D6');
      await standin.screenshot(`all-clear-${id}`);
    },
    typingTakes,
  );

  test.each(faults)('$name: said, marked, found and put right', async (fault) => {
    const picture = `fault-${id}-${fault.sheet}-${fault.address}`;
    // Totals are locked: who types over one has lifted the protection.
    await standin.call('protect', fault.sheet, false);
    await standin.type(fault.sheet, fault.address, String(fault.typed(sums)));
    await standin.checked();

    const shown = fault.shown(sums);
    const said = ({ place, address, sentence }: Said): Said => ({ place, address, sentence });
    expect((await standin.findings()).map(said)).toEqual(shown);
    // One cause, one item.
    expect((await standin.faults()).map(({ addresses }) => addresses)).toEqual([
      shown.map(({ address }) => address),
    ]);
    expect(await standin.verdict()).toBe(`发现 ${shown.length} 处问题`);
    expect(sorted(await standin.marks(format, fault.sheet))).toEqual(sorted(fault.marks));
    const other = fault.sheet === '复议诉讼' ? '依申请公开' : '复议诉讼';
    expect(await standin.marks(format, other)).toEqual(sorted({}));
    for (const address of fault.marks.fault ?? []) {
      expect(await standin.call('displayed', fault.sheet, address)).toMatchObject({ bold: true });
    }
    await standin.screenshot(picture);

    await standin.call('select', '主动公开', 'A1');
    await standin.pressFinding(fault.jump);
    await standin.page.waitForFunction(
      ([sheet, address]) => {
        const selected = window.standin.selection();
        return selected.sheet === sheet && selected.address === address;
      },
      [fault.sheet, fault.jump] as const,
    );
    await standin.screenshot(`${picture}-jumped`);

    await standin.click(fault.sheet, fault.address);
    await standin.undo();
    await standin.checked();
    await expectAllClear();
  });

  test('a typed repair clears it as well as an undo', async () => {
    await standin.type('依申请公开', 'D6', String(sums.natural.received + 5));
    await standin.checked();
    expect(await standin.findings()).toHaveLength(2);
    await standin.type('依申请公开', 'D6', String(sums.natural.received));
    await standin.checked();
    await expectAllClear();
  });
});
