import type { StampView } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  stamp: StampView;
  disabled: boolean;
  onStamp: () => void;
}

/** Whether the report was checked since its last change, and the button that says so on the front sheet. */
export function StampSection({ messages: { report }, stamp, disabled, onStamp }: Props) {
  return (
    <section class="group">
      {stamp.state !== 'none' && <p>{report.stamped[stamp.state](stamp.at, stamp.verdict)}</p>}
      <div class="actions">
        <button type="button" disabled={disabled} aria-describedby="stamp-hint" onClick={onStamp}>
          {report.stamp}
        </button>
      </div>
      <p id="stamp-hint" class="quiet">
        {report.stampHint}
      </p>
    </section>
  );
}
