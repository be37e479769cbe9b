import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { benchmarkEngines } from './check-engines';
import { benchmarkCorrections } from './corrections';
import { benchmarkPane } from './pane';

/**
 * `npm run benchmark`: how fast it is, each figure beside a peer measured in the same run or a limit that nothing can
 * beat. Times are for reading, not for passing or failing: only ratios within one run mean something on a shared machine.
 */
const root = path.join(import.meta.dirname, '../..');

if (!['dist', 'dist-standin'].every((folder) => existsSync(path.join(root, folder)))) {
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
benchmarkEngines();
benchmarkCorrections();
await benchmarkPane();
console.log(`\nDone in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
