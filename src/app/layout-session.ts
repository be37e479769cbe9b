import type { Desk } from './desk';
import type { NotExamined, RemovalProposal } from './layout-work';
import { loadPart } from './load-part';
import type { TotalsMode } from './report-draft';
import type { Timer } from './timer';

const layoutWork = () => loadPart(() => import(/* webpackChunkName: "layout" */ './layout-work'));

/** What a person can do about the layout: each is shown first, and done when it is agreed to. */
export class LayoutSession {
  readonly #desk: Desk;
  readonly #timer: Timer;

  constructor(desk: Desk, timer: Timer) {
    this.#desk = desk;
    this.#timer = timer;
  }

  /**
   * 修复版式: looks through the whole workbook and shows what is wrong and what would settle it.
   * @param wanted how totals are to be from now on; as they are when absent
   */
  async examine(wanted?: TotalsMode): Promise<void> {
    const desk = this.#desk;
    await desk.work('examining', async () => {
      const { proposeLayout } = await layoutWork();
      const proposal = await desk.patiently(() => proposeLayout(desk.host, this.#timer, wanted));
      desk.show({ kind: 'layout', proposal });
    });
  }

  /** The person agrees to what `examine` showed; what has changed since is shown again. */
  async restore(): Promise<void> {
    const desk = this.#desk;
    const { screen } = desk.state;
    if (screen.kind !== 'layout' || typeof screen.proposal === 'string') return;
    const agreed = screen.proposal;
    await desk.work('restoring', async () => {
      const { restoreLayout } = await layoutWork();
      // Who begins to type meanwhile may type into what is to be deleted: looked at anew, then.
      const left = await desk.patiently(() => restoreLayout(desk.host, this.#timer, agreed));
      if (left === undefined) await desk.look();
      else desk.show({ kind: 'layout', proposal: left });
    });
  }

  /** 移除本加载项写入的内容: shows what would go and what would stay. */
  async examineRemoval(): Promise<void> {
    const desk = this.#desk;
    await desk.work('examining', async () => {
      const { proposeRemoval } = await layoutWork();
      const proposal = await desk.patiently(() => proposeRemoval(desk.host, this.#timer));
      this.#showRemoval(proposal);
    });
  }

  /** The person agrees to what `examineRemoval` showed; what would go or stay otherwise by now is shown again. */
  async remove(): Promise<void> {
    const desk = this.#desk;
    const { screen } = desk.state;
    if (screen.kind !== 'removal') return;
    const agreed = screen.proposal;
    await desk.work('removing', async () => {
      const { removeLayout } = await layoutWork();
      const left = await desk.patiently(() => removeLayout(desk.host, this.#timer, agreed));
      if (left === undefined) await desk.look();
      else this.#showRemoval(left);
    });
  }

  #showRemoval(proposal: RemovalProposal | NotExamined): void {
    this.#desk.show(
      typeof proposal === 'string' ? { kind: 'layout', proposal } : { kind: 'removal', proposal },
    );
  }
}
