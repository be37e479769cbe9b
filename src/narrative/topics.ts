import type { Naming } from './naming';

/** The rows or columns that a name can mean, the likeliest first, each with all that it adds up. None: nobody can say. */
export type Meanings = readonly (readonly string[])[];

/** What each of some names can mean, and, of several, all of them together. */
export function meaningsOf(named: readonly Meanings[]): Meanings {
  if (named.some((meanings) => meanings.length === 0)) return [];
  const together = named.length > 1 ? [named.flatMap(([first = []]) => first)] : [];
  return [...named.flat(), ...together];
}

const within = '[^，。:;()\\d]{0,8}?';

/**
 * Series of table four. 未经复议直接起诉 and 复议后起诉 are suits, by the form's own words, whatever else stands in them. What
 * one instance of a court decided, or a reviewing agency, is no figure.
 */
export const caseSeries: Naming<Meanings> = {
  names: [
    ['[一二再]审|复议机[关构]', []],
    [
      `未经(?:行政)?复议(?:${within}(?:起诉|诉讼))?|直接${within}(?:起诉|诉讼)`,
      [['directLitigation']],
    ],
    [`(?:复议后|不服(?:行政)?复议)${within}(?:起诉|诉讼)`, [['litigationAfterReconsideration']]],
    [
      `复议(?:申请|案件)*[、和及与或]${within}诉讼`,
      [
        ['reconsideration', 'litigation'],
        ['reconsideration', 'directLitigation'],
      ],
    ],
    ['复议', [['reconsideration']]],
    ['诉讼', [['litigation'], ['directLitigation'], ['litigationAfterReconsideration']]],
  ],
  until: '维持|纠正|纠错|其[他它]结果|审结',
};
