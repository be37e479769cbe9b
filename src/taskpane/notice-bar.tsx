import type { Notice } from '../app/session';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  notice: Notice;
  onDismiss: () => void;
}

/** Says why something could not be done, and what to do; the host's own words are folded away. */
export function NoticeBar({ messages, notice, onDismiss }: Props) {
  return (
    <div class="bar bar-fault" role="alert">
      <p>{messages.notice[notice.problem]}</p>
      {notice.detail !== '' && (
        <details>
          {/* office.js tabs to what has an index only. */}
          <summary tabIndex={0}>{messages.noticeDetail}</summary>
          <code>{notice.detail}</code>
        </details>
      )}
      <button type="button" onClick={onDismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}
