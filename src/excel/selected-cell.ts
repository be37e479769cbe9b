import { makeAddress } from '../layout/address';
import { HostError, type Place } from '../workbook/host';
import { inNewContext } from './host-errors';

export async function readSelection(context: Excel.RequestContext): Promise<Place> {
  // Of several selected areas, Excel tells this one only.
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  const { worksheet } = cell;
  worksheet.load('id');
  await context.sync();
  const address = makeAddress({ row: cell.rowIndex, column: cell.columnIndex });
  return { sheetId: worksheet.id, address };
}

/**
 * Says when another cell is selected. By the document's event, which is no batch: registering the one of the worksheets
 * counts as a write, so that a person could undo nothing any more.
 */
export class SelectionWatch {
  readonly #listeners = new Set<() => void>();
  #hearsSheets = false;

  /** Gives back what ends it. */
  async add(listener: () => void): Promise<() => Promise<void>> {
    await this.#hearSheets();
    const told = (): void => {
      listener();
    };
    await addHandler(told);
    this.#listeners.add(told);
    return async () => {
      this.#listeners.delete(told);
      await removeHandler(told);
    };
  }

  /** Once for good: taking the handler away would count as a write. */
  async #hearSheets(): Promise<void> {
    if (this.#hearsSheets) return;
    await inNewContext(async (context) => {
      context.workbook.worksheets.onActivated.add(() => {
        for (const listener of this.#listeners) listener();
        return Promise.resolve();
      });
      await context.sync();
    });
    this.#hearsSheets = true;
  }
}

const addHandler = (handler: () => void): Promise<void> =>
  answered((callback) => {
    const event = Office.EventType.DocumentSelectionChanged;
    Office.context.document.addHandlerAsync(event, handler, callback);
  });

const removeHandler = (handler: () => void): Promise<void> =>
  answered((callback) => {
    const event = Office.EventType.DocumentSelectionChanged;
    Office.context.document.removeHandlerAsync(event, { handler }, callback);
  });

/** @throws HostError in the words of Office */
const answered = (ask: (callback: (answer: Office.AsyncResult<void>) => void) => void) =>
  new Promise<void>((resolve, reject) => {
    ask(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new HostError('other', `${error.name} · ${error.message}`));
    });
  });
