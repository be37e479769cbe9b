import type { ImportRefusal } from '../app/import-source';
import { fileProblemMessagesFor } from '../locale/file-problem-messages-for';
import { importMessagesFor } from '../locale/import-messages-for';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  refusal: ImportRefusal;
  disabled: boolean;
  onOther: () => void;
  onCancel: () => void;
}

/** Why nothing can be imported from a document, and what would help. */
export function ImportRefusedPage({ messages, refusal, disabled, onOther, onCancel }: Props) {
  const words = importMessagesFor(messages);
  return (
    <section aria-labelledby="import-heading">
      <h1 id="import-heading">{words.refused.heading}</h1>
      <p class="bar bar-warning">{sentence(messages, refusal)}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={disabled} onClick={onOther}>
          {words.openOther}
        </button>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {messages.back}
        </button>
      </div>
    </section>
  );
}

function sentence(messages: Messages, { source, problem, data }: ImportRefusal): string {
  const { heading, ...refused } = importMessagesFor(messages).refused;
  if (problem in refused) return refused[problem as keyof typeof refused](source, data);
  const ofFiles = fileProblemMessagesFor(messages);
  return ofFiles[problem as keyof typeof ofFiles](source ?? heading);
}
