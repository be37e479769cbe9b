import type { CorrectionMessages } from './correction-messages';
import { plural } from './english-words';

const sums = (n: number): string => plural(n, 'sum fails', 'sums fail');
const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;

export const correctionsEnUS: CorrectionMessages = {
  intro:
    'Worked out from the figures alone; compare with your records. Nothing is written before you press “Adopt”, and only the cells named are changed. Older versions of Excel cannot undo what was done before.',
  heading: {
    causes: (n, causes) =>
      n > 1 && causes.length === 1
        ? `${sums(n)}, probably for one reason: ${causes.join('')}`
        : `${sums(n)}, probably: ${causes.join('; ')}`,
    figures: (n, figures) => `${sums(n)}, probably ${plural(figures, 'wrong figure')}`,
    several: (n, answers, hasMore) =>
      `${sums(n)}, with ${hasMore ? 'more than ' : ''}${answers} possible corrections`,
    none: (n) => `${sums(n)}; no correction could be worked out`,
  },
  several:
    'Each of these makes the sums above agree; the figures alone do not say which is right. The likelier ones come first: compare with your records.',
  unproven: {
    some: 'There are many errors, so not all corrections were looked at; there may be smaller ones. Take these as hints.',
    none: 'There are many errors. Compare the figures with your records first; after some are put right, corrections are sought again.',
  },

  place: (row, column) => within(row, column === undefined ? undefined : `column “${column}”`),
  placeInSeries: (series, column) =>
    within(column, series === undefined ? undefined : `“${series}”`),
  change: (place, from, to) => `${place} from ${from ?? 'blank'} to ${to}`,
  suggestion: (changes, effect) => `Change ${listed(changes)}: ${effect}.`,
  list: (figures, effect) => `Change these ${figures} cells: ${effect}.`,
  listed: (change, reason) => (reason === undefined ? change : `${change} (perhaps ${reason})`),
  effect: {
    columns: (n) =>
      n === 1 ? 'the column then agrees' : `${n === 2 ? 'both' : `all ${n}`} columns then agree`,
    sums: (n) =>
      n === 1 ? 'the sum then agrees' : `${n === 2 ? 'both' : `all ${n}`} sums above then agree`,
  },
  open: (places, together) =>
    together === undefined
      ? `${listed(places)} have to change together; how, is for you to decide.`
      : `${listed(places)} have to ${together > 0 ? 'rise' : 'fall'} by ${Math.abs(together)} in all; how, is for you to decide.`,

  reason: {
    typing: {
      swapped: 'two digits swapped',
      missing: 'a digit missing',
      doubled: 'a digit typed twice',
      extra: 'a digit too many',
      replaced: 'a digit mistyped',
      sign: 'the sign mistyped',
    },
    notFilled: 'a total not filled in',
    carriedForward: 'last year’s report carried this number forward',
    lastYear: 'last year’s figure left in',
    copiedRow: 'last year’s row left in',
    wrongColumn: (count, from, to) =>
      `${count} entered in the wrong column: “${from}” instead of “${to}”`,
    offByOne: { more: 'one case too many', less: 'one case too few' },
  },
  reasons: (reasons) => {
    const [only, ...others] = reasons;
    return only && others.length === 0
      ? `Probably ${only.text}.`
      : `Probably ${reasons.map(({ text, places }) => `${text} (${listed(places)})`).join('; ')}.`;
  },
  noReason: 'No reason is apparent; compare with your records.',
  overFormulas: 'Formulas in these cells become numbers.',

  adopt: 'Adopt',
  showOthers: (n) => `Show ${n} more`,
  hasMore: 'There are more corrections as small as these.',
};

/** `“…” in column “…”`, as far as they are given. */
function within(what: string | undefined, where: string | undefined): string {
  return [what === undefined ? undefined : `“${what}”`, where]
    .filter((part) => part !== undefined)
    .join(' in ');
}
