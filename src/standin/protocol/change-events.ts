import { makeAddress, parseArea } from '../model/a1';
import type { GridChange, Place, SheetInfo } from '../model/grid';
import { messageTypes } from '../rich-api/classes/events';
import type { Host } from '../rich-api/host';
import { object } from '../rich-api/targets';
import type { Json } from '../rich-api/wire';

/** Who made a change, as Excel tells it since ExcelApi 1.14. */
type TriggerSource = 'Unknown' | 'ThisLocalAddin';

/** One entry of a `richApiMessage` event. */
type Message = Json[];

const richApiCategory = 65_536;
const workbookTarget = 'Workbook';

const shiftDirections: Partial<Record<GridChange['changeType'], string>> = {
  RowInserted: 'ShiftCellDown',
  RowDeleted: 'ShiftCellUp',
  ColumnInserted: 'ShiftCellRight',
  ColumnDeleted: 'ShiftCellLeft',
};

/** Messages for the handlers that the pane registered, none for others. */
export class ChangeEvents {
  private nextId = 1;
  private known: SheetInfo[];
  private active: string;

  constructor(private readonly host: Host) {
    this.known = host.grid.sheets();
    this.active = host.grid.activeSheet();
  }

  /** Cells changed: for handlers on all worksheets and on this one. */
  changed(change: GridChange, triggerSource: TriggerSource): Message[] {
    const { sheetId, address, changeType } = change;
    const content = () => ({
      address,
      changeType,
      source: 'Local',
      triggerSource,
      worksheetId: sheetId,
      shiftDirection: shiftDirections[changeType] ?? 'None',
      referenceId: this.reference(sheetId, address),
    });
    return [workbookTarget, sheetId].flatMap((targetId) =>
      this.message(messageTypes.changed, targetId, content),
    );
  }

  /** Other cells are selected: for handlers on all worksheets and on this one. */
  selected({ sheetId, area }: Place): Message[] {
    const content = () => ({ address: makeAddress(area), worksheetId: sheetId });
    return [workbookTarget, sheetId].flatMap((targetId) =>
      this.message(messageTypes.selectionChanged, targetId, content),
    );
  }

  /** Compares with the last look: worksheets added, deleted, left and activated. */
  sheets(): Message[] {
    const now = this.host.grid.sheets();
    const active = this.host.grid.activeSheet();
    const added = now.filter(({ id }) => !this.known.some((old) => old.id === id));
    const deleted = this.known.filter(({ id }) => !now.some((sheet) => sheet.id === id));
    const before = this.active;
    this.known = now;
    this.active = active;
    const about = (sheetId: string) => () => ({ source: 'Local', worksheetId: sheetId });
    return [
      ...added.flatMap(({ id }) => this.message(messageTypes.added, workbookTarget, about(id))),
      ...deleted.flatMap(({ id }) => this.message(messageTypes.deleted, workbookTarget, about(id))),
      ...(active === before
        ? []
        : [
            ...[workbookTarget, before].flatMap((target) =>
              this.message(messageTypes.deactivated, target, about(before)),
            ),
            ...[workbookTarget, active].flatMap((target) =>
              this.message(messageTypes.activated, target, about(active)),
            ),
          ]),
    ];
  }

  private message(type: number, targetId: string, content: () => Json): Message[] {
    if (!this.host.isRegistered({ messageType: type, targetId })) return [];
    return [[richApiCategory, type, targetId, JSON.stringify(content()), this.nextId++, false]];
  }

  /** So that the handler's `event.getRange(context)` finds the cells, even after they moved. */
  private reference(sheetId: string, address: string): string {
    const area = parseArea(address);
    return area ? this.host.keep(object('Range', { sheetId, area })) : '';
  }
}
