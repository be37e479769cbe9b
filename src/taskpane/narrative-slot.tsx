import { useEffect, useState } from 'preact/hooks';
import type { NarrativeCheck } from '../app/narrative-check';
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
  const Section = usePart(hasText, loadSection)?.NarrativeSection;
  const shown = useLastFound(narrative);
  if (!hasText) {
    return sheetName === undefined ? null : (
      <p class="quiet">{props.messages.report.noText(sheetName)}</p>
    );
  }
  return (
    <div aria-busy={narrative === 'sought'}>
      {Section && shown && <Section {...props} {...shown} />}
    </div>
  );
}

/** While a text is looked through anew, what was found before stays, and the focus in it. */
function useLastFound(narrative: SoughtNarrative): NarrativeCheck | undefined {
  const [last, setLast] = useState<NarrativeCheck>();
  useEffect(() => {
    if (narrative !== undefined && narrative !== 'sought') setLast(narrative);
  }, [narrative]);
  return narrative === undefined || narrative === 'sought' ? last : narrative;
}
