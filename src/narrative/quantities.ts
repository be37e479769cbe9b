import { chineseNumber } from './chinese-number';

/** A number with its unit in a plain text: `127条`. */
export interface Quantity {
  start: number;
  /** Exclusive; behind the unit. */
  end: number;
  value: number;
  /** Decimals as written: `47.10` has 2. */
  decimals: number;
  /** Empty behind `数量为` and the like. */
  unit: string;
  /** `100余件`, `近100件`, `1.17万条`: not a number to hold anybody to. */
  isApproximate: boolean;
}

/** Longest first. What follows a unit must not make another word of it: 部门 is no 部, 条例 no 条. */
const units = [
  '人次',
  '亿元',
  '万元',
  '元',
  '件(?!套)',
  '条(?![例件款])',
  '份(?!额)',
  '部(?![门分委署])',
  '篇',
  '起(?![草来诉至止到动])',
  '宗',
  '例(?!如)',
  '封',
  '项(?!目)',
  '期',
  '次(?!会)',
  '场',
  '册',
  '人(?![员民大])',
  '个(?![人别月体]|工作日|部[分门]|方面|领域|百分点|环节|步骤|流程|程序|阶段|节点|渠道|窗口)',
].join('|');

/**
 * A number, and its unit where it has one: found without a unit it is passed over as a whole, so that none begins in the middle
 * of a number. (A lookbehind would say so directly, but Safari before 16.4, which Excel for Mac may use, knows none.)
 */
const quantity = new RegExp(
  `(\\d+(?:,\\d{3}(?!\\d))+|\\d+|[零〇一二两三四五六七八九十百千]+)(\\.\\d+)?([万亿](?!元))?([余多几])?(${units})?`,
  'g',
);
/** Without a unit only where the words before say that a number follows, and nothing else does. */
const bareNumber = /(?:数量?|总数|件数)[为是:](\d+)(?=[，。;、!?)\n]|$)/g;

const approximately = /(?:约|近|超|超过|逾|达到?近|大约|不少于|至少)$/;
/** Before ten: 数十件, 几十件. */
const some = /[数几]$/;
/** Before a number, these make it an ordinal, the end of a range or part of another number. */
const noNumber = /[第\d.〔[-]$|\d[件条%]?[-—~至到]$/;

const dealWith =
  '(?:收到|接收|受理|登记|审核|审查|办理|处理|办结|办复|答复|回复|反馈|归档|公开|发布|完成)';
/** Every one, and no number: 收到一件、办结一件. What is dealt with is of no concern. */
const everyOne = new RegExp(`一([件份条])[申请]*(?:[、，]?就?${dealWith}一\\1[申请]*)+`, 'g');

/** All quantities of a plain text, in order. Ranges, percentages, years, dates and ordinals are none. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  const ofEveryOne = [...text.matchAll(everyOne)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const match of text.matchAll(quantity)) {
    const [all, digits = '', fraction = '', multiplier, more, unit] = match;
    if (unit === undefined) continue;
    const start = match.index;
    if (ofEveryOne.some((one) => start >= one.start && start < one.end)) continue;
    const before = text.slice(Math.max(0, start - 6), start);
    const whole = /\d/.test(digits) ? Number(digits.replace(/,/g, '')) : chineseNumber(digits);
    if (whole === undefined || noNumber.test(before)) continue;
    const value = Number(`${whole}${fraction}`);
    const end = start + all.length;
    found.push({
      start,
      end,
      value: multiplier === undefined ? value : value * (multiplier === '万' ? 1e4 : 1e8),
      decimals: Math.max(0, fraction.length - 1),
      unit,
      isApproximate:
        multiplier !== undefined ||
        more !== undefined ||
        approximately.test(before) ||
        (digits.startsWith('十') && some.test(before)) ||
        /^(?:以上|左右|余|多|以内)/.test(text.slice(end)),
    });
  }
  for (const match of text.matchAll(bareNumber)) {
    const digits = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - digits.length;
    found.push({
      ...{ start, end, value: Number(digits), decimals: 0, unit: '' },
      isApproximate: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
