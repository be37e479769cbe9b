import type { FigureKey, Format } from '../standard';
import { comparisonsOf } from './comparison';

/** What the format's rules say is carried over, in their order: a figure, and the one of last year that it is. */
export const carryOverKeys = (format: Format): { own: FigureKey; before: FigureKey }[] =>
  comparisonsOf(format)
    .filter(({ rule }) => rule.kind === 'carryOver')
    .flatMap(({ left: [own], right: [before] }) =>
      own && before ? [{ own: own.key, before: before.key }] : [],
    );
