import type { Creation } from '../app/session';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  creation: Creation;
  disabled: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before tables are created beside something of the same names: nothing is ever overwritten. */
export function ConfirmPage({ messages, creation, disabled, onConfirm, onCancel }: Props) {
  const { confirm } = messages;
  return (
    <section aria-labelledby="confirm-heading">
      <h1 id="confirm-heading">{confirm.heading}</h1>
      <ul>
        {creation.renamed.map(({ taken, created }) => (
          <li key={taken}>{confirm.renamed(taken, created)}</li>
        ))}
      </ul>
      {creation.replacesTables && <p>{confirm.replaces}</p>}
      <p>
        <strong>{confirm.kept}</strong>
      </p>
      <div class="actions">
        <button type="button" class="primary" disabled={disabled} onClick={onConfirm}>
          {confirm.create}
        </button>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {confirm.cancel}
        </button>
      </div>
    </section>
  );
}
