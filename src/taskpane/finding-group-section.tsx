import type { FindingGroup, Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { FindingList } from './finding-list';

interface Props {
  messages: Messages;
  view: ReportView;
  group: FindingGroup;
  onGoTo: (place: Place) => void;
}

/** Findings of one kind in one table. */
export function FindingGroupSection({ messages, view, group, onGoTo }: Props) {
  const { report } = messages;
  const { kind, table, findings } = group;
  return (
    <section class={`group group-${kind}`}>
      <h2>{report.group(report.groups[kind], messages.term(table), findings.length)}</h2>
      <FindingList messages={messages} view={view} findings={findings} onGoTo={onGoTo} />
    </section>
  );
}
