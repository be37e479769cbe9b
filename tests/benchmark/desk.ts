import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { collectionSheetName } from '../../src/workbook/names';
import { launchBrowser } from '../support/browser';
import { collectedFiles, collectedYear, seenIn, type Seen } from '../support/collected-files';
import { readRecords } from '../support/kept-collection';
import { StandinPage } from '../support/standin-page';
import { inTemporaryFolder } from '../support/temporary-folder';
import { startServer } from '../../src/standin/start-server';
import { spreadCells, takeBlocks, watchThread } from './blocked-thread';
import { printTable, ratio, size } from './print-table';
import { Reader } from './reader-process';

/** Times that the run is looked at: what grows with the files is seen. */
const stages = 5;
/** Files that the general reader is given in the same run. */
const peerFiles = 300;
/** Milliseconds between two clicks of a person who looks about meanwhile. */
const clickEvery = 2000;

interface Made {
  unit: string;
  name: string;
  what: string;
  expected: Seen;
}

/**
 * The built pane in Chromium collects the files of many units, while a person clicks about in it. What the workbook keeps
 * afterwards must be what was put in; how long the pane's thread was blocked is told, and whether memory grows.
 */
export async function benchmarkDesk(count: number): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const made = makeFiles(folder, count);
    const server = await startServer({ port: 0 });
    const browser = await launchBrowser();
    try {
      const pane = await StandinPage.open(browser, server.origin);
      await collectIn(pane, folder, made);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

function makeFiles(folder: string, count: number): Made[] {
  const made: Made[] = [];
  for (const { unit, name, what, expected, bytes } of collectedFiles(count)) {
    writeFileSync(path.join(folder, name), bytes);
    made.push({ unit, name, what, expected });
  }
  return made;
}

async function collectIn(pane: StandinPage, folder: string, made: readonly Made[]): Promise<void> {
  const frame = await pane.frame();
  await pane.button('收集与汇总下级单位的报表').click();
  await pane.pane.getByLabel('汇总单位').fill('某县人民政府办公室');
  await pane.pane.getByLabel('报告年度').fill(String(collectedYear));
  await pane.pane.locator('form input[type=file]').setInputFiles({
    ...{ name: '名单.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(made.map(({ unit }) => unit).join('\n')),
  });
  await pane.pane.getByText(`读到 ${made.length} 个单位`).waitFor();
  await pane.button('开始').click();
  const views = pane.pane.locator('nav');
  await views.waitFor();
  await watchThread(frame);

  const started = performance.now();
  await pane.pane.locator('input[webkitdirectory]').setInputFiles(folder);
  const memory: string[][] = [];
  const answers: number[] = [];
  for (;;) {
    const before = performance.now();
    await views.getByRole('button', { name: answers.length % 2 === 0 ? '进度' : '收集' }).click();
    answers.push(performance.now() - before);
    const done = await frame.evaluate(doneSoFar);
    if (done === undefined) break;
    if (Math.floor((done * stages) / made.length) > memory.length) {
      memory.push([String(done), ...(await memoryOf(pane))]);
    }
    await pane.page.waitForTimeout(clickEvery);
  }
  const took = performance.now() - started;
  memory.push([String(made.length), ...(await memoryOf(pane))]);
  await pane.pane.locator('.status:text-is("")').waitFor({ timeout: 120_000 });

  const blocked = await takeBlocks(frame);
  const wrong = differences(made, await keptIn(pane, made.length));
  const browsersOwn = await blockedByChoosing(pane, folder);
  const peer = await readByPeer(folder, made);
  const speed = (1000 * made.length) / took;
  printTable(
    `The desk: ${made.length} files collected in the pane, in Chromium, with workers`,
    ['', 'files a second', 'to theirs'],
    [
      ['ours: read, checked, listed, kept in the workbook', speed.toFixed(1), ratio(speed, peer)],
      ['beside it: read-excel-file in Node.js, one process, cells only', peer.toFixed(1), ''],
    ],
  );
  const longer = (isOwn: boolean): number[] =>
    blocked.filter((task) => task.isOwn === isOwn).map(({ milliseconds }) => milliseconds);
  printTable(
    'The thread of the pane meanwhile, on which the stand-in’s grid works, too',
    ['', 'times', 'median', 'p95', 'longest'],
    [
      ['blocked by the pane for more than 50 ms', ...spreadCells(longer(true))],
      ['the browser alone, which hands the folder to an empty page', ...spreadCells([browsersOwn])],
      ['blocked by the stand-in', ...spreadCells(longer(false))],
      ['from a click to its page', ...spreadCells(answers)],
    ],
  );
  printTable('Memory along the way', ['files', 'heap of the page', 'processes that draw'], memory);
  console.log(
    wrong.length === 0
      ? `\nIn all ${made.length} files exactly the faults were found that had been put in.`
      : `\nNot as expected:\n${wrong.join('\n')}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

/**
 * Milliseconds for which a browser, alone, blocks a page to which it hands a folder: it looks up the type of each file. By
 * the longest wait of a timer, for browsers do not tell an empty page of long tasks.
 */
async function blockedByChoosing({ page }: StandinPage, folder: string): Promise<number> {
  const empty = await page.context().newPage();
  await empty.setContent('<input type="file" webkitdirectory>');
  const longestWait = await empty.evaluateHandle(() => {
    const found = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      found.longest = Math.max(found.longest, now - last);
      last = now;
    }, 1);
    return found;
  });
  await empty.locator('input').setInputFiles(folder);
  const { longest } = await longestWait.jsonValue();
  await empty.close();
  return longest;
}

/** Runs in the pane: files looked at, as the page for collecting says it; -1 on another page, undefined at the end. */
function doneSoFar(): number | undefined {
  const bar = document.querySelector('progress');
  if (bar) return bar.value;
  return document.querySelector('.drop') ? undefined : -1;
}

/** The page's heap without garbage, and what the system gave to the processes that draw and to their workers. */
async function memoryOf({ page }: StandinPage): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  return [heap === undefined ? '?' : size(heap), size(residentOfRenderers())];
}

/** Bytes, from the system's own table of processes; 0 where it has none. */
function residentOfRenderers(): number {
  let bytes = 0;
  const processes = statSync('/proc', { throwIfNoEntry: false }) ? readdirSync('/proc') : [];
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const pages = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1];
      bytes += Number(pages) * 4096;
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}

/** What the workbook keeps of every file, as a colleague's pane would read it. */
async function keptIn(pane: StandinPage, count: number): Promise<Map<string, Seen>> {
  // The size of a record, its kind and its pieces; behind the units' own records.
  const rows = await pane.call('get', collectionSheetName, `B1:H${2 * count + 2}`);
  const read = readRecords(rows.map((row) => row.map(String)));
  if (read.kind !== 'collection') throw new Error(`The workbook keeps ${read.kind}`);
  return new Map(
    read.kept.collection.entries.map(({ file }) => [file.file, seenIn(file)] as const),
  );
}

const differences = (made: readonly Made[], seen: ReadonlyMap<string, Seen>): string[] =>
  made.flatMap(({ name, what, expected }) => {
    const found = seen.get(name);
    if (isDeepStrictEqual(found, expected)) return [];
    return [`${name} (${what}): ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
  });

/** Files a second, of those that can be read. */
async function readByPeer(folder: string, made: readonly Made[]): Promise<number> {
  const sound = made.filter(({ expected }) => expected.kind === 'report').slice(0, peerFiles);
  const peer = new Reader('peer');
  try {
    let took = 0;
    for (const { name } of sound) {
      took += (await peer.read({ name, bytes: readFileSync(path.join(folder, name)) })).took;
    }
    return (1000 * sound.length) / took;
  } finally {
    peer.close();
  }
}
