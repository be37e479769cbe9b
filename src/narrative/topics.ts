import type { Naming } from './naming';
import { results } from './result-words';

/** The rows or columns that a name can mean, the likeliest first, each with all that it adds up. None: nobody can say. */
export type Meanings = readonly (readonly string[])[];

/** What each of some names can mean, and, of several, all of them together. */
export function meaningsOf(names: readonly Meanings[]): Meanings {
  const named = [...new Set(names)];
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

const wordsOf = (names: Naming<Meanings>['names']): string =>
  names.map(([words]) => words).join('|');

/** Columns of table three, in more words than a number of theirs is told by: they only add to what a result can mean. */
const applicants: Naming<Meanings>['names'] = [
  ['自然人|公民|个人', [['naturalPersons']]],
  ['公益组织', [['publicInterest']]],
  ['法人|组织', [['organizations']]],
  ['企业', [['enterprises']]],
  ['科研机构', [['researchInstitutions']]],
  ['法律服务机构|律师事务所', [['legalServices']]],
  ['其[他它]申请人', [['others']]],
];

/** Rows of table three that are broken down by applicants, besides all requests received or finished. */
const outcomes: Naming<Meanings>['names'] = [
  ['(?:上一?年度?|去年)(?:结转|转结|遗留)', [['carriedOver']]],
  [
    '(?:结转|转结)(?:[至到]?下|[至到](?:次年|明年|20))|下一?年度?(?:结转|转结)',
    [['carriedForward']],
  ],
  ...results.map(([, words, ...readings]) => [words, readings.map(({ rows }) => rows)] as const),
];

export const applicantNames: Naming<Meanings> = { names: applicants, until: wordsOf(outcomes) };
export const outcomeNames: Naming<Meanings> = { names: outcomes, until: wordsOf(applicants) };
