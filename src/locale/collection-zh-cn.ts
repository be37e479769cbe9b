import type { CollectionMessages } from './collection-messages';

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
  guessed: (agency) => `报表上的单位是“${agency}”`,
  counts: (faults, open, unanswered) =>
    [
      ...(faults > 0 ? [`${faults} 处错误`] : []),
      ...(open > 0 ? [`${open} 处空白或无法核对`] : []),
      ...(unanswered > 0 ? [`${unanswered} 处待核实`] : []),
    ].join('，'),
  doubtful: (n) => `${n} 个数字不能确定对应哪一格`,
  stamp: { none: '未盖章', stale: '盖章后有改动' },
  alsoSent: (n) => `另有 ${n} 个文件`,
  noReport: (file) => `“${file}”中没有找到年报的表格。`,
  newer: (file) => `“${file}”由较新版本的加载项生成。`,
  badData: (file) => `“${file}”不是导出的数据文件，或者内容不完整。`,
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
  replyColumns: ['单位', '文件', '要求', '表', '位置', '说明', '建议'],
  replyKinds: { correct: '更正', verify: '核实', fill: '补填' },
  roster: {
    noNames: '没有读到单位名称。名单每行一个单位，或者有“单位名称”一列。',
    twice: (name, lines) =>
      `“${name}”在名单中出现 ${lines.length} 次（第 ${lines.join('、')} 行），只算一个单位。`,
    noName: (line) => `名单第 ${line} 行没有单位名称。`,
  },
};
