import type { Examiner, ExaminedFile, NoReport, ReadRoster } from '../../app/collection/examiner';
import { fileId, readExamined } from '../../app/collection/examiner';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages';

/** More do not pay: the pane, Excel and the files themselves want their share of the machine. */
const mostWorkers = 4;
/** Milliseconds for one file, of which the largest that are let in take seconds. */
const patience = 60_000;

interface Hand {
  worker: Worker;
  isBusy: boolean;
}

/** Looks at files in workers of the browser. One that hangs or breaks down is replaced: it costs its file only. */
export class WorkerExaminer implements Examiner {
  readonly width = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency - 1));
  readonly #hands = new Set<Hand>();
  /** Ends what is under way, without an answer. */
  readonly #given = new Set<() => void>();

  async examine(name: string, bytes: Uint8Array): Promise<ExaminedFile | undefined> {
    const id = fileId(name, bytes);
    const answer = await this.#ask({ kind: 'examine', name, bytes });
    if (answer === 'stopped') return undefined;
    const examined = answer?.kind === 'examined' ? readExamined(answer.text) : undefined;
    return examined ?? { file: name, id, kind: 'noReport', problem: 'failed' };
  }

  async readRoster(bytes: Uint8Array): Promise<ReadRoster | NoReport['problem'] | undefined> {
    const answer = await this.#ask({ kind: 'roster', bytes });
    if (answer === 'stopped') return undefined;
    return answer?.kind === 'roster' ? answer.read : 'failed';
  }

  stop(): void {
    for (const giveUp of [...this.#given]) giveUp();
  }

  /** Undefined where the worker failed. The bytes go to it, and are not here any more. */
  #ask(question: WorkerQuestion): Promise<WorkerAnswer | 'stopped' | undefined> {
    const hand = this.#freeHand();
    const { worker } = hand;
    return new Promise((resolve) => {
      const settle = (answer: WorkerAnswer | 'stopped' | undefined): void => {
        window.clearTimeout(tooLong);
        this.#given.delete(giveUp);
        worker.onmessage = worker.onerror = null;
        hand.isBusy = false;
        // One that did not answer may still be at it.
        if (answer === undefined || answer === 'stopped') {
          worker.terminate();
          this.#hands.delete(hand);
        }
        resolve(answer);
      };
      const giveUp = (): void => {
        settle('stopped');
      };
      const tooLong = window.setTimeout(() => {
        settle(undefined);
      }, patience);
      this.#given.add(giveUp);
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        settle(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        settle(undefined);
      };
      worker.postMessage(question, [question.bytes.buffer]);
    });
  }

  #freeHand(): Hand {
    const free = [...this.#hands].find(({ isBusy }) => !isBusy);
    const hand = free ?? {
      worker: new Worker(
        /* webpackChunkName: "collecting-worker" */ new URL('./examine-worker.ts', import.meta.url),
      ),
      isBusy: false,
    };
    this.#hands.add(hand);
    hand.isBusy = true;
    return hand;
  }
}
