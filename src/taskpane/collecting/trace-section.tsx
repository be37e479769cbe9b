import type { Traced } from '../../app/collection/trace-figure';
import type { CollectingMessages } from '../../locale/collecting-messages';
import { placeInTables } from '../../locale/figure-words';
import type { Messages } from '../../locale/messages';
import { ColumnHeads } from '../column-heads';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  traced: Traced | undefined;
  onLook: () => void;
}

/** Units that are named at once: the largest shares. */
const mostParts = 200;
const mostGaps = 5;

/** Which units make the figure that is selected in the sheet. */
export function TraceSection({ messages, words: { sum: words }, traced, onLook }: Props) {
  return (
    <section class="group" aria-labelledby="trace-heading">
      <h2 id="trace-heading">{words.trace}</h2>
      <p class="quiet">{words.traceHint}</p>
      <div class="actions">
        <button type="button" onClick={onLook}>
          {words.look}
        </button>
      </div>
      <div role="status">
        {traced && (
          <>
            <p>
              <strong>{placeInTables(messages, traced.figure)}</strong>
            </p>
            <p>{words.traced(messages.count(traced.sum ?? 0), traced.parts.length)}</p>
          </>
        )}
      </div>
      {traced && traced.parts.length > 0 && (
        <table class="carried">
          <ColumnHeads headings={words.traceColumns} />
          <tbody>
            {traced.parts.slice(0, mostParts).map(({ unit, value }) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                <td>{messages.count(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {traced?.deductions.map(({ value, reason }) => (
        <p key={reason}>{words.deducted(messages.count(value), reason)}</p>
      ))}
      {traced && traced.gaps.length > 0 && (
        <p class="quiet">{words.gaps(traced.gaps.slice(0, mostGaps), traced.gaps.length)}</p>
      )}
    </section>
  );
}
