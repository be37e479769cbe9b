import type { FigureDefinition } from '../standard';
import { figurePlace } from './finding-sentence';
import type { Messages } from './messages';

/** What stands in a figure's cell. */
type Content =
  { kind: 'number'; value: number } | { kind: 'blank' } | { kind: 'unreadable'; found: string };

/** What stands in a cell, as sentences say it; empty for a blank. */
export function figureWords(messages: Messages, figure: Content | undefined): string {
  if (figure === undefined || figure.kind === 'blank') return '';
  return figure.kind === 'number' ? messages.count(figure.value) : figure.found;
}

/** Where a figure stands, where more than one table is spoken of. */
export const placeInTables = (messages: Messages, figure: FigureDefinition): string =>
  `${messages.term(figure.table)} · ${figurePlace(messages, figure)}`;
