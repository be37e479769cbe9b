import { roundCompared } from '../rules/compared-number';
import type { Quantity } from './quantities';

/** A total with parts that, by the words around them, make it up. */
export interface StatedSum {
  total: Quantity;
  parts: readonly Quantity[];
  /** The list may end behind this part or a later one: what follows in the sentence may be something else. */
  leastParts: number;
}

/** Between a total and its parts: a noun, a bracket, a sign, and the word that opens the list. */
const opening =
  /^(?:\([^()]*\))?[^，。:;()\d\n]{0,12}[，。:;]?(\()?(其中|包括|包含|分别[为是]|具体[为是]|具体包括)[:，]?/;
const opensAnother = /其中|包括|包含|分别/;
/** All the rest; but not what a table or the form calls so (`其他处理`, `其他法律行政法规禁止公开`), and not others themselves. */
const isRest =
  /其[他它余](?!(?:方式)?处理|结果|应主动公开|法律|(?:社会)?组织|(?:行政)?机关|单位|部门)/;
/** What the parts of a list can go by. One that goes by another than the first does is no part: the list has ended. */
const divisions: readonly RegExp[] = [
  /予以公开|部分公开|不予公开|无法提供|不予处理|其[他它]处理/,
  /自然人|公民|法人|商业企业|科研机构|公益组织|法律服务机构/,
  /新收|(?:上一?年度?|去年|20\d\d年度?)(?:结转|转结|遗留)/,
  /办结|办复|答复|回复|办理(?!处)|结转|转结/,
];
const divisionOf = (label: string): number => divisions.findIndex((words) => words.test(label));
/** Differences, sums over years, and numbers without a unit: the list is no plain one. */
const isNoPart =
  /增加|减少|增长|下降|上升|多于|少于|同比|累计|\d(?![\d.]*(?:[%年月日号\d]|个百分点))/;

/**
 * The sums that a text states. 其中 alone may name some parts of many; a list is complete when it is opened by 包括, 分别为
 * and the like, or when one of its parts is all the rest (其他).
 */
export function sumsIn(text: string, quantities: readonly Quantity[]): StatedSum[] {
  return quantities.flatMap((total, index): StatedSum[] => {
    const match = opening.exec(text.slice(total.end));
    if (!match || total.isApproximate || total.unit === '') return [];
    const start = total.end + match[0].length;
    const end = endOfList(text, start, match[1] !== undefined);
    const parts: Quantity[] = [];
    let restAt: number | undefined;
    let division = -1;
    let from = start;
    for (let next = index + 1; next < quantities.length; next += 1) {
      const quantity = quantities[next];
      if (!quantity || quantity.start < start) continue;
      if (quantity.start >= end) break;
      const label = withoutBrackets(text.slice(from, quantity.start));
      if (label === undefined) continue;
      if (quantity.unit !== total.unit || opensAnother.test(label)) break;
      const own = divisionOf(label);
      if (parts.length === 0) division = own;
      else if (own >= 0 && own !== division) break;
      if (quantity.isApproximate || isNoPart.test(label) || text.startsWith('等', quantity.end)) {
        return [];
      }
      if (isRest.test(label)) restAt ??= parts.length;
      parts.push(quantity);
      from = quantity.end;
    }
    const isComplete = match[2] !== '其中' || restAt !== undefined;
    const leastParts = Math.max(2, (match[2] === '其中' ? (restAt ?? 0) : 1) + 1);
    return isComplete && parts.length >= leastParts ? [{ total, parts, leastParts }] : [];
  });
}

const longestList = 1500;

/** The end of the sentence, or of the bracket that the list stands in. */
function endOfList(text: string, start: number, isInBracket: boolean): number {
  let depth = 0;
  const latest = Math.min(text.length, start + longestList);
  for (let at = start; at < latest; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (character === ')' && isInBracket) return at;
    else if (/[。!?\n]/.test(character)) return at;
  }
  return latest;
}

/** A label without what stands in brackets; undefined within one. */
function withoutBrackets(label: string): string | undefined {
  const outside = label.replace(/\([^()]*\)/g, '');
  return outside.includes('(') ? undefined : outside;
}

/** Undefined where the parts, to the end of the list wherever it may be, add up to the total. */
export function differingSum({ total, parts, leastParts }: StatedSum): number | undefined {
  let sum = 0;
  for (const [index, { value }] of parts.entries()) {
    sum = roundCompared(sum + value);
    if (index + 1 >= leastParts && sum === roundCompared(total.value)) return undefined;
  }
  return sum;
}
