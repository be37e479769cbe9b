import { numberOf } from '../report/figure';
import { ruleSetVersion } from '../rules/rule-set';
import { lineOf } from '../rules/check-line';
import type { FigureKey, TableId } from '../standard';
import { stampFields, type StampField } from '../workbook/front-fields';
import {
  HostError,
  type CellWrite,
  type WorkbookHost,
  type WorkbookReading,
} from '../workbook/host';
import { fingerprintName } from '../workbook/names';
import { readReport, type OpenReport } from '../workbook/read-report';
import { betweenReplaced, replacedText } from '../workbook/sheet-texts';
import { stampedVerdict } from '../workbook/verdict-texts';
import type { Desk } from './desk';
import { lineNotes, type LineNote } from './line-notes';
import { legibleFigures } from './finding-groups';
import { reportView, type ReportView } from './report-view';

/** What is written at the press of a button; loaded when one is pressed. Reads first: the last check may be older. */

interface CurrentReport extends Pick<WorkbookReading, 'fingerprint' | 'notes'> {
  found: OpenReport;
  view: ReportView;
}

/** With everything calculated: what is written answers the codes of the figures. */
async function readCalculated(host: WorkbookHost): Promise<WorkbookReading> {
  const reading = await host.read();
  if (!reading.manualCalculation) return reading;
  await host.calculate();
  return host.read();
}

async function readView(host: WorkbookHost): Promise<CurrentReport | undefined> {
  const reading = await readCalculated(host);
  const found = readReport(reading);
  if (found.kind !== 'report') return undefined;
  const { fingerprint, notes } = reading;
  return { found, view: reportView(found, reading), fingerprint, notes };
}

/** A figure that is to replace what stands in its cell. */
export interface FigureChange {
  key: FigureKey;
  /** What stands there now; undefined for a blank. */
  from: number | undefined;
  /** Undefined: a person has to say it, so it cannot be written. */
  to: number | undefined;
}

/** The writes of changes whose figures are still what they replace: fewer than the changes where one is not. */
export function writesOf(
  { report, places }: Pick<OpenReport, 'report' | 'places'>,
  changes: readonly FigureChange[],
): CellWrite[] {
  return changes.flatMap(({ key, from, to }) => {
    const [figure, place] = [report.figures.get(key), places.get(key)];
    const value = numberOf(figure);
    const isAsBefore = value === from && (from !== undefined || figure?.kind === 'blank');
    return place && isAsBefore && to !== undefined ? [{ ...place, value: to }] : [];
  });
}

/**
 * Writes figures, or none where one is not any more what a change replaces.
 * @returns whether they were written
 * @throws HostError where Excel refuses
 */
export async function writeChanges(
  host: WorkbookHost,
  changes: readonly FigureChange[],
): Promise<boolean> {
  const found = readReport(await host.read());
  const writes = found.kind === 'report' ? writesOf(found, changes) : [];
  return writes.length === changes.length && host.writeCells(writes);
}

/**
 * Writes the numbers that unreadable figures of a table probably mean. Words beside a number are kept in the note of their
 * line on the check sheet.
 * @returns false where a cell was changed meanwhile: nothing is written then
 */
export async function cleanUp(
  host: WorkbookHost,
  table: TableId,
  patiently: Desk['patiently'],
): Promise<boolean> {
  const before = await readView(host);
  if (!before) return false;
  const { view } = before;
  const readable = legibleFigures(view, table).flatMap(({ finding, reading }) => {
    const place = view.places.get(finding.figure.key);
    const line = lineOf(view.format, finding);
    // An older check sheet may lack the line that would keep the words.
    const isKept = finding.content.problem !== 'annotated' || hasLine(before, line);
    return place && isKept ? [{ finding, line, place, reading }] : [];
  });
  const lines = new Map<string, string[]>();
  for (const { finding, line, place } of readable) {
    if (finding.content.problem !== 'annotated') continue;
    const texts = lines.get(line) ?? [];
    lines.set(line, [...texts, replacedText(place.address, finding.content.found)]);
  }
  const notes = [...lineNotes(lines.keys(), before.notes)].map(([line, { text, places }]) => {
    const words = (lines.get(line) ?? []).filter((one) => !text.includes(one));
    const all = text === '' ? words : [text, ...words];
    return { ...places.note, value: all.join(betweenReplaced) };
  });
  const numbers = readable.map(({ place, reading: value }) => ({ ...place, value }));
  if (!(await host.writeCells([...notes, ...numbers]))) return false;
  if (lines.size === 0) return true;
  // The code that a note answers is that of the figures as they are now: there is nothing to clean up any more by then, so
  // who begins to type here has only this done again.
  return patiently(async () => {
    const answered = lineNotes(lines.keys(), (await readCalculated(host)).notes);
    return host.writeCells(
      [...answered.values()].map(({ code, places }) => ({ ...places.noteCode, value: code })),
    );
  });
}

const hasLine = ({ notes }: CurrentReport, line: string): boolean =>
  lineNotes([line], notes).has(line);

/**
 * Writes 0 into every input figure that is blank.
 * @returns false where one was filled meanwhile: nothing is written then
 */
export async function fillBlanks(host: WorkbookHost): Promise<boolean> {
  const current = await readView(host);
  if (!current) return false;
  const { blanks, places, formulas } = current.view;
  return host.writeCells(
    blanks.flatMap((key) => {
      const place = places.get(key);
      // A formula of a person's that shows nothing is theirs to put right.
      return place && !formulas.has(key) ? [{ ...place, value: 0 }] : [];
    }),
  );
}

/**
 * Writes time, rules, verdict and the fingerprint of the figures on the front sheet.
 * @throws HostError where the front sheet is not there any more
 */
export async function writeStamp(host: WorkbookHost, now: Date): Promise<boolean> {
  const current = await readView(host);
  if (current?.fingerprint === undefined) throw new HostError('gone', fingerprintName);
  const { open, faults, unanswered } = current.view;
  const stamp: Record<StampField, string> = {
    stampedAt: timeText(now),
    ruleSet: ruleSetVersion,
    stampedVerdict: stampedVerdict({ faults, open, unanswered }),
    stampedFingerprint: current.fingerprint,
  };
  await host.writeColumn(
    'stamp',
    stampFields.map((field) => stamp[field]),
  );
  return true;
}

/**
 * Writes a note and the code of the figures that it answers.
 * @param shown the note that the person has before their eyes
 * @returns whether it was written: not when the line passes by now, nor when somebody else has written the note meanwhile
 */
export async function writeNote(
  host: WorkbookHost,
  { line, text }: Pick<LineNote, 'line' | 'text'>,
  write: (note: LineNote) => Record<keyof LineNote['places'], string>,
): Promise<boolean> {
  const note = (await readView(host))?.view.notes.get(line);
  if (note?.text !== text) return false;
  const texts = write(note);
  const at = (part: keyof LineNote['places']): CellWrite => ({
    ...note.places[part],
    value: texts[part],
  });
  return host.writeCells([at('note'), at('noteCode')]);
}

/** `2026-01-05 09:07` */
function timeText(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
