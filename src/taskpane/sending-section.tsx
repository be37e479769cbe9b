import { useState } from 'preact/hooks';
import type { SoughtNarrative } from '../app/narrative-search';
import type { Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { usePart } from './on-demand';

interface Props {
  messages: Messages;
  view: ReportView;
  narrative: SoughtNarrative;
  onGoTo: (place: Place) => void;
}

const loadList = () => import(/* webpackChunkName: "sending" */ './sending-list');

/** 发送前检查: folded away until it is asked for, then kept up to date. */
export function SendingSection({ narrative, ...props }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { part, notLoaded } = usePart(props, isOpen, loadList);
  return (
    <section class="group">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="before-sending"
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {props.messages.report.beforeSending}
      </button>
      <div id="before-sending">
        {notLoaded}
        {isOpen && part && <part.SendingList {...props} narrative={narrative?.found} />}
      </div>
    </section>
  );
}
