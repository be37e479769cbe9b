import type { CollectionMessages } from './collection-messages';
import { letterPoints, type LetterMatter } from './reply-letter';

/** Every point of every letter, a line each, below the headings. */
export const repliesTable = (
  { replyColumns, replyKinds }: CollectionMessages,
  letters: readonly LetterMatter[],
): string[][] => [
  [...replyColumns],
  ...letters.flatMap((letter) =>
    letterPoints(letter).map(({ kind, table, place, sentence, suggestion }) => [
      ...[letter.unit, letter.file, replyKinds[kind]],
      ...[table, place, sentence, suggestion],
    ]),
  ),
];
