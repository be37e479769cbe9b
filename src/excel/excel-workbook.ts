import { isDateFormat } from '../report/parse-figure';
import type { TableId } from '../standard';
import type { WorkbookChange, WorkbookRemoval } from '../workbook/change';
import type { CollectionHost } from '../workbook/collection-host';
import {
  HostError,
  type CellWrite,
  type OwnColumn,
  type Place,
  type SheetInspection,
  type Survey,
  type WorkbookHost,
  type WorkbookReading,
} from '../workbook/host';
import { lastYearName, nameOfTable, stampName, stateName, stateSheetName } from '../workbook/names';
import type { Content, SheetPlan, WorkbookPlan } from '../workbook/plan';
import type { ReadWorkbook } from '../workbook/recovery/workbook-contents';
import { inNewContext, toHostError } from './host-errors';
import { syncOrClose } from './locks';
import { nextTask } from './next-task';
import { putBackOlderReport, readOlderReport } from './older-report';
import { requestReading, workbookReading, type ReadingOptions } from './read-workbook';
import { remainsOf } from './remains';
import { takeBackPlan } from './take-back-plan';
import { ownValue } from './text-value';
import { writePlan, type Existing } from './write-plan';
import { protectionOptions } from './write-sheet';

/** The session has loaded this part before it asks for any of it. */
const layout = () => import(/* webpackChunkName: "layout" */ './layout');

const anyTable: TableId = 'requests';

const ownColumns: Record<OwnColumn, string> = { stamp: stampName, lastYear: lastYearName };

/**
 * The open workbook, through Office.js. While a person types in a cell Excel refuses, and the
 * session tries again: `delayForCellEdit` does not work in every Excel.
 */
export class ExcelWorkbook implements WorkbookHost {
  #existing: Existing = { sheetNames: [], names: [], protectedSheets: [] };
  /** What an unfinished creation was to write. */
  #begun: WorkbookPlan | undefined;
  /** Takes back a creation that Excel refused, where Excel has refused that, too. */
  #takeBack: (() => Promise<void>) | undefined;
  #collection: CollectionHost | undefined;

  survey(): Promise<Survey> {
    return inNewContext(async (context) => {
      await this.#endTakingBack();
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name');
      names.load('items/name');
      await context.sync();
      const sheetNames = worksheets.items.map(({ name }) => name);
      const defined = names.items.map(({ name }) => name);
      this.#existing = { sheetNames, names: defined, protectedSheets: [] };
      this.#begun = undefined;
      return {
        sheetNames: sheetNames.filter((name) => name !== stateSheetName),
        hasTables: defined.includes(nameOfTable(anyTable)),
        isUnfinished: sheetNames.includes(stateSheetName) && !defined.includes(stateName),
      };
    });
  }

  remains(plan: WorkbookPlan): Promise<readonly string[]> {
    return inNewContext(async (context) => {
      const { names, protectedSheets } = await remainsOf(context, plan);
      this.#existing = { ...this.#existing, protectedSheets };
      this.#begun = plan;
      return names;
    });
  }

  carryOut(plan: WorkbookPlan): Promise<void> {
    return inNewContext(async (context) => {
      await this.#endTakingBack();
      if (this.#begun) await this.#checkRemains(context, plan, this.#begun);
      const older = await readOlderReport(context, plan, this.#existing.names);
      writePlan(context, plan, this.#existing);
      // To turn so much into one request takes as long again.
      await nextTask();
      try {
        await context.sync();
      } catch (error) {
        const hostError = toHostError(error);
        const refusal = hostError instanceof HostError ? hostError.problem : undefined;
        const existing = this.#existing;
        this.#takeBack = async () => {
          const after = new Excel.RequestContext();
          await takeBackPlan(after, plan, existing, refusal);
          if (older) await putBackOlderReport(after, plan, older);
        };
        await this.#endTakingBack();
        throw error;
      }
    });
  }

  /** A person who types in a cell keeps Excel from it: it is done before anything else is created. */
  async #endTakingBack(): Promise<void> {
    await this.#takeBack?.();
    this.#takeBack = undefined;
  }

  /** A person may have typed into what is to be used again since `remains` looked. */
  async #checkRemains(
    context: Excel.RequestContext,
    plan: WorkbookPlan,
    begun: WorkbookPlan,
  ): Promise<void> {
    const reused = plan.sheets.filter(
      ({ name }) => name !== stateSheetName && this.#existing.sheetNames.includes(name),
    );
    const { names } = await remainsOf(context, begun);
    const typedInto = reused.find(({ name }) => !names.includes(name));
    if (typedInto) throw new HostError('sheetExists', typedInto.name);
  }

  async read(): Promise<WorkbookReading> {
    try {
      return await this.#read({ countHighlights: true });
    } catch (error) {
      if (!(error instanceof HostError) || error.problem !== 'gone') throw error;
      // Newer builds cannot read a highlight whose deletion was undone (office-js #6396): figures are checked without.
      return await this.#read({ countHighlights: false });
    }
  }

