import type { SoughtNarrative } from '../app/narrative-search';
import type { ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import type { NoteActions } from './note-section';
import { usePart } from './on-demand';

export interface NarrativeProps extends NoteActions {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
}

interface Props extends NarrativeProps {
  narrative: SoughtNarrative;
}

const loadSection = () => import(/* webpackChunkName: "narrative" */ './narrative-section');

/** What was found of the text, if there is one; a line that says where it can be written, if not. */
export function NarrativeSlot({ narrative, ...props }: Props) {
  const { hasText, sheetName } = props.view.narrative;
  const { part, notLoaded } = usePart(props, hasText, loadSection);
  if (!hasText) {
    return sheetName === undefined ? null : (
      <p class="quiet">{props.messages.report.noText(sheetName)}</p>
    );
  }
  return (
    <div aria-busy={narrative?.isSought === true}>
      {notLoaded}
      {part && narrative?.found && <part.NarrativeSection {...props} {...narrative.found} />}
    </div>
  );
}
