import type { DocumentTools } from '../exchange/document-tools';
import type { NarrativeText } from '../report/written-report';
import { readReport } from '../workbook/read-report';
import type { OpenReport } from './accept-import';
import type { Desk } from './desk';
import type { FoundReport, ImportChoices } from './import-report';
import type { ImportRefusal, ImportSource } from './import-source';
import { loadPart } from './load-part';
import { checkDraft, type DraftProblem } from './report-draft';

export type { DocumentTools };

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

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The page on which a person chooses a file or pastes. */
  begin(): void {
    this.#desk.show({ kind: 'importing' });
  }

  /**
   * Shows what is in a document.
   * @param tools what a browser can do with web pages and texts
   */
  async open(source: ImportSource, tools: DocumentTools): Promise<void> {
    const desk = this.#desk;
    await desk.work('opening', async () => {
      const { openSource } = await importPart();
      const found = await openSource(source, tools);
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
      const { planImport, fillOpenReport, createFromImport } = await importPart();
      if (into) {
        const { figures } = planImport(found, into.format, decision);
        const narrative = narrativeOf(found, into, decision);
        const isDone = await desk.patiently(() =>
          fillOpenReport(desk.host, into, figures, narrative, (work) => desk.patiently(work)),
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
      const narrative = narrativeOf(found, draft, decision);
      await desk.patiently(() => createFromImport(desk.host, draft, figures, narrative));
      await desk.look();
    });
  }
}

const narrativeOf = (
  found: FoundReport,
  { format }: Pick<OpenReport, 'format'>,
  { withText }: ImportDecision,
): readonly NarrativeText[] => (withText ? found.text(format).narrative : []);
