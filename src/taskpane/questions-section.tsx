import { countNotes, questionsByLine } from '../app/line-notes';
import type { FindingGroup } from '../app/finding-groups';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { FindingList } from './finding-list';
import { NoteSection, type NoteActions } from './note-section';

interface Props extends NoteActions {
  messages: Messages;
  view: ReportView;
  group: FindingGroup;
  disabled: boolean;
}

/** What may stand when somebody says why: the findings of each line of the check sheet, and the note to it. */
export function QuestionsSection({ messages, view, group, disabled, ...actions }: Props) {
  const { notes, report } = messages;
  const { kind, table, findings } = group;
  const lines = questionsByLine(view.format, findings);
  const counts = countNotes(lines.keys(), view.notes);
  return (
    <section class={`group group-${kind}`}>
      <h2>{notes.group(report.groups[kind], messages.term(table), counts)}</h2>
      {[...lines].map(([line, found]) => {
        const note = view.notes.get(line);
        return (
          <div key={line}>
            <FindingList messages={messages} view={view} findings={found} onGoTo={actions.onGoTo} />
            {note && (
              <NoteSection messages={messages} note={note} disabled={disabled} {...actions} />
            )}
          </div>
        );
      })}
    </section>
  );
}
