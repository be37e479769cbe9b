import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { paneAddress, paneFrame, peerAddress, showInPane, type PanePage } from './pane-page';
import { duration, printTable, ratio, size } from './print-table';
import { spreadOf } from './statistics';

const repetitions = 8;

/** Gzipped, of the pane's own script and style at start. */
const budget = 60_000;

const dist = path.join(import.meta.dirname, '../../dist');

/** How much the pane loads, and how long it takes until it can be used, beside a page that loads office.js alone. */
export async function benchmarkStart({ page, probe }: PanePage): Promise<void> {
  const loaded = await loadedFiles(page);
  const bytes = (wanted: (file: string) => boolean): number =>
    loaded
      .filter(wanted)
      .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  const isOffice = (file: string): boolean => file.startsWith('/office-js/');
  const own = bytes((file) => !isOffice(file));
  const office = bytes(isOffice);

  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < repetitions; round += 1) {
    await showInPane(page, peerAddress);
    times.peer.push(await probe.start(peerAddress));
    await showInPane(page, paneAddress);
    times.ours.push(await probe.start(paneAddress));
  }
  const [ours, peer] = [spreadOf(times.ours), spreadOf(times.peer)];

  printTable(
    `Start of the pane (${repetitions} times in turn, nothing from the cache)`,
    ['ours', 'median', 'p95', 'beside it', 'median', 'p95', 'ours to theirs'],
    [
      [
        'own files, gzipped',
        size(own),
        '',
        'budget for script and style',
        size(budget),
        '',
        ratio(own, budget),
      ],
      [
        'own files, gzipped',
        size(own),
        '',
        'office.js as Excel loads it',
        size(office),
        '',
        ratio(own, office),
      ],
      [
        'navigation to painted form',
        duration(ours.median),
        duration(ours.p95),
        'office.js alone, ready and painted',
        duration(peer.median),
        duration(peer.p95),
        ratio(ours.median, peer.median),
      ],
    ],
  );
}

/** What the pane has loaded from its server, as paths. */
async function loadedFiles(page: Page): Promise<string[]> {
  const files = await paneFrame(page).evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === window.location.origin)
      .map(({ pathname }) => pathname),
  );
  return [...new Set([paneAddress, ...files])];
}
