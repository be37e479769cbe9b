import type { Screen } from '../app/session-state';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  reason: (Screen & { kind: 'unreadable' })['reason'];
  disabled: boolean;
  onRestore: () => void;
  onNewReport: () => void;
}

/** Tables of ours that cannot be read: why, and what can be done. */
export function UnreadablePage({ messages, reason, disabled, onRestore, onNewReport }: Props) {
  return (
    <section>
      <p class="bar bar-warning">{messages.unreadable[reason]}</p>
      {reason === 'unknown' && (
        <button type="button" class="primary" disabled={disabled} onClick={onRestore}>
          {messages.tools.restore}
        </button>
      )}
      <button type="button" onClick={onNewReport}>
        {messages.report.newReport}
      </button>
    </section>
  );
}
