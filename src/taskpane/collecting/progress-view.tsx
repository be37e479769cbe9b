import type { CollectingSession, CollectingState } from '../../app/collection/collecting-session';
import { progressOf, type Progress } from '../../app/collection/progress';
import type { CollectingMessages, ProgressCount } from '../../locale/collecting-messages';

interface Props {
  words: CollectingMessages;
  session: CollectingSession;
  state: CollectingState;
  disabled: boolean;
}

const counted: readonly ProgressCount[] = [
  'expected',
  'sent',
  'accepted',
  'sentBack',
  'pending',
  'missing',
];

/** 进度: how far the whole is, as counts and bars. */
export function ProgressView({ words, state }: Props) {
  const { progress: text } = words;
  const progress: Progress = progressOf(state.rows);
  const all = Math.max(progress.expected, 1);
  return (
    <>
      <p class="quiet">{text.intro}</p>
      <p>
        <strong>{text.due(progress.sent, progress.expected)}</strong>
      </p>
      <table class="progress-table">
        <thead>
          <tr>
            {text.columns.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {counted.map((one) => (
            <tr key={one} class={`count-${one}`}>
              <th scope="row">{text.counts[one]}</th>
              <td>{progress[one]}</td>
              <td class="bar-cell">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * progress[one]) / all} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
