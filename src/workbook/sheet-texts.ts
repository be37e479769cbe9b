import { terms, type Format, type Table } from '../standard';

/** What the workbook itself says, to everybody who opens it: always in Chinese, like the form. */

/** The line under a sheet's title. */
export const makeInfo = (format: Format, year: number, agency: string): string =>
  [
    `填报单位：${agency}`,
    `报告年度：${year}年`,
    `适用格式：${terms[format.title].label}（${format.document}）`,
  ].join('　　');

/** The line under a table: what to fill and what the colours mean, for people without the add-in. */
export const legend =
  '填表说明：浅黄色格为填报项，没有的填 0，空白表示尚未填报；灰色格为公式自动计算，所需各格填齐后显示。' +
  '红色粗体＝合计或勾稽关系不符；橙色粗体＝不是规范的数字；黄色＝请核实单位和小数位数；浅红色＝勾稽关系不符所在的行。';

/** What Excel's name manager shows beside a table's name. */
export const nameComment = (table: Table): string =>
  `政府信息公开工作年度报告：${terms[table.title].label}`;

export const stateComment = '政府信息公开工作年度报告：格式、年度和填报单位';
