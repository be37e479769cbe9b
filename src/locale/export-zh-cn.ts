import type { ExportMessages } from './export-messages';

const carriers: ExportMessages['carriers'] = {
  word: 'Word 文档（.docx）',
  webPage: '网页（.html）',
  json: '数据（.json）',
  csv: '数据表（.csv）',
};

export const exportZhCN: ExportMessages = {
  open: '导出年报',
  purposes: {
    publishing: {
      heading: '用于公开',
      hint: '标题、六个部分的正文和三张表。Word 文档按公文格式排版；网页可以直接放到网站上。',
    },
    computing: {
      heading: '用于统计',
      hint: '每个数字一项，注明表、行、列。.json 还含正文，可以再导入；.csv 可以用 Excel 打开。',
    },
  },
  carriers,
  textNotRead: '“报告正文”表的行有增减，读不出正文，导出的年报会没有正文。请先修复版式，再导出。',
  noText: '“报告正文”表还没有内容，导出的年报只有标题和三张表。',
  where: '文件由浏览器存到“下载”文件夹，当前工作簿不变。',
  faulty: (faults, open) =>
    [
      '报表还有 ',
      [
        ...(faults > 0 ? [`${faults} 处必须改正的错误`] : []),
        ...(open > 0 ? [`${open} 处空白或无法核对`] : []),
      ].join('、'),
      '。导出的文件里不会注明；一经公开，就是本单位的正式数据。建议先改正，再导出。',
    ].join(''),
  anyway: (carrier) => `仍然导出：${carriers[carrier]}`,
  notNow: '先不导出',
  made: (file) => `已生成“${file}”，请到“下载”文件夹查看。`,
};
