import { useEffect, useRef } from 'preact/hooks';
import { countRows, unitStatuses } from '../../app/collection/collection';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import { CompareSection } from './compare-section';
import { CountedTwiceSection } from './counted-twice-section';
import { TraceSection } from './trace-section';
import { useStateOf } from '../use-state-of';
import type { ViewProps } from './view-props';

/** 汇总: what is added up, into the open workbook; where a figure comes from; and how another sum differs. */
export function SumView({ messages, words, session, state, disabled }: ViewProps) {
  const { sum: text } = words;
  const { sums } = session;
  const { standing, written, traced, compared } = useStateOf(sums);
  const isWatched = useRef(false);
  // While something else is being done the workbook cannot be looked at: as soon as it is over.
  useEffect(() => {
    if (disabled || isWatched.current) return;
    isWatched.current = true;
    void sums.watch();
  }, [sums, disabled]);
  useEffect(() => () => void sums.unwatch(), [sums]);
  const { status } = collectionMessagesFor(messages);
  const counts = countRows(state.rows);
  const left = unitStatuses
    .map((one) => ({
      one,
      count: state.rows.filter((row) => row.status === one && !row.isAccepted).length,
    }))
    .filter(({ count }) => count > 0);
  const { summedUp } = sums;
  return (
    <>
      <p>{text.intro(counts.accepted)}</p>
      {left.length > 0 && (
        <p class="quiet">
          {text.left(left.map(({ one, count }) => text.leftPart(status[one], count)))}
        </p>
      )}
      {summedUp === undefined || counts.accepted === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          {summedUp.questions.length > 0 && (
            <CountedTwiceSection
              {...{ messages, words, session, disabled, summedUp }}
              answers={state.kept?.answers}
            />
          )}
          <p id="sum-replaces" class={standing === 'report' ? 'bar bar-warning' : 'quiet'}>
            {standing && text.replaces[standing]}
          </p>
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={disabled}
              aria-describedby="sum-replaces"
              onClick={() => void sums.write()}
            >
              {(standing === 'sum' ? text.writeAgain : text.write)(counts.accepted)}
            </button>
          </div>
          <p role="status">{written !== undefined && text.written(written)}</p>
          {standing === 'sum' && (
            <TraceSection {...{ messages, words, traced }} onLook={() => void sums.trace()} />
          )}
          <CompareSection
            {...{ messages, words, compared, disabled }}
            sum={summedUp.sum}
            onOpen={(file) => void sums.compare(file)}
          />
        </>
      )}
    </>
  );
}
