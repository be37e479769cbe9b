import { quotedList, quotedSum } from './chinese-words';
import type { FigureFinding, Unreadable } from '../rules/finding';
import { spokenLabel, terms } from '../standard';
import type { Messages } from './messages';
import { zhCNQuestions } from './zh-cn-questions';

/** 1234567.5 → `1234567.5`: as people type it into the table. */
const count = (value: number): string => String(value);

const difference = (imbalance: number): string =>
  `前者${imbalance > 0 ? '多' : '少'} ${count(Math.abs(imbalance))}`;

const unreadable: Record<Unreadable, (found: string, belongs: string, reading: string) => string> =
  {
    fullWidth: (found, _, reading) =>
      `“${found}”是全角数字，公式不能计算，应改为半角数字 ${reading}。`,
    spaces: (found, belongs, reading) =>
      found.trim() === ''
        ? `格内只有空格，看似空白；应填${belongs}，没有请填 0。`
        : `“${found}”带有空格，公式不能计算，应改为 ${reading}。`,
    separators: (found, _, reading) =>
      `“${found}”是带分隔符的文本，公式不能计算，应改为 ${reading}。`,
    numberAsText: (found, _, reading) =>
      `“${found}”是以文本形式存储的数字，公式不能计算；请先把单元格格式改为“常规”，再重填 ${reading}。`,
    annotated: (found, belongs, reading) =>
      reading === ''
        ? `“${found}”不止一个数字或带有标号，不能确定是几，格内只填${belongs}。`
        : `“${found}”在数字后带有文字，格内只填数字（${reading}），说明请写到别处。`,
    otherUnit: (found) => `“${found}”以元为单位，本表金额以万元为单位，请换算后只填数字。`,
    nothing: (found) => `填了“${found}”，没有的应填 0。`,
    date: (found, belongs) =>
      `Excel 认作日期 ${found}，应填${belongs}；请把单元格格式改为“常规”后重填。`,
    boolean: (found, belongs) => `填了逻辑值 ${found}，应填${belongs}。`,
    error: (found, belongs) => `是错误值 ${found}，应填${belongs}。`,
    tooLarge: (found, belongs) => `${found} 超过 15 位，Excel 不能准确保存，应填${belongs}。`,
    text: (found, belongs) => `“${found}”不是数字，应填${belongs}。`,
  };

function figure(finding: FigureFinding, belongs: string): string {
  switch (finding.problem) {
    case 'totalBlank':
      return '合计为空：请恢复公式（撤销删除），或填写合计数。';
    case 'blank':
      return `尚未填报，应填${belongs}，没有请填 0。`;
    case 'negative':
    case 'notWhole':
      return `填了 ${count(finding.value)}，应填${belongs}。`;
    case 'decimals':
      return `填了 ${count(finding.value)}，超过 ${finding.allowed} 位小数，请核实单位和小数位数。`;
    case 'unreadable': {
      const { problem, found, reading } = finding.content;
      return unreadable[problem](found, belongs, reading === undefined ? '' : count(reading));
    }
  }
}

const noteState = { open: '未说明', answered: '已说明', stale: '说明已过期' };
const noteStates = ['open', 'stale', 'answered'] as const;

