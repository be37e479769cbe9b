import type { CorrectionMessages } from './correction-messages';

const quoted = (name: string | undefined): string => (name === undefined ? '' : `“${name}”`);
const numeral = (n: number): string => (n === 2 ? '两' : ` ${n} `);

export const correctionsZhCN: CorrectionMessages = {
  intro:
    '改法由表内数字推算，请对照原始记录。按“采用”才写入，只改所列的格；较早版本的 Excel 写入后不能撤销此前的操作。',
  heading: {
    causes: (n, causes) =>
      n > 1 && causes.length === 1
        ? `${n} 处不符，可能出于同一原因：${causes.join('')}`
        : `${n} 处不符，可能原因：${causes.join('；')}`,
    figures: (n, figures) => `${n} 处不符，可能有 ${figures} 格数字填错`,
    several: (n, answers, hasMore) =>
      hasMore ? `${n} 处不符，改法不止 ${answers} 种` : `${n} 处不符，有 ${answers} 种改法`,
    none: (n) => `${n} 处不符，推算不出改法`,
  },
  several:
    '下列改法都能使上面各项平衡，只看表内数字分不出哪一种对。较可能的在前，请对照原始记录选用。',
  unproven: {
    some: '错处较多，没有查遍各种改法，也许还有改动更少的。以下只供参考。',
    none: '错处较多。请先逐项核对已填的数字，改正几处后会再推算。',
  },

  place: (row, column) => `${column === undefined ? '' : `${quoted(column)}列`}${quoted(row)}`,
  placeInSeries: (series, column) => quoted(series) + quoted(column),
  change: (place, from, to) => `${place}由${from === undefined ? '空白' : ` ${from} `}改为 ${to}`,
  suggestion: (changes, effect) => `把${changes.join('、')}，${effect}。`,
  list: (figures, effect) => `改以下 ${figures} 格，${effect}：`,
  listed: (change, reason) => (reason === undefined ? change : `${change}（可能：${reason}）`),
  effect: {
    columns: (n) => (n === 1 ? '该列即平衡' : `${numeral(n).trimStart()}列即平衡`),
    sums: (n) => (n === 1 ? '即平衡' : `以上 ${n} 处即全部平衡`),
  },
  open: (places, together) => {
    const figures = `${places.join('、')}这${numeral(places.length)}格`;
    return together === undefined
      ? `${figures}要一起改，具体由您定。`
      : `${figures}合计应${together > 0 ? '增加' : '减少'} ${Math.abs(together)}，具体由您定。`;
  },

  reason: {
    typing: {
      swapped: '相邻两位数字颠倒',
      missing: '漏打一位数字',
      doubled: '一位数字打了两次',
      extra: '多打一位数字',
      replaced: '打错一位数字',
      sign: '正负号打错',
    },
    notFilled: '合计没有填',
    carriedForward: '上年报告结转的是这个数',
    lastYear: '仍是上年的数字',
    copiedRow: '整行仍是上年的数字',
    wrongColumn: (count, from, to) => `${count} 件填错了列，应从“${from}”移到“${to}”`,
    offByOne: { more: '多计 1 件', less: '少计 1 件' },
  },
  reasons: (reasons) => {
    const [only, ...others] = reasons;
    return only && others.length === 0
      ? `可能原因：${only.text}。`
      : `可能原因：${reasons.map(({ text, places }) => `${places.join('、')}${text}`).join('；')}。`;
  },
  noReason: '看不出原因，请对照原始记录。',
  overFormulas: '其中的公式，采用后改为数字。',

  adopt: '采用',
  showOthers: (n) => `显示其余 ${n} 种`,
  hasMore: '还有同样小的改法，没有一一列出。',
};
