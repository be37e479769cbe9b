import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { benchmarkButtons } from './buttons';
import { benchmarkEngines } from './check-engines';
import { benchmarkCollection } from './collection';
import { benchmarkCorrections } from './corrections';
import { benchmarkDesk } from './desk';
import { benchmarkDocuments } from './documents';
import { benchmarkPane } from './pane';

/**
 * `npm run benchmark`: how fast it is, each figure beside a peer measured in the same run or a limit that nothing can
 * beat. Times are for reading, not for passing or failing: only ratios within one run mean something on a shared machine.
 */
const root = path.join(import.meta.dirname, '../..');

/** Each part may be run by itself: `npm run benchmark -- collection 200`. */
const parts: Record<string, (count: number | undefined) => void | Promise<void>> = {
  engines: benchmarkEngines,
  corrections: benchmarkCorrections,
  pane: async () => {
    build();
    await benchmarkPane();
  },
  buttons: async () => {
    build();
    await benchmarkButtons();
  },
  documents: async () => {
    build();
    await benchmarkDocuments();
  },
  collection: (count) => benchmarkCollection(count ?? (asked === undefined ? 500 : 5000)),
  desk: async (count) => {
    build();
    await benchmarkDesk(count ?? (asked === undefined ? 500 : 5000));
  },
};
const [asked, number] = process.argv.slice(2);
const chosen = asked === undefined ? Object.keys(parts) : [asked];
const count = number === undefined ? undefined : Number(number);
if (!chosen.every((part) => part in parts) || (count !== undefined && !(count > 0))) {
  throw new Error(`npm run benchmark -- [${Object.keys(parts).join(' | ')}] [number of files]`);
}

/** The pane that is measured is the built one. */
function build(): void {
  if (['dist', 'dist-standin'].every((folder) => existsSync(path.join(root, folder)))) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed');
}

const started = performance.now();
const [cpu] = cpus();
console.log(
  `Node.js ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ` +
    `load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`,
);
for (const part of chosen) await parts[part]?.(count);
console.log(`\nDone in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
