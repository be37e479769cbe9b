import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { archiveLimits } from '../../src/exchange/archive/limits';
import type { DocumentTools } from '../../src/exchange/document-tools';
import { randomOf } from '../support/drawn-document';
import { pick } from '../support/mutations/mutation';
import { parsers, type Parser } from './parsers';
import { watchedWindow } from './watched-window';
import { processorClock } from '../support/processor-clock';

/** An input that broke something, and how it is made again. */
export interface Failure {
  parser: string;
  seed: number;
  input: Uint8Array;
  reason: string;
}

export interface Fuzzed {
  inputs: number;
  /** How often what became of an input: `accepted`, or the error by which it was refused. */
  outcomes: ReadonlyMap<string, number>;
  failures: readonly Failure[];
}

/** Milliseconds of the processor for one input, of which most take a hundredth: this is on its way to hanging. */
const longest = 20_000;
/** Libraries for styles, which break on some that any browser passes over: in the pane a browser reads pages. */
const stylesOfJsdom = /node_modules.(?:cssstyle|@asamuzakjp)/;

/** No reader takes a file of so many bytes; a mutation that makes one more of itself each time soon does. */
const largest = 2 * archiveLimits.file;
/** Bytes in use after an input before garbage is collected, and after that. */
const mostGarbage = 1_500_000_000;
const mostKept = 500_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use: texts and objects, and the buffers of files beside them. */
function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Bytes that are still in use where much is; buffers of files are garbage that Node.js is slow to collect. */
function bytesKept(): number {
  if (bytesInUse() < mostGarbage) return 0;
  collectGarbage();
  return bytesInUse();
}

/**
 * @param held bytes that are in use for the fuzzer's own sake
 * @returns what became of an input, or why it breaks something
 */
async function fateOf(
  { run }: Parser,
  input: Uint8Array,
  tools: DocumentTools,
  held = 0,
): Promise<{ outcome: string; reason?: string }> {
  const clock = processorClock();
  try {
    const outcome = await run(input, tools);
    const taken = Math.round(clock());
    if (taken > longest) return { outcome, reason: `took ${taken} ms` };
    const kept = bytesKept() - held;
    return kept > mostKept ? { outcome, reason: `left ${kept} bytes` } : { outcome };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : 'something was thrown';
    if (stylesOfJsdom.test(reason)) return { outcome: 'no page for jsdom' };
    return { outcome: 'broken', reason };
  }
}

/** Tries one input by itself. @returns why it breaks something */
export async function tryAgain(parser: string, input: Uint8Array): Promise<string | undefined> {
  const window = watchedWindow();
  const { reason } = await fateOf(parserCalled(parser), input, window.tools);
  const happened = await window.happened();
  window.close();
  return reason ?? happened[0];
}

export function parserCalled(name: string): Parser {
  const parser = parsers[name];
  if (!parser) throw new Error(`${name} is none of ${Object.keys(parsers).join(', ')}`);
  return parser;
}

/**
 * Tries mutations of real files for a while: the same ones for the same first seed.
 * @param before called with each input, so that one that never ends can be known
 */
export async function fuzz(
  name: string,
  {
    seed: first,
    milliseconds,
    most = Infinity,
  }: { seed: number; milliseconds: number; most?: number },
  before: (input: Uint8Array, seed: number) => void = () => undefined,
): Promise<Fuzzed> {
  const parser = parserCalled(name);
  const seeds = await parser.seeds();
  const outcomes = new Map<string, number>();
  const failures: Failure[] = [];
  const window = watchedWindow();
  const end = performance.now() + milliseconds;
  let seed = first;
  let seen = 0;
  let held = 0;
  while (performance.now() < end && seed - first < most) {
    const random = randomOf(seed);
    const input = parser.mutate(pick(seeds, random), random, pick(seeds, random));
    before(input, seed);
    if (input.length > largest) {
      outcomes.set('too large to try', (outcomes.get('too large to try') ?? 0) + 1);
      seed += 1;
      continue;
    }
    const { outcome, reason } = await fateOf(parser, input, window.tools, held);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    // What a page makes happen may happen a little later: it is blamed on the input before which it was not seen.
    const happened = window.happenedSoFar();
    const why = reason ?? happened[seen];
    seen = happened.length;
    if (why !== undefined) {
      failures.push({ parser: name, seed, input, reason: why });
      held += input.length;
    }
    seed += 1;
  }
  const [late] = (await window.happened()).slice(seen);
  window.close();
  if (late !== undefined) {
    failures.push({ parser: name, seed, input: new Uint8Array(), reason: late });
  }
  return { inputs: seed - first, outcomes, failures };
}
