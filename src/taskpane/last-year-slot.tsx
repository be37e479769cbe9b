import type { LastYearSectionProps } from './last-year-section';
import { usePart } from './on-demand';

const loadSection = () => import(/* webpackChunkName: "last-year" */ './last-year-section');

/** Last year's figures: loaded after the report is on the screen. */
export function LastYearSlot(props: LastYearSectionProps) {
  const Section = usePart(true, loadSection)?.LastYearSection;
  return Section ? <Section {...props} /> : null;
}
