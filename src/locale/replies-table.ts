import type { CollectionMessages } from './collection-messages';
import type { LetterPoint } from './reply-letter';

/** A point of a letter, with whom it is for. */
export interface AddressedPoint {
  unit: string;
  file: string;
  point: LetterPoint;
}

/** Every point of every letter, a line each, below the headings. */
export const repliesTable = (
  { replyColumns, replyKinds }: CollectionMessages,
  lines: readonly AddressedPoint[],
): string[][] => [
  [...replyColumns],
  ...lines.map(({ unit, file, point: { kind, table, place, sentence, suggestion } }) => [
    ...[unit, file, replyKinds[kind]],
    ...[table, place, sentence, suggestion],
  ]),
];
