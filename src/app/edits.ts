import { ruleSetVersion } from '../rules/rule-set';
import { lineOf } from '../rules/check-line';
import type { FigureKey, TableId } from '../standard';
import { stampFields, type StampField } from '../workbook/front-fields';
import type { FigureWrite, Place, WorkbookHost, WorkbookReading } from '../workbook/host';
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

async function readView(host: WorkbookHost): Promise<CurrentReport | undefined> {
  const reading = await host.read();
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
): FigureWrite[] {
  return changes.flatMap(({ key, from, to }) => {
    const [figure, place] = [report.figures.get(key), places.get(key)];
    const value = figure?.kind === 'number' ? figure.value : undefined;
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
  if (writes.length < changes.length) return false;
  await host.writeFigures(writes);
  return true;
}

/**
 * Writes the numbers that unreadable figures of a table probably mean. Words beside a number are kept in the note of their
 * line on the check sheet.
 */
export async function cleanUp(
  host: WorkbookHost,
  table: TableId,
  patiently: Desk['patiently'],
): Promise<void> {
  const before = await readView(host);
  if (!before) return;
  const { view } = before;
  const readable = legibleFigures(view.groups, table).flatMap(({ finding, reading }) => {
    const place = view.places.get(finding.figure.key);
    return place ? [{ finding, place, reading }] : [];
  });
  const lines = new Map<string, string[]>();
  for (const { finding, place } of readable) {
    if (finding.content.problem !== 'annotated') continue;
    const line = lineOf(view.format, finding);
    const texts = lines.get(line) ?? [];
    lines.set(line, [...texts, replacedText(place.address, finding.content.found)]);
  }
  // The words first: who begins to type between two writes has this done again, and nothing is lost or written twice.
  const notes = lineNotes(lines.keys(), before.notes);
  await host.writeTexts(
    [...notes].map(([line, { text, places }]) => {
      const words = (lines.get(line) ?? []).filter((one) => !text.includes(one));
      const all = text === '' ? words : [text, ...words];
      return { ...places.note, text: all.join(betweenReplaced) };
    }),
  );
  await host.writeFigures(
    readable.map(({ place, reading: value }) => ({ ...place, value, numberFormat: 'General' })),
  );
  if (lines.size === 0) return;
  // The code that a note answers is that of the figures as they are now: there is nothing to clean up any more by then, so
  // who begins to type here has only this done again.
  await patiently(async () => {
    const answered = lineNotes(lines.keys(), (await host.read()).notes);
    await host.writeTexts(
      [...answered.values()].map(({ code, places }) => ({ ...places.noteCode, text: code })),
    );
  });
}

/** Writes 0 into every input figure that is blank. */
export async function fillBlanks(host: WorkbookHost): Promise<void> {
  const current = await readView(host);
  if (!current) return;
  const { blanks, places } = current.view;
  await host.writeFigures(
    blanks.flatMap((key) => {
      const place = places.get(key);
      return place ? [{ ...place, value: 0 }] : [];
    }),
  );
}

/** Writes time, rules, verdict and the fingerprint of the figures on the front sheet. */
export async function writeStamp(host: WorkbookHost, now: Date): Promise<void> {
  const current = await readView(host);
  if (current?.fingerprint === undefined) return;
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
}

/**
 * Writes a note and the code of the figures that it answers.
 * @param line number of a line
 * @returns whether it was written: not when the line passes by now
 */
export async function writeNote(
  host: WorkbookHost,
  line: string,
  write: (note: LineNote) => Record<keyof LineNote['places'], string>,
): Promise<boolean> {
  const note = (await readView(host))?.view.notes.get(line);
  if (!note) return false;
  const texts = write(note);
  const at = (part: keyof LineNote['places']): Place & { text: string } => ({
    ...note.places[part],
    text: texts[part],
  });
  await host.writeTexts([at('note'), at('noteCode')]);
  return true;
}

/** `2026-01-05 09:07` */
function timeText(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
