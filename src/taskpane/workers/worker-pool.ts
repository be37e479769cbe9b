import { begun, type WorkerAnswer, type WorkerQuestion } from './worker-messages';

/** Milliseconds for one question, of which the largest that are let in take seconds. */
const patience = 60_000;

interface Hand {
  worker: Worker;
  isBusy: boolean;
  hasBegun: boolean;
}

/**
 * Why there is no answer: `stop` was called; the worker broke down or took too long; or this browser, or the page's server,
 * does not let workers begin.
 */
export type NoAnswer = 'stopped' | 'brokeDown' | 'unavailable';

/** Workers of the browser, as many as there are questions under way. One that hangs or breaks down is replaced. */
export class WorkerPool {
  readonly #hands = new Set<Hand>();
  /** Ends what is under way, without an answer. */
  readonly #given = new Set<() => void>();

  /** @param transfer goes to the worker, and is not here any more */
  ask(question: WorkerQuestion, transfer: Transferable[] = []): Promise<WorkerAnswer | NoAnswer> {
    let hand: Hand;
    try {
      hand = this.#freeHand();
    } catch {
      return Promise.resolve('unavailable');
    }
    const { worker } = hand;
    return new Promise((resolve) => {
      const settle = (answer: WorkerAnswer | NoAnswer): void => {
        window.clearTimeout(tooLong);
        this.#given.delete(giveUp);
        worker.onmessage = worker.onerror = null;
        hand.isBusy = false;
        // One that did not answer may still be at it.
        if (typeof answer === 'string') {
          worker.terminate();
          this.#hands.delete(hand);
        }
        resolve(answer);
      };
      const giveUp = (): void => {
        settle('stopped');
      };
      const tooLong = window.setTimeout(() => {
        settle('brokeDown');
      }, patience);
      this.#given.add(giveUp);
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer | typeof begun>) => {
        hand.hasBegun = true;
        if (data !== begun) settle(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        settle(hand.hasBegun ? 'brokeDown' : 'unavailable');
      };
      worker.postMessage(question, transfer);
    });
  }

  stop(): void {
    for (const giveUp of [...this.#given]) giveUp();
  }

  #freeHand(): Hand {
    const free = [...this.#hands].find(({ isBusy }) => !isBusy);
    const hand = free ?? {
      worker: new Worker(
        /* webpackChunkName: "document-worker" */ new URL('./document-worker.ts', import.meta.url),
      ),
      isBusy: false,
      hasBegun: false,
    };
    this.#hands.add(hand);
    hand.isBusy = true;
    return hand;
  }
}
