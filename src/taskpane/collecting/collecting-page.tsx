import { useState } from 'preact/hooks';
import type { CollectingSession } from '../../app/collection/collecting-session';
import type { CollectingView } from '../../locale/collecting-messages';
import { collectingMessagesFor } from '../../locale/collecting-messages-for';
import type { Messages } from '../../locale/messages';
import { BeginView, RosterProblems } from './begin-view';
import { CollectView } from './collect-view';
import './collecting.css';
import { HandOutView } from './hand-out-view';
import { ProgressView } from './progress-view';
import { RepliesView } from './replies-view';
import { SumView } from './sum-view';
import { useStateOf } from '../use-state-of';
import type { ViewProps } from './view-props';

interface Props {
  messages: Messages;
  session: CollectingSession;
  disabled: boolean;
}

const views: readonly CollectingView[] = ['handOut', 'collect', 'replies', 'sum', 'progress'];

/** The desk of an office that collects the reports of its units. */
export function CollectingPage({ messages, session, disabled }: Props) {
  const words = collectingMessagesFor(messages);
  const state = useStateOf(session);
  const [view, setView] = useState<CollectingView>('collect');
  const [isBeginning, setBeginning] = useState(false);
  const { kept, run } = state;
  const isBegun = kept !== undefined && !isBeginning;
  const shared = { messages, words, session, state, disabled };
  return (
    <section aria-labelledby="collecting-heading">
      <h1 id="collecting-heading">{words.heading}</h1>
      {isBegun && <p class="report-of">{words.of(kept.office, kept.collection.year)}</p>}
      {state.lost > 0 && <p class="bar bar-warning">{words.lost(state.lost)}</p>}
      {state.unsaved > 0 && !run && !disabled && (
        <div class="bar bar-warning">
          <p>{words.unsaved(state.unsaved)}</p>
          <button type="button" disabled={disabled} onClick={() => void session.save()}>
            {words.save}
          </button>
        </div>
      )}
      {state.isNewer ? (
        <p class="bar bar-warning">{words.newer}</p>
      ) : isBegun ? (
        <>
          <RosterProblems messages={messages} roster={state.roster} />
          <nav class="views" aria-label={words.navigation}>
            {views.map((one) => (
              <button
                key={one}
                type="button"
                aria-current={one === view ? 'page' : undefined}
                onClick={() => {
                  setView(one);
                }}
              >
                {words.views[one]}
              </button>
            ))}
          </nav>
          <View {...shared} view={view} />
        </>
      ) : (
        <BeginView
          {...shared}
          onBegun={() => {
            setBeginning(false);
          }}
        />
      )}
      <div class="actions">
        <button type="button" disabled={disabled} onClick={() => void session.leave()}>
          {messages.back}
        </button>
        {isBegun && !run && (
          <button
            type="button"
            class="subtle"
            disabled={disabled}
            onClick={() => {
              setBeginning(true);
            }}
          >
            {words.begin.again}
          </button>
        )}
      </div>
    </section>
  );
}

function View({ view, ...props }: ViewProps & { view: CollectingView }) {
  switch (view) {
    case 'handOut':
      return <HandOutView {...props} />;
    case 'collect':
      return <CollectView {...props} />;
    case 'replies':
      return <RepliesView {...props} />;
    case 'sum':
      return <SumView {...props} />;
    case 'progress':
      return <ProgressView {...props} />;
  }
}
