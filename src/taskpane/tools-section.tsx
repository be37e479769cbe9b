import type { TotalsMode } from '../app/report-draft';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onRestore: () => void;
  onTotals: (wanted: TotalsMode) => void;
  onRemove: () => void;
}

/** What is seldom needed: each button shows first what it will do. */
export function ToolsSection({ messages, view, disabled, onRestore, onTotals, onRemove }: Props) {
  const { tools } = messages;
  const wanted = view.totals === 'computed' ? 'typed' : 'computed';
  return (
    <details class="tools">
      {/* office.js tabs to what has an index only. */}
      <summary tabIndex={0}>{tools.heading}</summary>
      <p class="quiet" id="restore-hint">
        {tools.restoreHint}
      </p>
      <div class="actions">
        <button
          type="button"
          disabled={disabled}
          aria-describedby="restore-hint"
          onClick={onRestore}
        >
          {tools.restore}
        </button>
        <button
          type="button"
          disabled={disabled}
          onClick={() => {
            onTotals(wanted);
          }}
        >
          {tools.totals[wanted]}
        </button>
        <button type="button" disabled={disabled} onClick={onRemove}>
          {tools.remove}
        </button>
      </div>
      <h2>{tools.traces}</h2>
      <ul class="quiet">
        {tools.traceList(view.sheets).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
