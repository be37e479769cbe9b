import type { RemovalProposal } from '../app/layout-work';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  removal: RemovalProposal;
  disabled: boolean;
  onCarryOut: () => void;
  onCancel: () => void;
}

/** Says what goes and what stays when everything of ours is taken out of the workbook. */
export function RemovalPage({ messages, removal, disabled, onCarryOut, onCancel }: Props) {
  const { removal: texts } = messages;
  const { deleted, plain } = removal;
  return (
    <section aria-labelledby="removal-heading">
      <h1 id="removal-heading">{messages.tools.remove}</h1>
      <p>{texts.intro}</p>
      <ul>
        {plain.length > 0 && <li>{texts.plain(plain)}</li>}
        {deleted.length > 0 && <li>{texts.deleted(deleted)}</li>}
        <li>{texts.rest}</li>
      </ul>
      <p>
        <strong>{texts.kept}</strong>
      </p>
      <div class="actions">
        <button type="button" class="primary" disabled={disabled} onClick={onCarryOut}>
          {texts.carryOut}
        </button>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </section>
  );
}
