import { readReport, type OpenReport } from '../workbook/read-report';
import type { Desk } from './desk';
import type { LoadDocuments } from './documents';
import type { FoundReport } from './found-report';
import type { ImportChoices } from './import-report';
import type { ImportRefusal, ImportSource } from './import-source';
import { loadPart } from './load-part';
import { checkDraft, type DraftProblem } from './report-draft';
import type { WantedCreation } from './session-state';

const importPart = () => loadPart(() => import(/* webpackChunkName: "import" */ './import-part'));

/** An import that a person looks at. */
export interface ImportScreen {
  found: FoundReport | ImportRefusal;
  /** The report that it would be filled into; absent where a new one is made. */
  into?: OpenReport;
  /** What is wrong with the agency or the year that were entered for a new one. */
  problems: readonly DraftProblem[];
}

/** What a person agrees to. */
export interface ImportDecision extends ImportChoices {
  /** As entered; of no account where a report is open. */
  agency: string;
  year: string;
  withText: boolean;
}

/** 导入: what a document says is shown first, and written when it is agreed to. */
export class ImportSession {
  readonly #desk: Desk;
  readonly #loadDocuments: LoadDocuments;
  readonly #create: (wanted: WantedCreation) => Promise<void>;

  /** @param create creates tables, or asks first */
  constructor(
    desk: Desk,
    loadDocuments: LoadDocuments,
    create: (wanted: WantedCreation) => Promise<void>,
  ) {
    this.#desk = desk;
    this.#loadDocuments = loadDocuments;
    this.#create = create;
  }

  /** The page on which a person chooses a file or pastes. */
  begin(): void {
    this.#desk.show({ kind: 'importing' });
  }

  /** Shows what is in a document. */
  async open(source: ImportSource): Promise<void> {
    const desk = this.#desk;
    await desk.work('opening', async () => {
      const reader = await loadPart(this.#loadDocuments);
      const found = await reader.importFrom(source);
      const reading = readReport(await desk.patiently(() => desk.host.read()));
      const into = reading.kind === 'report' ? { into: reading } : {};
      desk.show({ kind: 'import', found, problems: [], ...into });
    });
  }

  /** The person agrees: nothing is written where the workbook is not any more what was shown. */
  async accept(decision: ImportDecision): Promise<void> {
    const desk = this.#desk;
    const { screen } = desk.state;
    if (screen.kind !== 'import' || screen.found.kind !== 'found') return;
    const { found, into } = screen;
    await desk.work('importing', async () => {
      const { agreedText, planImport, fillOpenReport, creationOfImport } = await importPart();
      if (into) {
        const { figures } = planImport(found, into.format, decision);
        const narrative = agreedText(found, into.format, decision);
        const isDone = await desk.patiently(() =>
          fillOpenReport(desk.host, into, figures, narrative),
        );
        await desk.look();
        if (!isDone) desk.say('figuresChanged');
        return;
      }
      const { agency, year } = decision;
      const draft = checkDraft({ agency, year, totals: 'computed' });
      if (!draft.ok) {
        desk.show({ ...screen, problems: draft.problems });
        return;
      }
      const { figures } = planImport(found, draft.format, decision);
      const narrative = agreedText(found, draft.format, decision);
      await this.#create(creationOfImport(draft, figures, narrative));
    });
  }
}
