import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { makeRange, type Rectangle } from '../../src/layout/address';
import { rectanglesOf } from '../../src/layout/rectangles';
import type { BatchLogEntry } from '../../src/standin/protocol/batch-log';
import { startServer } from '../../src/standin/start-server';
import { launchBrowser, openPage } from '../support/browser';
import type { FigureCell, FullReport } from './full-report';
import { PaneProbe } from './pane-probe';

/** The built pane in the stand-in, in Chromium, with the probe in it. */
export interface PanePage {
  page: Page;
  probe: PaneProbe;
  close: () => Promise<void>;
}

/** Address of the page that loads office.js and nothing else. */
export const peerAddress = '/benchmark/index.html';
export const paneAddress = '/taskpane.html';

export async function openPanePage(): Promise<PanePage> {
  const server = await startServer({
    port: 0,
    folders: { '/benchmark/': path.join(import.meta.dirname, 'peer') },
  });
  const browser = await launchBrowser();
  const { page } = await openPage(browser, 'about:blank');
  const probe = await PaneProbe.install(page);
  await page.goto(`${server.origin}/standin/`);
  return {
    page,
    probe,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The pane's own window, for calls to its office.js. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes(paneAddress));
  if (!frame) throw new Error('The stand-in shows no pane');
  return frame;
}

/** Round trips since `clearBatches`, those of office.js' own included. */
export const batches = (page: Page): Promise<BatchLogEntry[]> =>
  page.evaluate(() => window.standin.batches({ internal: true }));

export const clearBatches = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.standin.clearBatches();
  });

/** Shows another document where the pane is, as if it were the pane: what office.js must know stands after the path. */
export const showInPane = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    const frame = document.querySelector<HTMLIFrameElement>('#pane');
    if (!frame) throw new Error('The stand-in shows no pane');
    const url = new URL(frame.src);
    url.pathname = to;
    frame.src = url.href;
  }, address);

/** One change event a rectangle of input cells, as when a person pastes a report's columns. */
export async function fillReport(page: Page, { cells }: FullReport): Promise<void> {
  const inputs = cells.filter(({ isTotal }) => !isTotal);
  for (const sheet of new Set(inputs.map((cell) => cell.sheet))) {
    const onSheet = inputs.filter((cell) => cell.sheet === sheet);
    for (const area of rectanglesOf(onSheet.map(({ at }) => at))) {
      await page.evaluate(
        ([name, address, contents]) => window.standin.set(name, address, contents),
        [sheet, makeRange(area), contentsOf(area, onSheet)] as const,
      );
    }
  }
}

function contentsOf(area: Rectangle, cells: readonly FigureCell[]): number[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from(
      { length: area.columnCount },
      (__, column) =>
        cells.find(({ at }) => at.row === area.row + row && at.column === area.column + column)
          ?.value ?? 0,
    ),
  );
}

/** The least that can be asked of Excel through office.js. */
export async function emptyRoundTrip(page: Page): Promise<void> {
  await paneFrame(page).evaluate(async () => {
    const context = new Excel.RequestContext();
    context.workbook.application.load('calculationMode');
    await context.sync();
  });
}
