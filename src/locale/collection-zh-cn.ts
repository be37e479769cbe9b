import type { CollectionMessages } from './collection-messages';

const noReport: CollectionMessages['noReport'] = {
  noReport: (file) => `“${file}”中没有找到年报的表格。`,
  newer: (file) => `“${file}”由较新版本的加载项生成。请更新本加载项，再选择这个文件。`,
  badData: (file) => `“${file}”不是导出的数据文件，或者内容不完整。`,
  failed: (file) => `读取“${file}”时出错，没有读完。请打开后另存一份，再选择。`,
  ownSum: (file) => `“${file}”是本单位的汇总表，不计入。`,
};

/** The same in a letter to the unit that sent the file. */
export const sentNoReportZhCN: CollectionMessages['noReport'] = {
  ...noReport,
  newer: (file) =>
    `“${file}”由较新版本的加载项生成，我们暂时不能读取。请另报送一份 Word 文档（.docx）。`,
  failed: (file) => `读取“${file}”时出错，没有读完。请打开后另存一份，再报送。`,
};

export const collectionZhCN: CollectionMessages = {
  status: {
    missing: '未报送',
    unreadable: '无法读取',
    otherYear: '年度不对',
    otherFormat: '格式不对',
    faults: '有错误',
    open: '未填全',
    questions: '待核实',
    clear: '通过',
  },
  decision: { accepted: '已采用', sentBack: '已退回' },
  unknownSender: '（不知是哪个单位）',
  notOnRoster: '不在名单中',
  isSum: '是汇总表，采用后才计入',
  guessed: (agency) => `报表上的单位是“${agency}”`,
  rival: (agency) => `“${agency}”的报表也可能是该单位的，请指定是哪个单位的，或直接采用`,
  counts: (faults, open, unanswered) =>
    [
      ...(faults > 0 ? [`${faults} 处错误`] : []),
      ...(open > 0 ? [`${open} 处空白或无法核对`] : []),
      ...(unanswered > 0 ? [`${unanswered} 处待核实`] : []),
    ].join('，'),
  doubtful: (n) => `${n} 个数字不能确定对应哪一格`,
  stamp: { none: '没有检查记录', stale: '检查后有改动' },
  alsoSent: (n) => `另有 ${n} 个文件`,
  remarks: (remarks) => remarks.join('；'),
  noReport,
  noLastYear: (unit, year) => `没有找到“${unit}”${year} 年度的年报，未预填结转数。`,
  comparison: {
    holds: '与各单位之和完全一致。',
    differs: (n) => `与各单位之和有 ${n} 处不同：`,
    explained: (explanations) => `全部差异可能由于${explanations.join('，或者')}。`,
    line: (table, place, { expected, found, difference }, explanations) =>
      [
        `${table}，${place}：各单位之和为 ${expected}，`,
        found === undefined ? '汇总报告为空白' : `汇总报告为 ${found}`,
        difference === undefined ? '' : `，相差 ${difference}`,
        explanations.length === 0 ? '' : `（可能${explanations.join('，或者')}）`,
      ].join(''),
    mistake: {
      leftOut: (unit) => `漏加了“${unit}”`,
      addedTwice: (unit) => `重复加了“${unit}”`,
    },
  },
  countedTwice: {
    question: {
      coDefendants: (row) =>
        `两个以上单位填报了“${row}”案件。行政复议机关作为共同被告的，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。请与有关单位核对：各项中有几件被两个单位都计入？没有的填 0。`,
    },
    open: '以下问题尚未回答，汇总数没有扣减重复计入的案件：',
    unit: (unit, cases) => `${unit} ${cases} 件`,
    found: (units, all, sum) =>
      `${units.join('、')}${all === undefined ? '' : `等 ${all} 个单位`}，合计 ${sum} 件`,
    field: (column, most) => `${column}：重复计入的件数（至多 ${most} 件）`,
    problem: {
      notCount: (place) => `“${place}”重复计入的件数应填 0 或正整数。`,
      notShared: (place) => `“${place}”没有可能重复计入的案件，应填 0。`,
      tooMany: (place, most) =>
        `“${place}”重复计入的至多 ${most} 件：重复计入的每一件，两个单位各计了一次。`,
    },
    deducted: (place, cases, reason) => `“${place}”扣减 ${cases} 件：${reason}重复计入`,
  },
  replyColumns: ['单位', '文件', '要求', '表', '位置', '说明', '建议'],
  replyKinds: { correct: '更正', verify: '核实', fill: '补填' },
  roster: {
    noNames: '没有读到单位名称。名单每行一个单位，或者有“单位名称”一列。',
    twice: (name, lines) =>
      `“${name}”在名单中出现 ${lines.length} 次（第 ${lines.join('、')} 行），只算一个单位。`,
    noName: (line) => `名单第 ${line} 行没有单位名称。`,
    tooLong: (line) =>
      `名单第 ${line} 行的单位名称或类别超过 100 个字，这一行没有列入。请改短后重新读取名单。`,
  },
};
