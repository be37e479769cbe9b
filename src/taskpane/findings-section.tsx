import type { SoughtCorrections } from '../app/correction-search';
import type { FigureChange } from '../app/edits';
import type { FindingGroup } from '../app/finding-groups';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { FindingGroupSection } from './finding-group-section';
import type { NoteActions } from './note-section';
import { usePart } from './on-demand';
import { QuestionsSection } from './questions-section';

export interface CorrectionProps {
  corrections: SoughtCorrections;
  onAdopt: (suggestion: { changes: readonly FigureChange[] }) => void;
}

interface Props extends NoteActions, CorrectionProps {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onCleanUp: (table: FindingGroup['table']) => void;
}

/** All that is wrong or asked about: by kind at first, what has one cause together as soon as it is known. */
export function FindingsSection({ corrections, onAdopt, ...shown }: Props) {
  const { messages, view, disabled, onGoTo, onCleanUp, ...notes } = shown;
  const { part, notLoaded } = usePart(shown, corrections !== undefined, loadFaults);
  const found = part && corrections?.found;
  return (
    <div aria-busy={corrections?.isSought === true}>
      {notLoaded}
      {part && found && (
        <part.FaultsSection
          {...{ messages, view, disabled, onGoTo, onAdopt }}
          corrections={found}
        />
      )}
      {(found ?? view).groups.map((group) => {
        const key = `${group.kind}.${group.table}`;
        const inGroup = { messages, view, group, onGoTo };
        return group.kind === 'questionable' ? (
          <QuestionsSection key={key} {...inGroup} {...notes} disabled={disabled} />
        ) : (
          <FindingGroupSection key={key} {...inGroup} {...{ disabled, onCleanUp }} />
        );
      })}
    </div>
  );
}

/** With what finds the corrections; without it the findings stand by kind. */
const loadFaults = () => import(/* webpackChunkName: "corrections" */ './faults-section');
