import { readReport } from '../workbook/read-report';
import type { Desk } from './desk';
import { loadPart } from './load-part';
import type { ExportCarrier } from './report-carriers';
import type { ReportFile } from './report-file';
import { reportView, type ReportView } from './report-view';

const exportPart = () => loadPart(() => import(/* webpackChunkName: "export" */ './export-report'));

/** What is wrong with a report that is about to be published. */
export type ExportFaults = Pick<ReportView, 'faults' | 'open'>;

export type ExportAnswer =
  | { kind: 'file'; file: ReportFile }
  /** Nothing is made before the person agrees to exactly this. */
  | ({ kind: 'faulty' } & ExportFaults);

/** 导出: the report as a document to be published, or as data. */
export class ExportSession {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /**
   * Makes a file of the report as it stands now, which the last check may not have seen.
   * @param accepted what the person was told is wrong, and exports none the less
   * @returns undefined where there is no report, or a part was not loaded: the pane says why
   */
  async make(carrier: ExportCarrier, accepted?: ExportFaults): Promise<ExportAnswer | undefined> {
    const desk = this.#desk;
    let answer: ExportAnswer | undefined;
    await desk.work('makingFile', async () => {
      const reading = await desk.patiently(() => desk.host.read());
      const found = readReport(reading);
      if (found.kind !== 'report') return;
      const { faults, open } = reportView(found, reading);
      const isAccepted = faults === (accepted?.faults ?? 0) && open === (accepted?.open ?? 0);
      if (!isAccepted) {
        answer = { kind: 'faulty', faults, open };
        return;
      }
      const { exportReport } = await exportPart();
      answer = { kind: 'file', file: await exportReport(found, carrier) };
    });
    return answer;
  }
}
