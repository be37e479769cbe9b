import type { ExportSectionProps } from './export-section';
import { usePart } from './on-demand';

const loadSection = () => import(/* webpackChunkName: "export-section" */ './export-section');

/** Exporting: loaded after the report is on the screen. */
export function ExportSlot(props: ExportSectionProps) {
  const Section = usePart(true, loadSection)?.ExportSection;
  return Section ? <Section {...props} /> : null;
}
