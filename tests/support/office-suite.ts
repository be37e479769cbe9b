import type { MemoryGrid } from '../../src/standin/model/memory-grid';
import { startOffice, type OfficeHarness, type OfficeHarnessOptions } from './office-js-harness';

/** An Excel of its own for each test of a file, and batches on its first sheet. */
export class OfficeSuite {
  #office: OfficeHarness | undefined;
  #sheetId = '';

  constructor(options?: OfficeHarnessOptions) {
    beforeEach(async () => {
      this.#office = await startOffice(options);
      this.#sheetId = this.grid.activeSheet();
    });
    afterEach(() => {
      this.#office?.dispose();
    });
  }

  get grid(): MemoryGrid {
    return this.#started.grid;
  }

  get Excel(): typeof Excel {
    return this.#started.Excel;
  }

  get session(): OfficeHarness['session'] {
    return this.#started.session;
  }

  /** The first sheet, whatever has become of it. */
  get sheetId(): string {
    return this.#sheetId;
  }

  idle(): Promise<void> {
    return this.#started.idle();
  }

  run<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
    return this.Excel.run((context) =>
      batch(context.workbook.worksheets.getItem(this.sheetId), context),
    );
  }

  get #started(): OfficeHarness {
    if (!this.#office) throw new Error('No Excel yet');
    return this.#office;
  }
}
