import { percentText } from '../rules/compared-number';
import { numberText as count } from './english-words';
import type { ComparedWords, ComparisonWords, Messages } from './messages';

/** What is said about figures that do not fit together, or last year's, though every sum may hold. */

const difference = ({ difference: value }: ComparisonWords): string =>
  `the first is ${count(Math.abs(value))} ${value > 0 ? 'more' : 'less'}`;

/** `last year’s “In force” 60 + “Issued this year” 8 = 68`; a single figure without the sum. */
function sum({ figures, sum: total }: ComparedWords): string {
  const parts = figures.map(({ label, value, isOfLastYear, isSubtracted }, index) => {
    const sign = index === 0 ? (isSubtracted ? '−' : '') : isSubtracted ? ' − ' : ' + ';
    return `${sign}${isOfLastYear ? 'last year’s ' : ''}“${label}” ${count(value)}`;
  });
  return figures.length === 1 ? parts.join('') : `${parts.join('')} = ${count(total)}`;
}

const compared = (words: ComparisonWords): string =>
  `${sum(words.left)}; ${sum(words.right)}: ${difference(words)}.`;

export const enUSQuestions: Pick<Messages, 'comparison' | 'change' | 'copiedRow'> = {
  comparison: {
    carryOver: (words) =>
      `${compared(words)} Both count the same requests; please look at both reports.`,
    stock: (words) =>
      `${compared(words)} If documents lapsed or were reviewed, or offices moved, please say so in a note.`,
    issuedRemains: (words) =>
      `${compared(words)} What was issued this year is in force at its end or was repealed; please check.`,
    repealedExisted: (words) =>
      `${compared(words)} More were repealed than there were; please check.`,
    ruleMaking: ({ left }) =>
      `${sum(left)}. Provinces, cities with districts and autonomous prefectures can make administrative rules; this agency seems to be none of them. Please check whether these are normative documents.`,
    disclosedRemains: (words) =>
      `${compared(words)} What is newly disclosed is usually part of the total; please check.`,
    plausibleAmount: ({ left, bound }) =>
      `${sum(left)} is more than ${count(bound)}; the unit is 10,000 yuan. Please check whether yuan were entered.`,
    amountGrowth: ({ left, right }) =>
      `${sum(left)}, ${sum(right)}: about ${times(left.sum, right.sum)} times as much. The unit is 10,000 yuan; please check whether yuan were entered.`,
    casesWithoutRequests: ({ left, right }) =>
      `The results add up to ${count(left.sum)}, but all requests of items 一 and 二 add up to ${count(right.sum)}. If the cases are about requests of earlier years, please say so in a note.`,
    casesOfRequests: ({ left, right }) =>
      `The results add up to ${count(left.sum)}, about ${times(left.sum, right.sum)} times all requests of items 一 and 二 (${count(right.sum)}). Please check the number.`,
    pendingCases: (words) =>
      `${sum(words.left)}; this year’s results add up to ${count(words.right.sum)}: ${difference(words)}. If cases pending last year are counted this year, there cannot be fewer; if you count otherwise, please say so in a note.`,
    otherOutcomes: ({ left, right, threshold }) =>
      `“（六） Otherwise handled” comes to ${count(left.sum)}, ${percentText(left.sum / right.sum)} of ${sum(right)}, above ${percentText(threshold.factor ?? 1)}. Please see whether some belong to other outcomes.`,
  },
  change: ({ value, lastYear }) =>
    `${count(value)} this year, ${count(lastYear)} last year: ${count(Math.abs(value - lastYear))} ${value > lastYear ? 'more' : 'less'}. A large change; please check, and say why in a note if it is right.`,
  copiedRow: (figures) =>
    `The same as last year (${figures.map(({ label, value }) => `“${label}” ${count(value)}`).join(', ')}), though other requests were received. Please check whether last year’s figures were left in.`,
};

const times = (value: number, of: number): string =>
  count(value >= 10 * of ? Math.round(value / of) : Math.round((10 * value) / of) / 10);
