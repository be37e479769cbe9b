import type { TableId } from '../standard';
import type {
  FigureWrite,
  Place,
  ReadOptions,
  Survey,
  WorkbookHost,
  WorkbookReading,
} from '../workbook/host';
import { nameOfTable, stateSheetName } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { withHostErrors } from './host-errors';
import { requestReading, workbookReading } from './read-workbook';
import { writePlan, type Existing } from './write-plan';

const anyTable: TableId = 'requests';

/**
 * The open workbook, through Office.js. Checks use a request context of their own rather than `Excel.run`: that sends a
 * second batch after each run to release its ranges, and a check must be one.
 */
export class ExcelWorkbook implements WorkbookHost {
  #existing: Existing = { names: [], hasStateSheet: false };

  survey(): Promise<Survey> {
    return withHostErrors(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets, names } = context.workbook;
        worksheets.load('items/name');
        names.load('items/name');
        await context.sync();
        const sheetNames = worksheets.items.map(({ name }) => name);
        this.#existing = {
          names: names.items.map(({ name }) => name),
          hasStateSheet: sheetNames.includes(stateSheetName),
        };
        return {
          sheetNames: sheetNames.filter((name) => name !== stateSheetName),
          hasTables: this.#existing.names.includes(nameOfTable(anyTable)),
        };
      }),
    );
  }

  carryOut(plan: WorkbookPlan): Promise<void> {
    return withHostErrors(async () => {
      const context = new Excel.RequestContext();
      writePlan(context, plan, this.#existing);
      await context.sync();
    });
  }

  read({ patient }: ReadOptions = { patient: false }): Promise<WorkbookReading> {
    const readWith = async (context: Excel.RequestContext): Promise<WorkbookReading> => {
      const pending = requestReading(context);
      await context.sync();
      return workbookReading(pending);
    };
    return withHostErrors(() =>
      patient
        ? Excel.run({ delayForCellEdit: true }, readWith)
        : readWith(new Excel.RequestContext()),
    );
  }

  writeFigures(figures: readonly FigureWrite[]): Promise<void> {
    return withHostErrors(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        for (const { sheetId, address, value } of figures) {
          context.workbook.worksheets.getItem(sheetId).getRange(address).values = [[value]];
        }
        await context.sync();
      }),
    );
  }

  goTo({ sheetId, address }: Place): Promise<void> {
    return withHostErrors(async () => {
      const context = new Excel.RequestContext();
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    });
  }

  onChanged(listener: () => void): Promise<void> {
    return withHostErrors(async () => {
      const context = new Excel.RequestContext();
      // On the collection: one handler for all sheets, and registering it counts as a read, which leaves undo alone.
      context.workbook.worksheets.onChanged.add((event) => {
        // Newer versions say who made the change; our own writes are followed by a check anyway.
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener();
        return Promise.resolve();
      });
      await context.sync();
    });
  }
}
