import type { Frame } from 'playwright-core';
import { spreadCells, takeBlocks, watchThread } from './blocked-thread';
import { duration, printTable, ratio } from './print-table';

/** What a person does in the pane, until it is shown. */
export interface Act {
  what: string;
  act: () => Promise<void>;
  /** What does nearly the same, in Node.js. */
  peer?: { name: string; read: () => Promise<unknown> };
}

/** Does one after the other, and prints how long each took and for how long the pane did not answer meanwhile. */
export async function printActs(
  title: string,
  frame: () => Promise<Frame>,
  acts: readonly Act[],
): Promise<void> {
  const rows: string[][] = [];
  await watchThread(await frame());
  for (const { what, act, peer } of acts) {
    await takeBlocks(await frame());
    const took = await timeOf(act);
    const blocks = await takeBlocks(await frame());
    const own = blocks.filter(({ isOwn }) => isOwn).map(({ milliseconds }) => milliseconds);
    const beside = peer && (await timeOf(peer.read));
    rows.push([
      ...[what, duration(took), peer?.name ?? ''],
      ...(beside === undefined ? ['', ''] : [duration(beside), ratio(took, beside)]),
      ...spreadCells(own).filter((_, index) => index !== 2),
    ]);
  }
  printTable(
    `${title}: until it is shown; and blocks of the pane's thread over 50 ms`,
    ['ours', 'took', 'beside it, in Node.js', 'took', 'to theirs', 'blocks', 'median', 'longest'],
    rows,
  );
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
