import type {
  CollectionHost,
  KeptRecord,
  NamedPlace,
  SheetsPlan,
} from '../workbook/collection-host';
import type { Place } from '../workbook/host';
import { inNewContext } from './host-errors';
import { readRecords, writeRecords } from './kept-records';
import { replaceSheets } from './replace-sheets';
import { readSelection, SelectionWatch } from './selected-cell';

/** The open workbook of an office that collects reports, through Office.js: loaded on demand. */
export class CollectionWorkbook implements CollectionHost {
  readonly #selection = new SelectionWatch();

  readRecords(): Promise<readonly KeptRecord[] | undefined> {
    return inNewContext(readRecords);
  }

  writeRecords(from: number, records: readonly KeptRecord[], end?: number): Promise<boolean> {
    return inNewContext((context) => writeRecords(context, from, records, end));
  }

  replaceSheets(plan: SheetsPlan): Promise<void> {
    return inNewContext((context) => replaceSheets(context, plan));
  }

  namedPlace(name: string): Promise<NamedPlace | undefined> {
    return inNewContext(async (context) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name');
      await context.sync();
      if (range.isNullObject) return undefined;
      const { rowIndex: row, columnIndex: column, rowCount, columnCount, worksheet } = range;
      const { id: sheetId, name: sheetName } = worksheet;
      return { sheetId, sheetName, area: { row, column, rowCount, columnCount } };
    });
  }

  selection(): Promise<Place> {
    return inNewContext(readSelection);
  }

  onSelected(listener: () => void): Promise<() => Promise<void>> {
    return this.#selection.add(listener);
  }
}
