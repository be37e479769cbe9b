import { titleOfFile, type ReportTitle } from '../../src/recognition/report-title';

/** Whose report a file is, by its name. */

test.each<[string, ReportTitle]>([
  ['某局2025年政府信息公开工作年度报告.docx', { agency: '某局', year: 2025 }],
  ['2025年某局政府信息公开年度报告.docx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局.xlsx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局(1).xlsx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局 - 副本.xlsx', { agency: '某局', year: 2025 }],
  ['2025年政府信息公开工作年度报告.docx', { year: 2025 }],
  ['年报.xlsx', {}],
])('%s', (name, title) => {
  expect(titleOfFile(name)).toEqual(title);
});
