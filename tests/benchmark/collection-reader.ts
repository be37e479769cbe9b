import readWorkbook from 'read-excel-file/universal';
import { emptyCollection, sumOfAccepted, takeIn } from '../../src/app/collection/collection';
import { examineFile } from '../../src/app/collection/examine-file';
import { nodeTools } from '../../src/commands/node-tools';
import type { FigureKey } from '../../src/standard';
import { collectedYear, seenIn, type Seen } from '../support/collected-files';
import { processorClock } from '../support/processor-clock';

/**
 * A process that reads files and nothing else, so that what it needs is what reading needs. It is sent one file at a time
 * and answers every message.
 */

export type ReaderName = 'ours' | 'peer';

export type ReaderRequest =
  { kind: 'read'; name: string; bytes: Uint8Array } | { kind: 'memory' } | { kind: 'sum' };

export type ReaderAnswer =
  /** Milliseconds: as they passed, and of the processor. `seen` is ours only. */
  | { kind: 'read'; took: number; processor: number; seen?: Seen }
  /** Bytes: of the heap when all garbage is gone, and of the process, now and at most. */
  | { kind: 'memory'; heap: number; resident: number; mostResident: number }
  | { kind: 'sum'; files: number; figures: [FigureKey, number][] };

let collection = emptyCollection(collectedYear, { units: [] });

const readers: Record<ReaderName, (name: string, bytes: Uint8Array) => Promise<Seen | undefined>> =
  {
    ours: async (name, bytes) => {
      const file = await examineFile(name, bytes, nodeTools);
      collection = takeIn(collection, file).collection;
      return seenIn(file);
    },
    peer: async (_, bytes) => {
      await readWorkbook(new Uint8Array(bytes).buffer);
      return undefined;
    },
  };
const read = readers[process.argv[2] === 'peer' ? 'peer' : 'ours'];

async function answerTo(request: ReaderRequest): Promise<ReaderAnswer> {
  switch (request.kind) {
    case 'read': {
      const { name, bytes } = request;
      const started = performance.now();
      const clock = processorClock();
      const seen = await read(name, bytes);
      const took = performance.now() - started;
      return { kind: 'read', took, processor: clock(), ...(seen && { seen }) };
    }
    case 'memory': {
      if (!globalThis.gc) throw new Error('The reader needs --expose-gc');
      globalThis.gc();
      const { heapUsed: heap, rss: resident } = process.memoryUsage();
      return {
        kind: 'memory',
        heap,
        resident,
        mostResident: process.resourceUsage().maxRSS * 1024,
      };
    }
    case 'sum': {
      const figures = [...(sumOfAccepted(collection)?.figures ?? [])];
      return { kind: 'sum', files: collection.entries.length, figures };
    }
  }
}

process.on('message', (request: ReaderRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});
