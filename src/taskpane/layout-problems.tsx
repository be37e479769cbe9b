import type { LayoutProblem, Place } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { GoToButton } from './go-to-button';

interface Props {
  messages: Messages;
  problems: readonly LayoutProblem[];
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onRestore: () => void;
}

/** Tables that were changed by hand, and what that means for the check. */
export function LayoutProblems({ messages, problems, disabled, onGoTo, onRestore }: Props) {
  if (problems.length === 0) return null;
  const { layout } = messages;
  return (
    <section class="bar bar-warning">
      <h2>{layout.heading}</h2>
      <ul>
        {problems.map((problem) => {
          const place = placeOf(problem);
          return (
            <li key={JSON.stringify(problem)}>
              {sentence(messages, problem)}
              {place && <GoToButton {...{ messages, place, onGoTo }} />}
            </li>
          );
        })}
      </ul>
      <p>{layout.advice}</p>
      <button type="button" disabled={disabled} onClick={onRestore}>
        {messages.tools.restore}
      </button>
    </section>
  );
}

function placeOf(problem: LayoutProblem): Place | undefined {
  const { sheetId } = problem;
  return sheetId !== undefined && 'address' in problem
    ? { sheetId, address: problem.address }
    : undefined;
}

function sentence({ layout, term }: Messages, problem: LayoutProblem): string {
  const sheet = problem.sheetName ?? term(problem.table);
  switch (problem.kind) {
    case 'missing':
      return layout.missing(term(problem.table));
    case 'resized':
      return layout.resized(sheet, problem.rows, problem.columns);
    case 'rearranged':
      return layout.rearranged(sheet, problem.address);
    case 'replaced':
      return layout.replaced(sheet);
    case 'relabelled':
      return layout.relabelled(sheet, problem.address, problem.found, problem.expected);
  }
}
