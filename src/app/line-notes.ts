import { makeAddress } from '../layout/address';
import { lineOf } from '../rules/check-line';
import type { Finding } from '../rules/finding';
import type { Format } from '../standard';
import { checkColumn } from '../workbook/check-columns';
import type { SeenCell } from '../workbook/host';
import { noteState, type NoteColumn, type NoteState, type NotesReading } from '../workbook/notes';

export type { NoteState };

/** What is said to a soft line that fails. One note answers all findings of its line. */
export interface LineNote {
  /** The number of the line, as the check sheet shows it. */
  line: string;
  text: string;
  state: NoteState;
  /** The code of the line's figures as they are. */
  code: string;
  /** The cells of the note and of the code that it was written at. */
  places: Record<'note' | 'noteCode', SeenCell>;
}

/** Longest note, in characters: it has to be read on the sheet. */
export const noteLimit = 500;

export const noteLength = (text: string): number => Array.from(text.trim()).length;

/** Findings that may stand with a note, by the number of the line that the note is for. */
export function questionsByLine(
  format: Format,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const lines = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'soft') continue;
    const line = lineOf(format, finding);
    lines.set(line, [...(lines.get(line) ?? []), finding]);
  }
  return lines;
}

/** The notes of some lines, by line. A line that the check sheet does not have cannot be answered. */
export function lineNotes(
  lines: Iterable<string>,
  reading: NotesReading | undefined,
): ReadonlyMap<string, LineNote> {
  const notes = new Map<string, LineNote>();
  if (!reading) return notes;
  for (const line of lines) {
    const index = reading.columns.number.indexOf(line);
    if (index >= 0) notes.set(line, lineNote(line, index, reading));
  }
  return notes;
}

function lineNote(line: string, index: number, { sheetId, area, columns }: NotesReading): LineNote {
  const cell = (column: NoteColumn): string => columns[column][index] ?? '';
  const place = (column: NoteColumn): SeenCell => ({
    sheetId,
    address: makeAddress({ row: area.row + index, column: area.column + checkColumn(column) }),
    seen: cell(column),
  });
  const cells = { note: cell('note'), noteCode: cell('noteCode'), code: cell('code') };
  return {
    line,
    text: cells.note,
    state: noteState(cells),
    code: cells.code,
    places: { note: place('note'), noteCode: place('noteCode') },
  };
}

/** How many of some lines are in which state. */
export function countNotes(
  lines: Iterable<string>,
  notes: ReadonlyMap<string, LineNote>,
): Record<NoteState, number> {
  const counts = { open: 0, answered: 0, stale: 0 };
  for (const line of lines) counts[notes.get(line)?.state ?? 'open'] += 1;
  return counts;
}
