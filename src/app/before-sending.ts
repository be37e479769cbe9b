import type { NarrativeCheck } from './narrative-check';
import { countNotes } from './line-notes';
import type { Place, ReportView, UnsignedField } from './report-view';

/** One thing that is looked at before a report is sent, and whether it stands against that. */
export type SendingItem = { isSettled: boolean } & (
  | { kind: 'faults'; count: number }
  | { kind: 'open'; blanks: number; others: number; place: Place | undefined }
  /** Soft lines that fail: without a note, with one that has become stale, and with one that answers them. */
  | { kind: 'questions'; open: number; stale: number; answered: number }
  | { kind: 'signOff'; unsigned: readonly UnsignedField[] }
  | { kind: 'stamp'; state: 'none' | 'valid' | 'stale'; at: string }
  /** Figures in the text that contradict the tables: nobody can note that they are right, so they are only told. */
  | { kind: 'text'; doubts: number; isWritten: boolean }
  | { kind: 'lastYear'; isAttached: boolean }
);

/** What only a person can judge, and what may be missing: told, but in nobody's way. */
const advisory: ReadonlySet<SendingItem['kind']> = new Set(['text', 'lastYear']);

/** Everything at once, in the order in which it is put right. */
export function beforeSending(
  view: ReportView,
  narrative: NarrativeCheck | undefined,
): SendingItem[] {
  const { faults, blanks, open, places, notes, unanswered, unsigned, stamp, lastYear } = view;
  const counts = countNotes(notes.keys(), notes);
  const [firstBlank] = blanks;
  const doubts = narrative?.doubts ?? 0;
  return [
    { kind: 'faults', isSettled: faults === 0, count: faults },
    {
      kind: 'open',
      isSettled: open === 0,
      blanks: blanks.length,
      others: open - blanks.length,
      place: firstBlank === undefined ? undefined : places.get(firstBlank),
    },
    {
      kind: 'questions',
      isSettled: unanswered === 0,
      open: unanswered - counts.stale,
      stale: counts.stale,
      answered: counts.answered,
    },
    ...(unsigned ? [{ kind: 'signOff' as const, isSettled: unsigned.length === 0, unsigned }] : []),
    ...(stamp
      ? [
          {
            kind: 'stamp' as const,
            isSettled: stamp.state === 'valid',
            state: stamp.state,
            at: stamp.at,
          },
        ]
      : []),
    ...(view.narrative.sheetName === undefined
      ? []
      : [
          {
            kind: 'text' as const,
            isSettled: doubts === 0,
            doubts,
            isWritten: view.narrative.hasText,
          },
        ]),
    ...(lastYear === undefined
      ? []
      : [{ kind: 'lastYear' as const, isSettled: true, isAttached: lastYear !== 'none' }]),
  ];
}

/** How many of them stand against sending. */
export const obstacles = (items: readonly SendingItem[]): number =>
  items.filter(({ kind, isSettled }) => !isSettled && !advisory.has(kind)).length;

/** Told, but in nobody's way. */
export const isAdvisory = ({ kind }: SendingItem): boolean => advisory.has(kind);
