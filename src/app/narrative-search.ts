import { loadPart } from './load-part';
import type { NarrativeCheck } from './narrative-check';
import type { ReportView } from './report-view';
import { SearchAfterCheck, type Sought } from './search-after-check';
import type { Timer } from './timer';

const narrativePart = () =>
  loadPart(() => import(/* webpackChunkName: "narrative" */ './narrative-check'));

export type SoughtNarrative = Sought<NarrativeCheck>;

/** Holds the text of a report against its tables, where there is a text. */
export class NarrativeSearch extends SearchAfterCheck<NarrativeCheck> {
  constructor(
    timer: Timer,
    show: (view: ReportView, narrative: SoughtNarrative) => void,
    load = narrativePart,
  ) {
    super(timer, show, {
      isWanted: ({ narrative }) => narrative.hasText,
      // A text is seldom changed so much that its findings do not stand for a moment.
      load: async () => ({ seek: (await load()).checkText, keep: (before) => before }),
    });
  }
}
