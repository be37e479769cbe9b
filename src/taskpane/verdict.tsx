import type { SoughtNarrative } from '../app/narrative-search';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  view: ReportView;
  narrative: SoughtNarrative;
}

/** The state of the report in one line, and how far it is filled. Said by screen readers whenever it changes. */
export function Verdict({ messages: { report }, view, narrative }: Props) {
  const { filled, total } = view.progress;
  const { verdict, faults, open, outdated, unanswered } = view;
  const words = {
    faults: report.verdictFaults(faults),
    open: open === outdated.length ? report.verdictOutdated : report.verdictOpen,
    questions: report.verdictQuestions(unanswered),
    clear: report.verdictClear,
  };
  const doubts = narrative?.found?.doubts ?? 0;
  const hasPassed = verdict === 'clear' || verdict === 'questions';
  return (
    <section class={`verdict verdict-${verdict}`}>
      <p class="verdict-words" role="status">
        <span class="verdict-mark" aria-hidden="true" />
        {words[verdict]}
      </p>
      {hasPassed && <p>{report.cleared(view.balanced, total)}</p>}
      {doubts > 0 && <p>{report.textDoubts(doubts)}</p>}
      <label class="progress">
        <span>{report.progress(filled, total)}</span>
        <progress value={filled} max={Math.max(1, total)} />
      </label>
    </section>
  );
}