  #read(options: ReadingOptions): Promise<WorkbookReading> {
    return inNewContext(async (context) => {
      const pending = requestReading(context, options);
      await context.sync();
      return workbookReading(pending);
    });
  }

  writeCells(writes: readonly CellWrite[]): Promise<boolean> {
    return inNewContext(async (context) => {
      const { worksheets } = context.workbook;
      const cellOf = ({ sheetId, address }: Place): Excel.Range =>
        worksheets.getItem(sheetId).getRange(address);
      const sheets = new Map(
        writes.map(({ sheetId }) => [sheetId, worksheets.getItem(sheetId).protection]),
      );
      for (const protection of sheets.values()) protection.load('protected');
      const cells = writes.map((write) => {
        const cell = cellOf(write);
        cell.load('values,formulas,numberFormat');
        cell.format.protection.load('locked');
        return cell;
      });
      await context.sync();
      // A batch that is refused in the middle stays half done.
      const isLocked = ({ sheetId }: Place, index: number): boolean =>
        sheets.get(sheetId)?.protected === true && cells[index]?.format.protection.locked === true;
      const locked = writes.find(isLocked);
      if (locked) throw new HostError('protected', locked.address);
      const isAsSeen = ({ seen }: CellWrite, index: number): boolean => {
        const found = [cells[index]?.formulas, cells[index]?.values].flat(2);
        return seen === undefined || found.some((one) => String(one) === String(seen ?? ''));
      };
      if (!writes.every(isAsSeen)) return false;
      // In a cell that a person has made one of texts or dates a number would be no number.
      const isMisplaced = ({ value }: CellWrite, index: number): boolean =>
        typeof value === 'number' && !isForNumbers(String(cells[index]?.numberFormat[0]?.[0]));
      // Values may be written into open cells of a protected sheet, but not how they look.
      const lifted = new Set(
        writes.filter(isMisplaced).flatMap(({ sheetId }) => {
          const protection = sheets.get(sheetId);
          return protection?.protected ? [protection] : [];
        }),
      );
      for (const protection of lifted) protection.unprotect();
      writes.forEach((write, index) => {
        const cell = cellOf(write);
        if (isMisplaced(write, index)) cell.numberFormat = [['General']];
        cell.values = [[ownValue(write.value)]];
      });
      for (const protection of lifted) protection.protect(protectionOptions);
      await syncOrClose(context, { protections: [...lifted], hidden: [] });
      return true;
    });
  }

  writeColumn(column: OwnColumn, cells: readonly Content[]): Promise<void> {
    return inNewContext(async (context) => {
      const named = context.workbook.names.getItem(ownColumns[column]);
      // eslint-disable-next-line office-addins/load-object-before-read -- a proxy, of which nothing is read
      const { protection } = named.getRange().worksheet;
      protection.load('protected');
      await context.sync();
      const wasProtected = protection.protected;
      if (wasProtected) protection.unprotect();
      named.getRange().values = cells.map((content) => [ownValue(content)]);
      if (wasProtected) protection.protect(protectionOptions);
      await syncOrClose(context, { protections: wasProtected ? [protection] : [], hidden: [] });
    });
  }

  readContents(): Promise<ReadWorkbook> {
    return inNewContext(async (context) => (await layout()).readContents(context));
  }

  inspect(plans: readonly SheetPlan[]): Promise<readonly SheetInspection[]> {
    return inNewContext(async (context) => (await layout()).inspectSheets(context, plans));
  }

  change(change: WorkbookChange): Promise<boolean> {
    return inNewContext(async (context) => (await layout()).changeLayout(context, change));
  }

  remove(removal: WorkbookRemoval): Promise<boolean> {
    return inNewContext(async (context) => (await layout()).removeLayout(context, removal));
  }

  calculate(): Promise<void> {
    return inNewContext(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  }

  goTo({ sheetId, address }: Place): Promise<void> {
    return inNewContext(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      worksheet.activate();
      worksheet.getRange(address).select();
      try {
        await context.sync();
      } catch (error) {
        if (await isHidden(sheetId)) throw new HostError('hidden', address);
        throw error;
      }
    });
  }

  onChanged(listener: () => void): Promise<void> {
    return inNewContext(async (context) => {
      // On the collection: one handler for all sheets, and registering it counts as a read, which leaves undo alone.
      context.workbook.worksheets.onChanged.add((event) => {
        // Newer versions say who made the change; our own writes are followed by a check anyway.
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener();
        return Promise.resolve();
      });
      // A sheet that is deleted changes no cell.
      context.workbook.worksheets.onDeleted.add(() => {
        listener();
        return Promise.resolve();
      });
      await context.sync();
    });
  }

  async collection(): Promise<CollectionHost> {
    const { CollectionWorkbook } = await import(
      /* webpackChunkName: "collection-workbook" */ './collection-workbook'
    );
    return (this.#collection ??= new CollectionWorkbook());
  }
}

const isForNumbers = (numberFormat: string): boolean =>
  numberFormat !== '@' && !isDateFormat(numberFormat);

/** Excel goes to no cell of a hidden sheet. */
async function isHidden(sheetId: string): Promise<boolean> {
  const context = new Excel.RequestContext();
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  worksheet.load('visibility');
  await context.sync();
  return !worksheet.isNullObject && worksheet.visibility !== Excel.SheetVisibility.visible;
}
