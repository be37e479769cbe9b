import type { Rectangle } from '../layout/address';

/** What the check sheet says of its lines and their notes: the texts of these columns, line by line from the top. */
export interface NotesReading {
  sheetId: string;
  /** All lines, from their first column to their last. */
  area: Rectangle;
  columns: Readonly<Record<NoteColumn, readonly string[]>>;
}

/** The columns that a note is about: see `check-sheet`. */
export type NoteColumn = 'number' | 'note' | 'noteCode' | 'code';

/** Something for each of these columns. */
export const eachNoteColumn = <T>(make: (column: NoteColumn) => T): Record<NoteColumn, T> => ({
  number: make('number'),
  note: make('note'),
  noteCode: make('noteCode'),
  code: make('code'),
});

/**
 * `open`: nothing is said, or not of which figures it is said. `answered`: the figures are still those that the note
 * explains. `stale`: they have changed since.
 */
export type NoteState = 'open' | 'answered' | 'stale';

/** What the column 说明状态 of the check sheet computes by a formula of its own. */
export function noteState({
  note,
  noteCode,
  code,
}: Readonly<Record<'note' | 'noteCode' | 'code', string>>): NoteState {
  if (note === '' || noteCode === '') return 'open';
  return withZeros(noteCode) === code ? 'answered' : 'stale';
}

/** A code that somebody types loses the zeros before it. */
const withZeros = (code: string): string =>
  /^\s*\d+\s*$/.test(code) ? code.trim().padStart(5, '0') : code;
