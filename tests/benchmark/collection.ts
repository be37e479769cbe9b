import { isDeepStrictEqual } from 'node:util';
import { ExactSum } from '../../src/consolidation/exact-sum';
import type { FigureKey } from '../../src/standard';
import { collectedFiles, type CollectedFile } from '../support/collected-files';
import type { ReaderAnswer, ReaderName } from './collection-reader';
import { duration, printTable, ratio, size } from './print-table';
import { Reader } from './reader-process';
import { spreadOf } from './statistics';

/** What reading a file took, in milliseconds. */
interface Cost {
  took: number;
  processor: number;
}

const stages = 5;
const peerName = 'read-excel-file (MIT), cells only';

/**
 * The files of many units looked at one after the other, as an office does that collects them, beside the fastest general
 * reader of workbooks, which checks nothing. Files that must be refused are not sent to it. What is found must be what was
 * put in, and the sum that of the reports in order.
 */
export async function benchmarkCollection(count: number): Promise<void> {
  const ours = new Reader('ours');
  const peer = new Reader('peer');
  const costs: Record<ReaderName, Cost[]> = { ours: [], peer: [] };
  const refused: Cost[] = [];
  const wrong: string[] = [];
  const sums = new Map<FigureKey, ExactSum>();
  const memory: string[][] = [];
  let number = 0;
  try {
    for (const file of collectedFiles(count)) {
      const { seen, ...cost } = await ours.read(file);
      if (!isDeepStrictEqual(seen, file.expected)) wrong.push(difference(file, seen));
      for (const [key, value] of file.figures ?? []) {
        const sum = sums.get(key) ?? new ExactSum();
        sum.add(value);
        sums.set(key, sum);
      }
      if (file.expected.kind === 'noReport') refused.push(cost);
      else {
        costs.ours.push(cost);
        costs.peer.push(await peer.read(file));
      }
      number += 1;
      if (Math.floor((number * stages) / count) > memory.length) {
        memory.push([String(number), ...memoryCells(await ours.memory(), await peer.memory())]);
      }
    }
    const { figures } = await ours.ask({ kind: 'sum' }, 'sum');
    for (const [key, value] of figures) {
      const expected = sums.get(key)?.value;
      if (value !== expected) wrong.push(`sum of ${key}: ${value} instead of ${expected}`);
    }
    if (figures.length !== sums.size) wrong.push(`${figures.length} sums, not ${sums.size}`);
  } finally {
    ours.close();
    peer.close();
  }
  printCosts(count, costs, refused);
  printTable(
    'Memory along the way: the heap without garbage, and the process at most',
    ['files', 'ours: heap', 'process', 'theirs: heap', 'process'],
    memory,
  );
  console.log(
    wrong.length === 0
      ? `\nIn all ${count} files exactly the faults were found that had been put in, and the sum is right.`
      : `\nNot as expected:\n${wrong.join('\n')}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

const memoryCells = (...all: Extract<ReaderAnswer, { kind: 'memory' }>[]): string[] =>
  all.flatMap(({ heap, mostResident }) => [size(heap), size(mostResident)]);

const difference = ({ unit, what, expected }: CollectedFile, seen: unknown): string =>
  `${unit} (${what}): ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}`;

function printCosts(
  count: number,
  { ours, peer }: Record<ReaderName, Cost[]>,
  refused: readonly Cost[],
): void {
  const total = (costs: readonly Cost[], of: keyof Cost): number =>
    costs.reduce((sum, cost) => sum + cost[of], 0);
  const line = (what: string, costs: readonly Cost[]): string[] => {
    const spread = spreadOf(costs.map(({ took }) => took));
    return [
      what,
      String(costs.length),
      ((1000 * costs.length) / total(costs, 'took')).toFixed(1),
      duration(spread.median),
      duration(spread.p95),
      duration(total(costs, 'processor') / costs.length),
      costs === ours || costs === peer
        ? ratio(total(costs, 'processor'), total(peer, 'processor'))
        : '',
    ];
  };
  printTable(
    `Collection: ${count} workbooks of units, a tenth with a fault, one in a hundred not to be read`,
    ['', 'files', 'files a second', 'median', 'p95', 'processor, mean', 'to theirs'],
    [
      line('ours: read, checked, taken in', ours),
      line(`beside it: ${peerName}`, peer),
      ...(refused.length > 0 ? [line('ours: refused', refused)] : []),
    ],
  );
}
