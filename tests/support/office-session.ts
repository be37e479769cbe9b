import { Session } from '../../src/app/session';
import { focusOf } from '../../src/app/finding-place';
import type { ReportView } from '../../src/app/report-view';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import type { Content } from '../../src/standin/model/grid';
import type { FigureKey } from '../../src/standard';
import { cloningDocuments } from './cloning-documents';
import { ManualTimer } from './manual-timer';
import { startOffice, type OfficeHarness, type OfficeHarnessOptions } from './office-js-harness';
import { completeFromFile, gridOfFile } from './opened-file';

/** A pane on the workbook of the stand-in. */
export const sessionOf = (timer: ManualTimer): Session =>
  new Session(new ExcelWorkbook(), timer, () => Promise.resolve(cloningDocuments()));

export interface OfficeSessionOptions extends OfficeHarnessOptions {
  /** A person is typing in a cell meanwhile, so the start is not over. */
  editing?: boolean;
  /** What happens to the workbook before the pane opens. */
  prepare?: (office: OfficeHarness) => Promise<void>;
}

/** A session on the genuine office.js, whose Excel is the stand-in with a grid in memory. */
export class OfficeSession {
  private constructor(
    readonly office: OfficeHarness,
    readonly session: Session,
    readonly timer: ManualTimer,
  ) {}

  static async open({
    editing = false,
    prepare,
    ...options
  }: OfficeSessionOptions = {}): Promise<OfficeSession> {
    const office = await startOffice({ globals: true, ...options });
    await prepare?.(office);
    office.session.setCellEditMode(editing);
    const timer = new ManualTimer();
    const opened = new OfficeSession(office, sessionOf(timer), timer);
    const started = opened.session.start();
    if (!editing) await started;
    return opened;
  }

  /** A session with new tables in its workbook. */
  static async withTables(year = 2025, options: OfficeHarnessOptions = {}): Promise<OfficeSession> {
    const opened = await OfficeSession.open(options);
    await opened.session.create({ agency: '某市某局', year: String(year), totals: 'computed' });
    opened.office.session.log.clear();
    return opened;
  }

  /** A session on a workbook that some program saved. */
  static async onFile(
    bytes: Uint8Array,
    options: OfficeHarnessOptions = {},
  ): Promise<OfficeSession> {
    const file = readXlsx(bytes);
    return OfficeSession.open({
      ...options,
      grid: gridOfFile(file),
      prepare: (office) => completeFromFile(office, file),
    });
  }

  get grid() {
    return this.office.grid;
  }

  get view(): ReportView {
    const { screen } = this.session.state;
    if (screen.kind !== 'report') throw new Error(`The pane shows ${screen.kind}`);
    return screen.view;
  }

  sheetId(name: string): string {
    const sheet = this.grid.sheets().find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet.id;
  }

  /** A person types; the pane has not looked yet. */
  typeIn(sheet: string, address: string, content: Content): void {
    this.grid.typing.type(this.sheetId(sheet), address, content);
  }

  /** Types a figure where it belongs, wherever its table stands. */
  typeFigure(key: FigureKey, content: Content): void {
    const place = this.view.places.get(key);
    if (!place) throw new Error(`No place for ${key}`);
    this.grid.typing.type(place.sheetId, place.address, content);
  }

  /** As on the Review tab: only then can a person type over a formula of ours. */
  liftProtection(): void {
    for (const { id } of this.grid.sheets()) this.grid.protect(id, false);
  }

  /** Lets the pane hear, wait and check. */
  async quiet(milliseconds = 2000): Promise<void> {
    await this.office.idle();
    await this.timer.pass(milliseconds);
    await this.office.idle();
    await this.office.idle();
  }

  /** What the pane says is wrong: rule and place, such as `B3.naturalPersons @ D6`. */
  get findings(): string[] {
    return this.view.groups.flatMap(({ findings }) =>
      findings.map((finding) => {
        const key = focusOf(finding);
        const name = finding.type === 'balance' ? finding.edit.id : finding.code;
        return `${name} @ ${(key && this.view.places.get(key)?.address) ?? '?'}`;
      }),
    );
  }

  get batches() {
    return this.office.session.log.entries();
  }

  dispose(): void {
    this.office.dispose();
  }
}
