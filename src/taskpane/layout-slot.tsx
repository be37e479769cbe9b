import type { LayoutHint, LayoutProblem, Place } from '../app/report-view';
import type { Messages } from '../locale/messages';
import { usePart } from './on-demand';

interface Props {
  messages: Messages;
  problems: readonly LayoutProblem[];
  hints: readonly LayoutHint[];
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onRestore: () => void;
}

const loadParts = () => import(/* webpackChunkName: "layout" */ './layout-parts');

/** What is wrong with the layout, loaded where something is. */
export function LayoutSlot({ problems, hints, ...props }: Props) {
  const parts = usePart(problems.length + hints.length > 0, loadParts);
  if (!parts) return null;
  return (
    <>
      <parts.LayoutProblems {...props} problems={problems} />
      <parts.LayoutHints {...props} hints={hints} />
    </>
  );
}
