import { HostError } from '../workbook/host';
import { stateName } from '../workbook/names';
import { readReport } from '../workbook/read-report';
import type { Desk } from './desk';
import type { LoadDocuments } from './documents';
import { orderOf, type ReportFile } from './file-order';
import { loadPart } from './load-part';
import type { ExportCarrier } from './report-carriers';
import { reportView, type ReportView } from './report-view';

/** What is wrong with a report that is about to be published. */
export type ExportFaults = Pick<ReportView, 'faults' | 'open'>;

export type ExportAnswer =
  | { kind: 'file'; file: ReportFile }
  /** Nothing is made before the person agrees to exactly this. */
  | ({ kind: 'faulty' } & ExportFaults);

/** 导出: the report as a document to be published, or as data. */
export class ExportSession {
  readonly #desk: Desk;
  readonly #loadDocuments: LoadDocuments;

  constructor(desk: Desk, loadDocuments: LoadDocuments) {
    this.#desk = desk;
    this.#loadDocuments = loadDocuments;
  }

  /**
   * Makes a file of the report as it stands now, which the last check may not have seen.
   * @param accepted what the person was told is wrong, and exports none the less
   * @returns undefined where there is no report any more, or a part was not loaded: the pane says why
   */
  async make(carrier: ExportCarrier, accepted?: ExportFaults): Promise<ExportAnswer | undefined> {
    const desk = this.#desk;
    let answer: ExportAnswer | undefined;
    await desk.work('makingFile', async () => {
      const reading = await desk.patiently(() => desk.host.read());
      const found = readReport(reading);
      if (found.kind !== 'report') throw new HostError('gone', stateName);
      const { faults, open } = reportView(found, reading);
      const isAccepted = faults === accepted?.faults && open === accepted.open;
      if (faults + open > 0 && !isAccepted) {
        answer = { kind: 'faulty', faults, open };
        return;
      }
      const documents = await loadPart(this.#loadDocuments);
      answer = { kind: 'file', file: await documents.makeFile(orderOf(found, carrier)) };
    });
    return answer;
  }
}
