import type {
  CollectionHost,
  KeptRecord,
  SelectedCell,
  SheetsPlan,
} from '../workbook/collection-host';
import { detailsName } from '../workbook/names';
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

  writeRecords(from: number, records: readonly KeptRecord[], end?: number): Promise<void> {
    return inNewContext((context) => writeRecords(context, from, records, end));
  }

  replaceSheets(plan: SheetsPlan): Promise<void> {
    return inNewContext((context) => replaceSheets(context, plan));
  }

  detailsSheet(): Promise<string | undefined> {
    return inNewContext(async (context) => {
      const range = context.workbook.names.getItemOrNullObject(detailsName).getRangeOrNullObject();
      range.load('worksheet/name');
      await context.sync();
      return range.isNullObject ? undefined : range.worksheet.name;
    });
  }

  selection(): Promise<SelectedCell> {
    return inNewContext(readSelection);
  }

  onSelected(listener: () => void): Promise<() => Promise<void>> {
    return this.#selection.add(listener);
  }
}
