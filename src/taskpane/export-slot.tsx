import { onDemand } from './on-demand';

/** Exporting: loaded after the report is on the screen. */
export const ExportSlot = onDemand(async () => {
  const part = await import(/* webpackChunkName: "export-section" */ './export-section');
  return part.ExportSection;
});
