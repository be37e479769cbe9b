import type { Explanation, SumComparison, SumDifference } from '../consolidation/compare-with-sum';
import { figuresOf, type Format } from '../standard';
import type { CollectionMessages } from './collection-messages';
import { figurePlace } from './finding-sentence';
import type { Messages } from './messages';

/** Units that are named for one difference: where many have the same figure, none of them is meant. */
const mostNamed = 3;

/** A line that says how many, one for each difference, and what explains all of them. */
export function comparisonLines(
  messages: Messages,
  { comparison: words }: CollectionMessages,
  format: Format,
  { differences, explanations }: SumComparison,
): string[] {
  if (differences.length === 0) return [words.holds];
  const said = (mistakes: readonly Explanation[]): string[] =>
    mistakes.length > mostNamed
      ? []
      : mistakes.map(({ unit, mistake }) => words.mistake[mistake](unit));
  const lines = differences.flatMap(({ key, expected, found, difference, explanations: own }) => {
    const figure = figuresOf(format).get(key);
    if (!figure) return [];
    const sides = {
      expected: messages.count(expected ?? 0),
      found: foundText(messages, found),
      difference: difference === undefined ? undefined : messages.count(difference),
    };
    return [
      words.line(messages.term(figure.table), figurePlace(messages, figure), sides, said(own)),
    ];
  });
  const all = said(explanations);
  return [
    words.differs(differences.length),
    ...lines,
    ...(all.length > 0 ? [words.explained(all)] : []),
  ];
}

function foundText(messages: Messages, found: SumDifference['found']): string | undefined {
  if (found?.kind === 'number') return messages.count(found.value);
  return found?.kind === 'unreadable' ? `“${found.found}”` : undefined;
}
