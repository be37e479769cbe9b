import type { Frame } from 'playwright-core';
import { duration } from './print-table';
import { spreadOf } from './statistics';

/** Milliseconds for which the pane's thread did nothing else: of the pane's window, or of another one on its thread. */
export interface Block {
  milliseconds: number;
  isOwn: boolean;
}

declare global {
  interface Window {
    /** Long tasks while the pane was watched. */
    blockedTimes?: Block[];
  }
}

/** Begins to watch for what blocks the pane for more than 50 ms, which browsers call long tasks. */
export const watchThread = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const times: Block[] = [];
    window.blockedTimes = times;
    new PerformanceObserver((list) => {
      for (const { duration: milliseconds, name } of list.getEntries()) {
        times.push({ milliseconds, isOwn: name === 'self' });
      }
    }).observe({ type: 'longtask' });
  });

/** What was seen since the last time. */
export const takeBlocks = (frame: Frame): Promise<Block[]> =>
  frame.evaluate(async () => {
    // Observers are told after the task.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return window.blockedTimes?.splice(0) ?? [];
  });

/** How often, how long in the middle, nearly always at most, and at the longest. */
export const spreadCells = (times: readonly number[]): string[] => {
  if (times.length === 0) return ['0', '', '', ''];
  const { median, p95 } = spreadOf(times);
  return [String(times.length), duration(median), duration(p95), duration(Math.max(...times))];
};
