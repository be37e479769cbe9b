import type { Desk } from './desk';
import type { LoadDocuments } from './documents';
import type { LastYearProposal } from './last-year-file';
import type { SourceFile } from './source-file';
import { loadPart } from './load-part';

const lastYearPart = () =>
  loadPart(() => import(/* webpackChunkName: "last-year-file" */ './last-year-file'));

/** What a person can do with last year's file. */
export class LastYearSession {
  readonly #desk: Desk;
  readonly #loadDocuments: LoadDocuments;

  constructor(desk: Desk, loadDocuments: LoadDocuments) {
    this.#desk = desk;
    this.#loadDocuments = loadDocuments;
  }

  /** 打开上年的文件: shows what it says, and what would be filled in from it. */
  async open(file: SourceFile): Promise<void> {
    const desk = this.#desk;
    await desk.work('opening', async () => {
      const { proposeLastYear } = await lastYearPart();
      const reader = await loadPart(this.#loadDocuments);
      const proposal = await desk.patiently(() =>
        proposeLastYear(desk.host, file, (given) => reader.lastYear(given)),
      );
      if (proposal) desk.show({ kind: 'lastYear', proposal });
      else await desk.look();
    });
  }

  /**
   * Keeps last year's figures with the workbook, as `open` showed them.
   * @param fills the carried over figures are filled in from them, too
   */
  async attach(proposal: LastYearProposal, fills: boolean): Promise<void> {
    const desk = this.#desk;
    await desk.work('attaching', async () => {
      const { attachLastYear } = await lastYearPart();
      const changes = fills ? proposal.changes : [];
      const isDone = await desk.patiently(() =>
        attachLastYear(desk.host, proposal, changes, (work) => desk.patiently(work)),
      );
      await desk.look();
      if (!isDone) desk.say('figuresChanged');
    });
  }
}
