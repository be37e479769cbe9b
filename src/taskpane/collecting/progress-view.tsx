import { useState } from 'preact/hooks';
import type { UnitRow } from '../../app/collection/collection';
import { progressOf, type Progress } from '../../app/collection/progress';
import type { ProgressCount } from '../../locale/collecting-messages';
import { collectionZhCN } from '../../locale/collection-zh-cn';
import { fileProblemsZhCN } from '../../locale/file-problem-zh-cn';
import { unitRemarks } from '../../locale/unit-remarks';
import { ColumnHeads } from '../column-heads';
import type { ViewProps } from './view-props';

const counted: readonly ProgressCount[] = [
  'expected',
  'sent',
  'accepted',
  'sentBack',
  'pending',
  'missing',
];

/** On the sheet, which is always in Chinese. */
const remarkOf = (row: UnitRow): string => unitRemarks(collectionZhCN, fileProblemsZhCN, row);

/** 进度: how far the whole is, as counts and bars. */
export function ProgressView({ words, session, state, disabled }: ViewProps) {
  const [isWritten, setWritten] = useState(false);
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
        <ColumnHeads headings={text.columns} />
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
      {progress.unexpected > 0 && <p class="quiet">{text.unexpected(progress.unexpected)}</p>}
      <div class="actions">
        <button
          type="button"
          disabled={disabled}
          aria-describedby="progress-hint"
          onClick={() => void session.writeProgress(remarkOf).then(setWritten)}
        >
          {text.write}
        </button>
      </div>
      <p id="progress-hint" class="quiet">
        {text.writeHint}
      </p>
      <p role="status">{isWritten && text.written}</p>
    </>
  );
}
