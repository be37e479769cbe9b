import { onDemand } from './on-demand';

/** Last year's figures: loaded after the report is on the screen. */
export const LastYearSlot = onDemand(async () => {
  const part = await import(/* webpackChunkName: "last-year" */ './last-year-section');
  return part.LastYearSection;
});
