import { replyTo } from '../../src/app/collection/reply';
import { letterPoints, replyLetter } from '../../src/locale/reply-letter';
import { makeHtml } from '../../src/exchange/html/make-html';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { formatById, type FigureKey } from '../../src/standard';
import { compoundFile } from '../support/compound-file';
import { published } from '../support/collected-reports';
import { examine, plainReport } from '../support/examined-file';
import { checkColumn, columnNames, type Column } from '../../src/workbook/check-columns';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { filledPlan, filledWorkbook } from '../support/filled-workbook';
import { publishedReport } from '../support/published-reports';

/** The letter that goes with a report that is sent back, as its unit reads it. */

const year = 2025;
const plain = plainReport('某县甲局', year);
const changed = (figures: Record<FigureKey, Figure>): Uint8Array =>
  filledWorkbook(
    { ...plain, figures: new Map([...plain.figures, ...Object.entries(figures)]) },
    'typed',
  );

/** A note that holds: it was written at the code that the line has, here as a program has calculated it. */
function withNote(plan: WorkbookPlan, line: string, note: string): WorkbookPlan {
  const written: Partial<Record<Column, string>> = { note, noteCode: '12345', code: '12345' };
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    contents: sheet.contents.map((row) =>
      row[checkColumn('number')] === line
        ? row.map((cell, at) => {
            const column = columnNames[at];
            return (column && written[column]) ?? cell;
          })
        : row,
    ),
  }));
  return { ...plan, sheets };
}

async function letter(contents: Uint8Array | string, name = '甲局.xlsx', of = year) {
  const file = await examine(name, contents);
  return replyLetter(replyTo({ unit: '甲局', file }, of));
}

test('a missing table is said to be missing, and its cells are not asked for', async () => {
  const text = makeHtml({ ...plain, agency: '甲局' }, formatById('2021'));
  const [start, end] = [text.lastIndexOf('<table'), text.lastIndexOf('</table>')];
  const without = text.slice(0, start) + text.slice(end + '</table>'.length);
  const said = await letter(without, '甲局.html');
  expect(said).toContain('没有读到可以核对的“复议诉讼”表：缺少该表，或者版式被改动。');
  expect(said).not.toContain('空白');
});

test('where Excel calculates the totals, no letter asks to change one', async () => {
  const figures = {
    ...{ received: 13, granted: 7, notHeld: 5 },
  };
  const sent = filledWorkbook(
    {
      ...plain,
      figures: new Map([
        ...plain.figures,
        ...Object.entries(figures).map(
          ([row, value]) => [`requests.${row}.naturalPersons`, numberFigure(value)] as const,
        ),
      ]),
    },
    'computed',
  );
  const said = await letter(sent);
  expect(said).toContain('不止一种');
  expect(said).not.toContain('把“总计”列');
});

test('names table, line, both sides, the difference, and what would settle it', async () => {
  const sent = changed({
    'requests.received.naturalPersons': numberFigure(3),
    'requests.received.total': numberFigure(3),
  });
  const [unit, opening, heading, first, second, closing] = (await letter(sent)).split('\n');
  expect([unit, opening, heading, first, closing]).toEqual([
    '甲局：',
    '　　贵单位报送的 2025 年度政府信息公开工作年度报告收悉。感谢支持。经核对，有以下事项请处理：',
    '　　一、需要更正的有 2 处：',
    '　　1. “依申请公开”表，“自然人”列：“一、本年新收”＋“二、上年结转”＝3，“（七）总计”＋“四、结转下年度继续办理”＝0，前者多 3。',
    '　　请按以上意见处理后重新报送。如对核对结果有疑问，请与我们联系。',
  ]);
  // One cause, so the way out stands once, with the last of what it settles.
  expect(second).toContain(
    '（1）把“自然人”列“一、本年新收”由 3 改为 0、“总计”列由 3 改为 0，两列即平衡。',
  );
  expect(second).toMatch(/请对照原始记录选用。$/);
});

