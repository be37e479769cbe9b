import type { Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { usePart } from './on-demand';

interface Props {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onRestore: () => void;
}

const loadParts = () => import(/* webpackChunkName: "layout" */ './layout-parts');

/** What is wrong with the layout, loaded where something is. */
export function LayoutSlot(props: Props) {
  const { problems, hints } = props.view;
  const { part, notLoaded } = usePart(props, problems.length + hints.length > 0, loadParts);
  if (!part) return notLoaded;
  return (
    <>
      <part.LayoutProblems {...props} problems={problems} />
      <part.LayoutHints {...props} hints={hints} />
    </>
  );
}
