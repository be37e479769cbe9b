import { numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import type { Change, Fault, Reason, Suggestion } from '../../src/repair/suggestion';
import { evaluate } from '../../src/rules/evaluate';
import type { EditOutcome } from '../../src/rules/finding';
import { type FigureKey, type Format } from '../../src/standard';
import { withFigures } from './balanced-report';

/** What is suggested, told in a few words; and what a report is after a suggestion is adopted. */

export const typed: ReadonlySet<FigureKey> = new Set();

export const reasonName = (reason: Reason): string =>
  reason.kind === 'typing' ? reason.error : reason.kind;
/** `row.column from→to (reasons)`; `–` for a blank, `?` for a value left open. */
export const change = ({ key, from, to, reasons }: Change): string =>
  `${key.replace('requests.', '')} ${from ?? '–'}→${to ?? '?'} (${reasons.map(reasonName).join(', ')})`;
export const suggestion = ({ changes }: Suggestion): string[] => changes.map(change);
export const summary = (faults: readonly Fault[]) =>
  faults.map(({ edits, suggestions }) => ({
    edits: edits.map(({ id }) => id).join(' '),
    suggestions: suggestions.map(suggestion),
  }));

export const adopt = (report: Report, { changes }: Suggestion): Report =>
  withFigures(
    report,
    Object.fromEntries(
      changes.map(({ key, to }): [FigureKey, Figure] => {
        if (to === undefined) throw new Error(`${key} is left open`);
        return [key, numberFigure(to)];
      }),
    ),
  );
export const isDetermined = ({ changes }: Suggestion): boolean =>
  changes.every(({ to }) => to !== undefined);

export const resultsOf = (
  format: Format,
  report: Report,
): ReadonlyMap<string, EditOutcome['result']> =>
  new Map(evaluate(format, report).outcomes.map(({ edit, result }) => [edit.id, result]));
export const failingIn = (format: Format, report: Report): string[] =>
  [...resultsOf(format, report)].flatMap(([id, result]) => (result === 'fails' ? [id] : []));
