import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  view: ReportView;
}

/** The state of the report in one line, and how far it is filled. Said by screen readers whenever it changes. */
export function Verdict({ messages: { report }, view }: Props) {
  const { filled, total } = view.progress;
  const faults =
    view.groups.reduce((sum, { findings }) => sum + findings.length, 0) + view.problems.length;
  const state = faults > 0 ? 'fault' : view.allClear ? 'clear' : 'open';
  const words = {
    fault: report.verdictFaults(faults),
    open: report.verdictOpen,
    clear: report.verdictClear,
  };
  return (
    <section class={`verdict verdict-${state}`}>
      <p class="verdict-words" role="status">
        <span class="verdict-mark" aria-hidden="true" />
        {words[state]}
      </p>
      {view.allClear && <p>{report.cleared(view.balanced, total)}</p>}
      <label class="progress">
        <span>{report.progress(filled, total)}</span>
        <progress value={filled} max={Math.max(1, total)} />
      </label>
    </section>
  );
}
