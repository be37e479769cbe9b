import { legibleFigures, type FindingGroup } from '../app/finding-groups';
import type { Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { FindingList } from './finding-list';

interface Props {
  messages: Messages;
  view: ReportView;
  group: FindingGroup;
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onCleanUp: (table: FindingGroup['table']) => void;
}

/** Findings of one kind in one table. */
export function FindingGroupSection(props: Props) {
  const { messages, view, group, disabled, onGoTo, onCleanUp } = props;
  const { report } = messages;
  const { kind, table, findings } = group;
  const legible = kind === 'improper' ? legibleFigures(view, table).length : 0;
  const hint = `clean-up-${table}`;
  return (
    <section class={`group group-${kind}`}>
      <h2>{report.group(report.groups[kind], messages.term(table), findings.length)}</h2>
      <FindingList messages={messages} view={view} findings={findings} onGoTo={onGoTo} />
      {legible > 0 && (
        <>
          <div class="actions">
            <button
              type="button"
              disabled={disabled}
              aria-describedby={hint}
              onClick={() => {
                onCleanUp(table);
              }}
            >
              {report.cleanUp(legible)}
            </button>
          </div>
          <p id={hint} class="quiet">
            {report.cleanUpHint}
          </p>
        </>
      )}
    </section>
  );
}