test('what must be put right comes first, then what is to be verified, then what is blank', async () => {
  const sent = changed({
    'proactiveDisclosure.fees.amountCollected': numberFigure(1.23456),
    'requests.received.others': {
      ...{ kind: 'unreadable', problem: 'annotated', found: '12件', reading: 12 },
    },
    'requests.granted.enterprises': blankFigure(),
  });
  const file = await examine('甲局.xlsx', sent);
  const points = letterPoints(replyTo({ unit: '甲局', file }, year));
  expect(points.map(({ kind, table, place }) => [kind, table, place])).toEqual([
    ['correct', '依申请公开', '一、本年新收／其他'],
    ['verify', '主动公开', '行政事业性收费／本年收费金额'],
    ['fill', '', ''],
  ]);
  expect(await letter(sent)).toContain('情况属实的，请在“校验结果”表中说明');
});

test.each<[string, () => Uint8Array | string, string, string]>([
  [
    'an old file',
    () => compoundFile('Workbook'),
    '甲局.xls',
    '“甲局.xls”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再报送。',
  ],
  [
    'an empty file',
    () => new Uint8Array(),
    '甲局.xlsx',
    '“甲局.xlsx”是空文件，没有内容。请检查原文件后重新报送。',
  ],
  ['a letter', () => '各单位：', '通知.txt', '“通知.txt”中没有找到年报的表格。'],
  [
    'last year’s report',
    () => filledWorkbook(plainReport('甲局', 2024), 'typed'),
    '甲局.xlsx',
    '报送的是 2024 年度的报告，请报送 2025 年度的。',
  ],
  [
    'the old form',
    () => {
      const { report, format } = published('shanghai-gov-office-2019');
      return makeHtml({ ...report, year }, format);
    },
    '甲局.html',
    '使用的是 2019 年格式或混用了两种格式，2025 年度应当全部使用 2021 年格式。',
  ],
  [
    'rows that are not those of the form',
    () => makeHtml(plain, formatById('2021')).replace(/（一）予以公开/g, '本机关特有事项'),
    '甲局.html',
    '个数字不能确定对应哪一格，请使用标准表格填报。',
  ],
])('%s has its sentence', async (_, make, name, sentence) => {
  expect(await letter(make(), name)).toContain(sentence);
});

test('a published report whose totals were left at 0 is told that they were not filled', async () => {
  const { report } = publishedReport('haitan-2024');
  const text = await letter(filledWorkbook(report, 'typed'), '海坛.xlsx', 2024);
  expect(text).toContain('“一、本年新收”行：各项之和为 6，“总计”为 0，前者多 6。');
  expect(text).toContain('合计没有填');
});

test('about a file that is no report of this year it does not thank for the report', async () => {
  const [, opening] = (await letter('各单位：', '通知.txt')).split('\n');
  expect(opening).toBe('　　贵单位报送的文件“通知.txt”收悉。感谢支持。经核对，有以下事项请处理：');
});

test('what the unit has answered by a note is not asked again', async () => {
  const fee = 'proactiveDisclosure.fees.amountCollected';
  const figures = new Map([
    ...plain.figures,
    [fee, numberFigure(1.23456)],
    ['requests.received.total', numberFigure(3)],
  ]);
  const plan = filledPlan({ ...plain, figures }, 'typed');
  const kindsOf = async (sent: WorkbookPlan) => {
    const file = await examine('甲局.xlsx', makeXlsx(sent));
    const points = letterPoints(replyTo({ unit: '甲局', file }, year));
    return [...new Set(points.map(({ kind, table }) => `${kind} ${table}`))];
  };
  expect(await kindsOf(plan)).toEqual(['correct 依申请公开', 'verify 主动公开']);
  expect(await kindsOf(withNote(plan, 'A5-1', '按实际收费金额填报'))).toEqual([
    'correct 依申请公开',
  ]);
});

test('a report in order gets thanks', async () => {
  expect(await letter(changed({}))).toBe(
    '甲局：\n　　贵单位报送的 2025 年度政府信息公开工作年度报告收悉。经核对，合计和勾稽关系全部相符。感谢支持。',
  );
});
