import type { CountedTwiceQuestion, CountProblem } from '../consolidation/counted-twice';
import type { Deduction } from '../consolidation/sum-reports';
import type { FigureKey, Format } from '../standard';
import type { CollectionMessages } from './collection-messages';
import { columnName, figureOf, figurePlace, rowName } from './finding-sentence';
import type { Messages } from './messages';

/** What an office is asked about cases that two of its units may have counted. */
interface CountedTwiceText {
  title: string;
  question: string;
  figures: readonly {
    key: FigureKey;
    label: string;
    /** Which units have how many, and the sum. */
    found: string;
    /** What the input is called. */
    field: string;
  }[];
}

/** Units that are named for one figure. */
const mostNamed = 5;

export function countedTwiceText(
  messages: Messages,
  { countedTwice: words }: CollectionMessages,
  format: Format,
  { rule, figures }: CountedTwiceQuestion,
): CountedTwiceText {
  const [row = ''] = figures.map(({ key }) => rowName(messages, figureOf(format, key).rowPath));
  return {
    title: messages.term(rule.title),
    question: words.question[rule.kind](row),
    figures: figures.map(({ key, parts, sum, most }) => {
      const label = columnName(messages, figureOf(format, key).columnPath);
      const named = parts
        .slice(0, mostNamed)
        .map(({ unit, value }) => words.unit(unit, messages.count(value)));
      const all = named.length < parts.length ? parts.length : undefined;
      return {
        ...{ key, label },
        found: words.found(named, all, messages.count(sum)),
        field: words.field(label, messages.count(most)),
      };
    }),
  };
}

/** Why an answer is refused. */
export const countProblemSentence = (
  messages: Messages,
  { countedTwice: words }: CollectionMessages,
  format: Format,
  refused: CountProblem,
): string =>
  words.problem[refused.problem](
    figurePlace(messages, figureOf(format, refused.key)),
    messages.count(refused.most),
  );

/** What was taken off the sum. */
export const deductionSentence = (
  messages: Messages,
  { countedTwice: words }: CollectionMessages,
  format: Format,
  { key, value, reason }: Deduction,
): string =>
  words.deducted(figurePlace(messages, figureOf(format, key)), messages.count(value), reason);
