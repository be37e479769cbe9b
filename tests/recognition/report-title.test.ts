import { readTitle, titleOfFile, type ReportTitle } from '../../src/recognition/report-title';

/** Whose report a file is, by its name. */

test.each<[string, ReportTitle]>([
  ['某局2025年政府信息公开工作年度报告.docx', { agency: '某局', year: 2025 }],
  ['2025年某局政府信息公开年度报告.docx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局.xlsx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局(1).xlsx', { agency: '某局', year: 2025 }],
  ['2025年度政府信息公开工作年度报告-某局 - 副本.xlsx', { agency: '某局', year: 2025 }],
  ['2025年政府信息公开工作年度报告.docx', { year: 2025 }],
  ['年报.xlsx', {}],
  ['20250114-教育局2024年政府信息公开年度报告.xlsx', { agency: '教育局', year: 2024 }],
  ['2025-01-14 教育局政府信息公开年度报告（2024年度）.xlsx', { agency: '教育局', year: 2024 }],
  ['某局政府信息公开2024年度报告.docx', { agency: '某局', year: 2024 }],
  ['2024某局政府信息公开年报.docx', { agency: '某局', year: 2024 }],
  ['某政办〔2025〕5号2024年政府信息公开工作年度报告.docx', { year: 2024 }],
  ['某政办〔2025〕5号政府信息公开工作年度报告.docx', {}],
])('%s', (name, title) => {
  expect(titleOfFile(name)).toEqual(title);
});

test.each<[string, string[], ReportTitle]>([
  [
    'a date before it is not the year',
    ['发布时间：2024-01-20', '2023年政府信息公开工作年度报告'],
    { year: 2023 },
  ],
  [
    'nor is a written one',
    ['2024年1月26日', '某局', '2023年政府信息公开工作年度报告'],
    { agency: '某局', year: 2023 },
  ],
  [
    'nor is the number of a document',
    ['某政办〔2024〕5号', '2023年政府信息公开工作年度报告'],
    { year: 2023 },
  ],
  [
    'the first line that says the year counts',
    ['2023年政府信息公开工作年度报告', '以上格式，与2022年政府信息公开工作年度报告相同'],
    { year: 2023 },
  ],
])('in a document, %s', (_, lines, title) => {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
  expect(readTitle({ blocks })).toEqual(title);
});
