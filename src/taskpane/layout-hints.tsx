import type { LayoutHint } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  hints: readonly LayoutHint[];
  disabled: boolean;
  onRestore: () => void;
}

/** What people should know of the sheets, although everything was checked. */
export function LayoutHints({ messages, hints, disabled, onRestore }: Props) {
  if (hints.length === 0) return null;
  return (
    <section class="bar bar-warning">
      {hints.map((hint) => (
        <p key={JSON.stringify(hint)}>{sentence(messages, hint)}</p>
      ))}
      {hints.some(({ kind }) => kind !== 'copy') && (
        <button type="button" disabled={disabled} onClick={onRestore}>
          {messages.tools.restore}
        </button>
      )}
    </section>
  );
}

function sentence({ hints }: Messages, hint: LayoutHint): string {
  switch (hint.kind) {
    case 'highlights':
    case 'hiddenLines':
    case 'textResized':
      return hints[hint.kind](hint.sheetName);
    case 'copy':
      return hints.copy(hint.sheetName, hint.of);
    case 'sheetMissing':
      return hints.sheetMissing[hint.role];
    case 'linesMissing':
      return hints.linesMissing(hint.sheetName, hint.count);
  }
}
