import { quotedList } from './chinese-words';
import { fileProblemsZhCN } from './file-problem-zh-cn';
import type { LastYearMessages } from './last-year-messages';

const again = '请重新选择文件。';

export const lastYearZhCN: LastYearMessages = {
  heading: '与上年对照',
  hint: (year) =>
    `打开 ${year} 年的报表文件（.xlsx），可填入“二、上年结转”，并与上年逐项对照。文件只在本机读取，不会改动。`,
  open: (year) => `打开 ${year} 年的文件…`,
  openOther: '换一个文件…',
  noSheet: '本工作簿由较早版本生成，没有存放上年数据的表。修复版式后即可附上上年数据。',
  attached: (year, source) => `已附上 ${year} 年数据${source === '' ? '' : `：${source}`}。`,
  agrees: '“二、上年结转”与上年的“四、结转下年度继续办理”一致。',
  differs: (n) => `“二、上年结转”有 ${n} 格与上年的“四、结转下年度继续办理”不一致：`,
  ownFormulas: (n) =>
    `有 ${n} 格填的是公式，结果与上年的“四、结转下年度继续办理”不一致，请自行修改：`,
  notCompared: (columns) => `${quotedList(columns)}列无法对照：上年或本年没有可用的数字。`,
  fill: (n) => `按上年填入这 ${n} 格`,
  change: (column, from, to) =>
    `“${column}”列：${from === undefined ? '空白' : `现为 ${from}`}，上年为 ${to}`,
  undoHint: '写入后，较早版本的 Excel 不能撤销此前的操作。',

  page: {
    heading: (year) => `${year} 年的数据`,
    file: (name, agency, year, formatId) =>
      `文件“${name}”：${agency}，${year} 年度，${formatId} 年格式。`,
    otherAgency: (found) =>
      `文件的填报单位是“${found}”，与本工作簿不同。机构改名或合并的可以照用，否则请换一个文件。`,
    unread: (tables) =>
      `文件中的${tables.map((name) => `“${name}”`).join('、')}表无法完整读取，这部分没有上年数据。`,
    faults: (n, contradicted) =>
      [
        `这份上年报表自身有 ${n} 处合计或勾稽关系不符，请先核实再使用。`,
        ...(contradicted > 0
          ? [`其中 ${contradicted} 个“总计”与本行各列之和不等，不予采用。`]
          : []),
      ].join(''),
    known: (n) =>
      `读到 ${n} 个上年数字，将存入隐藏的“上年数据”表，收到本工作簿的人没有加载项也能对照。`,
    table: '结转数对照',
    columns: ['申请人', '上年“四”', '本年“二”'],
    blank: '空白',
    unknown: '—',
    will: (n) => `填入后，“二、上年结转”有 ${n} 格改为上年的“四、结转下年度继续办理”。`,
    attachAndFill: '附上并填入上年结转',
    attachOnly: '只附上，不填入',
    attach: '附上上年数据',
    cancel: '不附上',
  },
  refused: {
    heading: '没有读到上年数据',
    otherYear: (file, year, expected) =>
      `“${file}”是 ${year} 年度的报表，这里需要 ${expected} 年度的。${again}`,
    problem: {
      ...fileProblemsZhCN,
      noReport: (file) => `“${file}”中没有找到年报的三张表。${again}`,
      newer: (file) => `“${file}”由较新版本的加载项生成。请更新加载项后再打开。`,
    },
  },
};