export const zhCN: Messages = {
  language: 'zh-CN',
  title: '政府信息公开年报助手',

  label: spokenLabel,
  term: (term) => terms[term].label,
  path: (labels) => labels.join(' · '),
  count,

  balance: {
    rowTotal: ({ left, right, imbalance }) =>
      `各项之和为 ${count(left.sum)}，${quotedSum(right.labels)}为 ${count(right.sum)}，${difference(imbalance)}。`,
    columnTotal: ({ left, right, imbalance }) =>
      `各项办理结果之和为 ${count(left.sum)}，${quotedSum(right.labels)}为 ${count(right.sum)}，${difference(imbalance)}。`,
    crossTotal: ({ left, right, imbalance }) =>
      `${quotedSum(left.labels)}＝${count(left.sum)}，${quotedSum(right.labels)}＝${count(right.sum)}，${difference(imbalance)}。`,
  },
  ...zhCNQuestions,
  line: {
    row: (name) => `“${name}”行`,
    column: (name) => `“${name}”列`,
    series: (name) => `“${name}”`,
  },
  place: (row, column) => `${row}／${column}`,
  figure,
  belongs: { count: ' 0 或正整数', signedCount: '整数（减少填负数）', amount: ' 0 或正数' },

  start: {
    heading: '新建年度报告表格',
    intro:
      '在当前工作簿中生成标准表格：主动公开、依申请公开、复议诉讼，以及填报信息、报告正文和校验结果。边填边核对合计与勾稽关系。',
    agency: '填报单位',
    agencyHint: '例如：××区××街道办事处',
    year: '报告年度',
    format: ({ title, document }) => `适用格式：${terms[title].label}（${document}）`,
    noFormat: '请输入四位年份，2019 年或以后的。',
    computedTotals: '合计由公式自动计算',
    totalsHint: '从别处抄录数字时可以不选：合计自行填写，并逐一核对。',
    create: '生成报表',
    find: '工作簿里已有年报表格？查找并修复',
    importReport: '导入已有的年报…',
    collect: '收集与汇总下级单位的报表…',
    undoHint: '生成后，较早版本的 Excel 不能撤销此前的操作。',
    problems: {
      agencyMissing: '请填写填报单位。',
      agencyTooLong: '填报单位名称请不超过 100 个字。',
      agencyLikeFormula: '填报单位名称不能以 =、+、-、@ 开头。',
      yearUnreadable: '报告年度应为四位数字，例如 2025。',
      yearTooEarly: '2019 年以前没有统一的年度报告格式，请输入 2019 年或以后的年份。',
    },
  },
  confirm: {
    heading: '工作簿里已有同名内容',
    renamed: (taken, created) => `已有工作表“${taken}”，新表将命名为“${created}”。`,
    kept: '原有工作表及其中的内容全部保留，不作任何改动。',
    replaces: '本工作簿已有一套年报表格。生成后只核对新表，旧表保留，但不再核对。',
    create: '继续生成',
    cancel: '不生成',
  },
  busy: {
    creating: '正在生成报表…',
    checking: '正在检查…',
    calculating: '正在重新计算…',
    filling: '正在填 0…',
    adopting: '正在写入…',
    stamping: '正在检查并盖章…',
    examining: '正在检查版式…',
    restoring: '正在修复版式…',
    removing: '正在移除…',
    noting: '正在写入说明…',
    makingFile: '正在生成文件…',
    opening: '正在读取文件…',
    attaching: '正在附上上年数据…',
    importing: '正在导入…',
    keeping: '正在保存收集情况…',
    summing: '正在写入汇总表…',
  },
  starting: '正在读取工作簿…',
  waiting: '您正在编辑单元格，按回车后自动核对。',
  waitingAtWork: '您正在编辑单元格，按回车后继续。',
  report: {
    of: (agency, year) => `${agency} · ${year}年度`,
    progress: (filled, total) => `已填 ${filled} / ${total} 项`,
    groups: {
      crossTotal: '勾稽关系不符',
      columnTotal: '列合计不符',
      rowTotal: '行合计不符',
      comparison: '与上年报告不符',
      improper: '填写不规范',
      questionable: '请核实',
      remarkable: '提示',
    },
    group: (title, table, n) => `${title}（${table}，${n} 处）`,
    verdictFaults: (n) => `发现 ${n} 处问题`,
    verdictOpen: '目前没有发现问题，尚未填完',
    verdictOutdated: '目前没有发现问题，合计尚未重新计算',
    verdictQuestions: (n) => `全部通过，另有 ${n} 处请核实`,
    verdictClear: '全部通过',
    textDoubts: (n) => `正文中另有 ${n} 处请核实，见下。`,
    noText: (sheet) => `报告正文可填在“${sheet}”表，填后核对文中数字与表格是否一致。`,
    cleared: ({ rowTotal, columnTotal, crossTotal }, figures) =>
      `已核对 ${figures} 个填报项、${rowTotal} 项行合计、${columnTotal} 项列合计和 ${crossTotal} 列勾稽关系（一＋二＝三（七）＋四），全部相符。`,
    incomplete: (n) => `${n} 条合计或勾稽关系因未填全，尚未核对。`,
    notCheckable: (n) => `${n} 条合计或勾稽关系因有的格不是数字，无法核对。`,
    blanks: (n) => `还有 ${n} 格空白`,
    nextBlank: '转到下一空格',
    fillBlanks: (n) => `其余 ${n} 格填 0`,
    blankFormulas: (n) =>
      `其中 ${n} 格有公式但没有结果，本加载项不替换公式，请改正公式或直接填数。`,
    fillConfirm: (n) => `将把 ${n} 个空白填报项写为 0。较早版本的 Excel 写入后不能撤销此前的操作。`,
    fillYes: '填 0',
    recheck: '全部重新检查',
    goTo: (place) => `转到 ${place}`,
    stamp: '检查并盖章',
    cleanUp: (n) => `把这 ${n} 格改为所读的数字`,
    cleanUpHint:
      '全角数字、空格、单位等改为规范的数字，“无”“/”改为 0；格内的说明文字移到“校验结果”表的说明栏。较早版本的 Excel 写入后不能撤销此前的操作。',
    beforeSending: '发送前检查',
    stampHint:
      '把检查时间、结论和数据指纹写到“填报信息”表；以后数据有改动，该表会显示已失效。较早版本的 Excel 写入后不能撤销此前的操作。',
    stamped: {
      valid: (at, verdict) => `检查记录：${at}，${verdict}；此后数据没有改动。`,
      stale: (at, verdict) => `检查记录：${at}，${verdict}；此后数据有改动，已失效。`,
    },
    newReport: '新建另一份报表',
    manualCalculation: (outdated) =>
      outdated > 0
        ? `Excel 现为手动计算：表中有 ${outdated} 处合计还是旧数，标红、检查记录和说明的状态也可能是旧的。窗格已按各分项重新相加来核对；发送前请点“重新计算”（或按 F9）。`
        : 'Excel 现为手动计算：改数以后，表中的合计、标红、检查记录和说明的状态要点“重新计算”（或按 F9）才更新。',
    automaticCalculation: '改回自动：Excel“公式”选项卡 →“计算选项”→“自动”。',
    calculate: '重新计算',
    shutSheets: (names) =>
      `工作表${names.map((name) => `“${name}”`).join('、')}受保护，各格都已锁定，不能填写。请在“审阅”选项卡撤销工作表保护。`,
    more: (n) => `另有 ${n} 处，改正后显示`,
  },
  notes: {
    group: (title, table, counts) =>
      `${title}（${table}：${noteStates
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]} 处${noteState[state]}`)
        .join('，')}）`,
    state: noteState,
    unconfirmed: '说明尚未确认',
    line: (number) => `编号 ${number}`,
    write: '写说明',
    edit: '修改说明',
    confirm: '重新确认',
    confirmHint:
      '请核对说明是否符合现在的数据；符合的，点“重新确认”。较早版本的 Excel 写入后不能撤销此前的操作。',
    show: '在校验结果表中查看',
    label: (line) => `说明（编号 ${line}）`,
    hint: (limit) =>
      `写明核实情况，最多 ${limit} 字，保存到“校验结果”表的“说明”一栏；不写字即删去说明。较早版本的 Excel 写入后不能撤销此前的操作。`,
    byNow: (text) =>
      text === ''
        ? '别人已删去这条说明；再点“保存”，就写入下面的文字。'
        : '别人已改写这条说明，如下；再点“保存”，就换成您写的。',
    tooLong: (length, limit) => `说明最多 ${limit} 字，现在有 ${length} 字，请删减后保存。`,
    save: '保存',
  },
  file: {
    open: '另存为文件',
    hint: {
      blank:
        '按上面填写的单位、年度和合计方式生成一份空白工作簿，可发给没有安装加载项的单位填写，标红、合计和校验结果照样可用。当前工作簿不变。',
      filled:
        '把目前的数字和正文存为一份新的标准工作簿，当前工作簿不变。核对说明、填表人等填报信息和检查记录不带过去。',
    },
    incomplete: '版式被改动、未能核对的表，在文件中是空白的。',
    make: { blank: '下载空白工作簿', filled: '下载工作簿' },
    where: '文件存到“下载”文件夹。Mac 版 Excel 的窗格不能下载文件，请用网页版 Excel。',
    made: (name) => `已生成“${name}”，请到“下载”文件夹查看。`,
  },
  layout: {
    heading: '表格版式被改动',
    missing: (table) => `找不到“${table}”表，可能已被删除，未能核对。`,
    resized: (sheet, rows, columns) =>
      `“${sheet}”表${[changed(rows, '行'), changed(columns, '列')].filter(Boolean).join('、')}，与标准格式不一致，未能核对。`,
    rearranged: (sheet, address) => `“${sheet}”表 ${address} 处的项目次序被改动，未能核对。`,
    replaced: (sheet) =>
      `“${sheet}”表的各项目都不在了，可能是粘贴了别的表，或清除了内容，未能核对。刚改动的，请按 Ctrl+Z 撤销。`,
    relabelled: (sheet, address, found, expected) =>
      `“${sheet}”表 ${address} 的文字是“${found}”，标准格式是“${expected}”。`,
    advice:
      '请撤销改动，或点“修复版式”：先列出将要做的改动，您同意后才动手，表中现有的数字都保留。',
  },
  tools: {
    heading: '更多操作',
    restore: '修复版式',
    restoreHint:
      '检查表格文字、公式、标红、提示、保护和名称是否完好，列出后由您决定是否修复。检查以后，较早版本的 Excel 不能撤销此前的操作。',
    totals: { computed: '合计改由公式计算', typed: '合计改为自行填写' },
    remove: '移除本加载项写入的内容',
    traces: '本加载项在工作簿里写了什么',
    traceList: (sheets) => [
      `工作表${quotedList(sheets)}：文字、公式、格式、条件格式（标红）、填写提示，并加保护（无密码）。`,
      '一张隐藏的工作表“上年数据”：您附上的上年数字，供与上年对照。',
      '一张隐藏的工作表“_OGI”：记录格式、年度、填报单位和合计方式。',
      '以“OGI_”开头的定义的名称：指明各表和几个单元格的位置。',
      '一个自定义文档属性“OpenGovernmentInformationReport”：标明这是年报工作簿。',
      '收集和汇总下级单位报表的工作簿里，另有“汇总明细”“收集进度”两张工作表和一张隐藏的收集记录。',
      '除此之外不写任何内容；不访问互联网，不收集数据。您按下按钮时才写入，填写过程中只读不写。',
    ],
  },
  hints: {
    highlights: (sheet) =>
      `“${sheet}”表的红色提示（条件格式）已不完整，可能是复制粘贴所致，请以本窗格为准，并修复版式。`,
    hiddenLines: (sheet) => `“${sheet}”表有隐藏或被筛选的行列，其中的数字照样核对。`,
    copy: (sheet, of) => `工作表“${sheet}”是“${of}”的副本，不在核对之列，请不要填在那里。`,
    textResized: (sheet) => `“${sheet}”表增删了行，正文没有核对，请修复版式，文字会保留。`,
    sheetMissing: {
      front: '“填报信息”表已不在，可修复版式重新生成。',
      narrative: '“报告正文”表已不在，可修复版式重新生成。',
      check: '“校验结果”表已不在或不完整，可修复版式重新生成。',
      lastYear: '隐藏的“上年数据”表已不在，可修复版式重新生成。',
    },
    linesMissing: (sheet, n) =>
      `“${sheet}”表缺少 ${n} 行规则（由较早版本生成，或有行被删除），修复版式后补上，原有说明保留。`,
  },
  restore: {
    nothing: '版式完好，没有需要修复的地方。',
    toDo: '将作以下改动，表中现有的数字都保留：',
    leftAlone: '以下内容不作改动，请留意：',
    undoHint: '修复后，较早版本的 Excel 不能撤销此前的操作。',
    carryOut: '按此修复',
    cancel: '不作改动',
    notFound: '在本工作簿中没有找到年报表格。',
    missing: (sheet) => `找不到“${sheet}”表，将新建。`,
    scattered: (sheet, { keptAs, carried, left, isReordered }) =>
      `“${sheet}”表中间夹有别的内容，或次序被改动：将新建标准表，按项目名称填入 ${carried} 格；原表改名为“${keptAs}”，原样保留。` +
      (left.length > 0
        ? `另有 ${left.length} 格（${listed(left)}）没有对应的项目，只留在原表。`
        : '') +
      (isReordered ? '次序被打乱过，修复后请逐项核对。' : ''),
    lines: (sheet, axis, extra, missing) => {
      const unit = axis === 'row' ? '行' : '列';
      const parts = [
        extra > 0 ? `多出 ${extra} 个空${unit}，将删除` : '',
        missing > 0 ? `缺少 ${missing} ${unit}，将补上（其中的数字已随${unit}删除，须重填）` : '',
      ];
      return `“${sheet}”表${parts.filter(Boolean).join('；')}。`;
    },
    label: (sheet, address, found, expected) =>
      found === ''
        ? `“${sheet}”表 ${address} 缺少文字“${expected}”，将补上。`
        : `“${sheet}”表 ${address} 的文字“${found}”，将改回“${expected}”。`,
    figureInHeading: (sheet, address, found, expected) =>
      `“${sheet}”表 ${address} 应为文字“${expected}”，现在是数字 ${found}。请把数字移到应填的格，清空此格后再修复。`,
    formulas: (sheet, addresses) =>
      `“${sheet}”表有 ${addresses.length} 个公式或文字丢失、被改写（${listed(addresses)}），将恢复。`,
    totals: (sheet, addresses) =>
      `“${sheet}”表有 ${addresses.length} 个合计格将恢复公式（${listed(addresses)}），数值不变。`,
    keptTotal: (sheet, address, found, sum) =>
      `“${sheet}”表 ${address} 的合计是填写的“${found}”，${sum === undefined ? '各项还未填全' : `各项之和为 ${count(sum)}`}，予以保留。如应自动计算，请清空此格后再修复。`,
    totalsToType: (sheet, n) => `“${sheet}”表 ${n} 个合计格由公式改为数字，以后自行填写。`,
    part: {
      highlights: (sheet) => `“${sheet}”表的红色提示（条件格式）缺失或被复制粘贴打乱，将恢复。`,
      validations: (sheet) => `“${sheet}”表的填写提示（数据验证）缺失或被改动，将恢复。`,
      looks: (sheet) => `“${sheet}”表有的格底色或锁定被改动，将恢复。`,
      merges: (sheet) => `“${sheet}”表的合并单元格与标准格式不同，将恢复。`,
      hiddenLines: (sheet) => `“${sheet}”表有隐藏或被筛选的行列，将全部显示。`,
      view: (sheet) => `“${sheet}”表的冻结窗格、网格线或标签颜色被改动，将恢复。`,
      protection: (sheet) => `“${sheet}”表的保护已撤销，将重新保护（无密码）。`,
    },
    names: (n) => `${n} 个定义的名称丢失或指向别处，将恢复。`,
    stateShown: '记录格式和年度的工作表“_OGI”可以看见，将重新隐藏。',
    state: '记录格式和年度的内容丢失，已从表格文字认出，将恢复。',
    copy: (sheet) => `工作表“${sheet}”是另一份同样的表，不在核对之列。`,
  },
  removal: {
    intro: '移除后只剩普通的表格，不再自动标红和核对。',
    deleted: (sheets) => `删除工作表${quotedList(sheets)}。`,
    plain: (sheets) => `工作表${quotedList(sheets)}保留文字和数字，公式改为目前的数值。`,
    rest: '撤销工作表保护，删除条件格式、填写提示、定义的名称、隐藏的记录和文档属性。',
    kept: '已填的数字和说明全部保留；“汇总明细”“收集进度”和收集记录也留在原处。此操作不能撤销，建议先另存一份。',
    carryOut: '移除',
    cancel: '不移除',
  },
  unreadable: {
    newer: '本工作簿由更新版本的年报助手生成，请更新本加载项后再打开。表格自带的红色提示仍然有效。',
    unknown:
      '本工作簿有年报表格，但记录格式和年度的内容已被改动或删除，无法核对。请先修复版式；仍不能核对的，再新建一份报表，把数字填入。',
  },
  unavailable: {
    notExcel: {
      heading: '请在 Excel 中打开',
      text: '本页是 Excel 加载项的任务窗格，要在 Excel 里使用：打开工作簿，在“开始”选项卡点“年报助手”。',
    },
    excelTooOld: {
      heading: 'Excel 版本过低',
      text: '年报助手需要 Excel 2021（含 LTSC 2021）或更新版本、Microsoft 365 或网页版 Excel。已生成的工作簿在旧版中仍会自动标红，可照常填写。',
    },
  },
  notice: {
    cellEditMode: '单元格还在编辑中，请按回车结束编辑后再试。',
    protected: '工作表或工作簿受保护，不能写入。请在“审阅”选项卡撤销保护后再试。',
    gone: '要找的工作表或单元格已不存在，请点“全部重新检查”。',
    hidden: '要去的工作表已隐藏。请在任一工作表标签上点右键，选“取消隐藏”后再试。',
    sheetExists: '刚刚有人建立了同名工作表，本次没有生成，请再试一次。',
    notLoaded: '没有取到这项功能的程序文件，请检查网络，或关闭并重新打开本窗格后再试。',
    brokeDown: '处理文件时出了故障，没有完成。请再试一次；仍不行的，把文件另存一份后再试。',
    figuresChanged: '要改的格刚刚有了改动，没有写入；已重新检查，请看新的结果。',
    sessionLost: '与 Excel 的连接已中断，请关闭并重新打开本窗格。',
    otherWorkbook: '另一个工作簿在前面，Excel 没有完成这一步。请回到本工作簿再试。',
    other: 'Excel 没有完成这一步，请稍后重试。',
  },
  noticeDetail: '供技术人员参考',
  dismiss: '知道了',
  again: '再试一次',
  back: '返回',
  cancel: '取消',
};

/** The first few addresses stand for all. */
function listed(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 5).join('、');
  return addresses.length > 5 ? `${shown} 等` : shown;
}

function changed(difference: number, unit: string): string {
  if (difference === 0) return '';
  return `${difference > 0 ? '多了' : '少了'} ${Math.abs(difference)} ${unit}`;
}
