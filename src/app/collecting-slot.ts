import type { CollectingSession } from './collection/collecting-session';
import type { Examiner } from './collection/examiner';
import type { Desk } from './desk';
import { loadPart } from './load-part';
import type { Timer } from './timer';

const collectionPart = () =>
  loadPart(() => import(/* webpackChunkName: "collection" */ './collection/collecting-session'));

/** Where collecting begins: few do, so all of it is loaded then. */
export class CollectingSlot {
  readonly #desk: Desk;
  readonly #timer: Timer;
  #session: CollectingSession | undefined;

  constructor(desk: Desk, timer: Timer) {
    this.#desk = desk;
    this.#timer = timer;
  }

  /** Shows what the workbook keeps of a collection, or where one begins. */
  async begin(loadExaminer: () => Promise<Examiner>): Promise<void> {
    const desk = this.#desk;
    await desk.work('opening', async () => {
      const { CollectingSession } = await collectionPart();
      const host = await loadPart(() => desk.host.collection());
      const examiner = await loadPart(loadExaminer);
      this.#session ??= new CollectingSession(desk, this.#timer, host, examiner);
      await this.#session.open();
      desk.show({ kind: 'collecting', collecting: this.#session });
    });
  }
}
