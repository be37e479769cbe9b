import type { CollectionHost } from '../../workbook/collection-host';
import type { Desk } from '../desk';
import { ObservedState } from '../observed';
import { bytesOf, type SourceFile } from '../source-file';
import type { KeptCollection } from './collection-records';
import type { ExaminedFile } from './examine-file';
import type { Examiner } from './examiner';
import { heldAgainstSum, type Compared } from './held-against-sum';
import { sumUp, type SummedUp } from './sum-up';
import { standingOf, writeSum, type Standing } from './sum-workbook';
import { traceSelection, type Traced } from './trace-figure';

/** What the page for adding up shows. */
interface SumState {
  /** What the open workbook holds. */
  standing: Standing['kind'] | undefined;
  /** Units whose reports were written into the sheets by this session. */
  written: number | undefined;
  /** The selected figure of the sum and what makes it; undefined while no figure of it is selected. */
  traced: Traced | undefined;
  compared: Compared | undefined;
}

/** 汇总: the sum of the accepted reports, in the open workbook and beside a report that should be that sum. */
export class SumSession extends ObservedState<SumState> {
  readonly #desk: Desk;
  readonly #host: CollectionHost;
  readonly #examiner: Examiner;
  readonly #kept: () => KeptCollection | undefined;
  #added: { of: KeptCollection; summedUp: SummedUp } | undefined;
  /** The collection of whose sum the state speaks. */
  #shownOf: KeptCollection | undefined;
  /** What was held against the sum last. */
  #examined: ExaminedFile | undefined;
  #endWatch: (() => Promise<void>) | undefined;
  #selections = 0;
  #watches = 0;

  constructor(
    desk: Desk,
    host: CollectionHost,
    examiner: Examiner,
    kept: () => KeptCollection | undefined,
  ) {
    super(blankState);
    this.#desk = desk;
    this.#host = host;
    this.#examiner = examiner;
    this.#kept = kept;
  }

  /** The sum as things stand. Undefined while nothing was begun. */
  get summedUp(): SummedUp | undefined {
    const kept = this.#kept();
    if (!kept) return undefined;
    if (this.#added?.of !== kept) {
      const summedUp = sumUp(kept.collection, kept.answers);
      this.#added = summedUp && { of: kept, summedUp };
    }
    return this.#added?.summedUp;
  }

  /** Looks at what the workbook holds, and follows what is selected in it while the page is open. */
  async watch(): Promise<void> {
    const { summedUp } = this;
    if (!summedUp) return;
    this.refresh();
    const { host } = this.#desk;
    const watch = (this.#watches += 1);
    await this.#desk.work('checking', async () => {
      const standing = await this.#desk.patiently(() => standingOf(host, this.#host, summedUp.sum));
      this.set({ standing: standing.kind });
      const end = this.#endWatch ?? (await this.#desk.patiently(() => this.#follow()));
      // The page may have been left meanwhile.
      if (watch === this.#watches) this.#endWatch = end;
      else await end();
    });
    await this.trace();
  }

  #follow(): Promise<() => Promise<void>> {
    return this.#host.onSelected(() => void this.trace());
  }

  /** Where the sum has become another one, nothing is said of the old one any more. */
  refresh(): void {
    const { summedUp } = this;
    const kept = this.#kept();
    if (kept === this.#shownOf || !summedUp) return;
    this.#shownOf = kept;
    const again = this.#examined && heldAgainstSum(this.#examined, summedUp.sum);
    this.set({ written: undefined, traced: undefined, compared: again });
  }

  async unwatch(): Promise<void> {
    this.#watches += 1;
    const end = this.#endWatch;
    this.#endWatch = undefined;
    this.set({ traced: undefined });
    try {
      await end?.();
    } catch {
      // Excel refuses while a person types: it goes on telling, and nobody looks.
    }
  }

  /** Shows what makes the selected figure; of several selections one after the other, the last. */
  async trace(): Promise<void> {
    const { summedUp } = this;
    const selection = (this.#selections += 1);
    if (summedUp === undefined || this.state.standing !== 'sum') return;
    try {
      const traced = await traceSelection(this.#desk.host, this.#host, summedUp.sum);
      if (selection === this.#selections) this.set({ traced });
    } catch {
      // A person is typing, or the workbook is gone: the next selection tells more.
    }
  }

  /** Another collection is begun: what was said of the one before is of no account. */
  forget(): void {
    this.#examined = undefined;
    this.set(blankState);
  }

  /** 写入汇总表: on a person's wish. */
  async write(): Promise<void> {
    const { summedUp } = this;
    const kept = this.#kept();
    if (!kept || !summedUp) return;
    this.refresh();
    const { office, collection } = kept;
    await this.#desk.work('summing', async () => {
      await this.#desk.patiently(() =>
        writeSum(this.#desk.host, this.#host, summedUp.sum, { office, roster: collection.roster }),
      );
      this.set({ standing: 'sum', written: summedUp.sum.contributions.length });
    });
  }

  /** Holds a consolidated report against the sum. */
  async compare(file: SourceFile): Promise<void> {
    if (!this.summedUp) return;
    await this.#desk.work('opening', async () => {
      const examined = await this.#examine(file);
      this.refresh();
      const { summedUp } = this;
      if (!examined || !summedUp) return;
      this.#examined = examined;
      this.set({ compared: heldAgainstSum(examined, summedUp.sum) });
    });
  }

  async #examine(file: SourceFile): Promise<ExaminedFile | undefined> {
    const { name } = file;
    const bytes = await bytesOf(file);
    return typeof bytes === 'string'
      ? { file: name, id: name, kind: 'noReport', problem: bytes }
      : this.#examiner.examine(name, bytes);
  }
}

const blankState: SumState = {
  ...{ standing: undefined, written: undefined, traced: undefined, compared: undefined },
};
