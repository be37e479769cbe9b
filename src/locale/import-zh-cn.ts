import { sectionTitles, type FormatId } from '../standard';
import type { ImportMessages } from './import-messages';

const named = (source: string | undefined): string =>
  source === undefined ? '粘贴的内容' : `“${source}”`;

const converted = (into: FormatId | undefined): string =>
  into === undefined ? '' : `导入后按 ${into} 年格式填写。`;

export const importZhCN: ImportMessages = {
  begin: {
    heading: '导入已有的年报',
    intro:
      '可以导入 Word 文档（.docx）、Excel 工作簿（.xlsx）、保存的网页（.html）、本加载项导出的数据（.json），或者从 Word、WPS、网页里复制后粘贴。文件只在本机读取，不会改动。先看识别结果，确认后才写入。',
    open: '选择文件…',
    drop: '也可以把文件拖到这里',
    paste: '或者粘贴',
    pasteHint: '在 Word、WPS 或网页中选中整份年报，复制，再点这里按 Ctrl+V。',
    read: '读取粘贴的文字',
  },
  heading: (source) => `导入${named(source)}`,
  is: (agency, year) =>
    agency === undefined
      ? year === undefined
        ? '没有读到标题，请核对单位和年度。'
        : `${year} 年度；没有读到单位名称。`
      : `${agency}${year === undefined ? '；没有读到年度' : `，${year} 年度`}。`,
  otherFormat: (found, expected, into) =>
    `这份年报用的是 ${found} 年格式，该年度应当用 ${expected} 年格式。${converted(into)}`,
  mixed: (expected, into) =>
    `这份年报混用了两种格式的表格，该年度应当全部用 ${expected} 年格式。${converted(into)}`,
  otherAgency: (found, open) => `文件的单位是“${found}”，本工作簿是“${open}”，请确认没有选错文件。`,
  otherYear: (found, open) =>
    `文件是 ${found} 年度的，本工作簿是 ${open} 年度的，请确认没有选错文件。`,
  sumsFail: (n) => `文件自身有 ${n} 处合计或勾稽关系不符：`,
  brokenSum: (table, place, sentence) => `${table}，${place}：${sentence}`,
  sumsHold: '文件自身的合计和勾稽关系都相符。',

  table: {
    missing: '没有找到这张表。',
    found: (rows, of, figures) => `找到 ${rows}/${of} 行，${figures} 个数字。`,
    rowsMissing: (labels) => `文件中没有：${labels.join('；')}。这些格保持空白。`,
    doubtful: (n) => `其中 ${n} 个数字不能确定对应哪一格，不勾选就不导入：`,
    acceptAll: '全部勾选',
    row: (form, found, figures) => `${form} ← ${found}：${figures.join('　')}`,
    unnamed: '（没有行名）',
    doubt: {
      rowByPlace: '行名对不上，只是位置相当',
      rowUnlike: '行名与标准表只有几分像',
      rowMoved: '这一行的位置与标准表不同',
      rowDivided: '这一行可能被分页拆成了两行',
      foundTwice: '文件中有两行都是这个名称，可能还有上年的表',
      columnByPlace: '列标题不全，按从左到右的次序对应',
      cellCount: '这一行的格数与标准表不同',
      merged: '有合并的格',
    },
    doubts: (doubts) => doubts.join('；'),
    doubtMark: '？',
    extra: (n) => `文件中另有 ${n} 行不属于这张表，不导入：`,
    extraRow: (label, contents) =>
      `${label === '' ? '（没有行名）' : label}：${contents.join('　')}`,
    compare: '逐行对照',
    columns: ['标准表', '文件中', '数字'],
    headings: (found) => `列标题：${found.map((text) => text ?? '？').join('、')}`,
    blank: '空白',
  },
  homeless: {
    heading: '请您决定的数字',
    hint: '标准表把下面的行分成了几行，文件没有说明各是多少。全部属于其中一行的，请选那一行，其余各行填 0；要分开的，先不导入，再到表里填。',
    row: (label) => `“${label}”填到`,
    figures: (figures) => figures.map(({ column, value }) => `${column} ${value}`).join('　'),
    nowhere: '先不导入',
    noPlace: (format) => `${format} 年格式没有这几项，不导入：`,
    dropped: (place, value) => `${place}：${value}`,
  },
  text: {
    heading: '正文',
    found: (sections) => `读到：${sections.map((id) => sectionTitles[id]).join('；')}。`,
    none: '没有读到正文。',
    take: '同时填入正文（“报告正文”表）',
    replaces: '会替换“报告正文”表里相应部分现有的文字。',
    noPlace: '“报告正文”表已被改动或删除，正文不能填入。请先修复版式，再导入。',
    leftOver: (n) => `另有 ${n} 段文字不属于六个部分，不导入`,
  },
  create: {
    agency: '填报单位',
    will: (format, figures) =>
      `将按 ${format} 年格式新建报表，填入 ${figures} 个数字。现有的工作表不会改动。`,
    typedTotals: '文件中有不相符或缺少分项的总计，因此总计按文件填写、可以改动，不用公式。',
    submit: '新建并导入',
  },
  fill: {
    will: (n) => `将填入 ${n} 格。`,
    replaces: (n) => `其中 ${n} 格现在填有别的内容：`,
    change: (place, from, to) => `${place}：${from} 改为 ${to}`,
    nothing: '文件中的数字与本工作簿相同，没有要填的。',
    noCells: (table, n) =>
      `“${table}”表已被改动或删除，文件中有 ${n} 个数字没有可填的格。请先修复版式，再导入。`,
    ownFormulas: (n) => `有 ${n} 格是您自己的公式，不替换。`,
    computed: '总计由本工作簿的公式计算，不从文件填入。',
    submit: '导入',
  },
  left: (n) => `未勾选的 ${n} 个数字不导入，对应的格保持原样。`,
  undoHint: '写入后，较早版本的 Excel 不能撤销此前的操作。',
  cancel: '不导入',
  openOther: '换一个…',
  refused: {
    heading: '没有导入',
    noReport: (source) =>
      `${named(source)}里没有找到年报的表格。请确认其中有“主动公开”“依申请公开”“复议诉讼”的表格，而不是图片。`,
    unread: (source) => `无法读取${named(source)}，可能已被移动或正被占用。请重新选择文件。`,
    newer: (source) => `${named(source)}由较新版本的加载项生成。请更新加载项后再导入。`,
    badData: (source, data) =>
      data === undefined
        ? `${named(source)}不是本加载项导出的数据文件，或者内容不完整。请重新导出后再导入。`
        : `${named(source)}中的“${data.path}”${data.found === '' ? '没有内容' : `不对：${data.found}`}。请改正，或者重新导出后再导入。`,
    beyondCells: (source, data) =>
      `${named(source)}的“${data?.path ?? ''}”中，有 ${data?.found ?? ''} 个字要放进一格，而 Excel 的一格最多 32767 个字。请在原文中分段或者删减，再导入。`,
    pastedTooMuch: () => '粘贴的内容太多，不像是一份年报。请只复制年报的正文和表格，再粘贴。',
    nothingPasted: () => '剪贴板里没有文字。请先在 Word、WPS 或网页中复制年报，再粘贴。',
  },
};
