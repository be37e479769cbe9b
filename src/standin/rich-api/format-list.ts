import type { ConditionalFormat, Grid } from '../model/grid';

/**
 * Conditional formats under ids that last: a grid knows no other way to change a priority than to take a format out and put
 * it in elsewhere, which gives it a new id.
 */
export class FormatList {
  private readonly gridIds = new Map<string, string>();

  constructor(private readonly grid: Grid) {}

  list(sheetId: string): ConditionalFormat[] {
    const lasting = new Map([...this.gridIds].map(([id, gridId]) => [gridId, id]));
    return this.grid
      .conditionalFormats(sheetId)
      .map((one) => ({ ...one, id: lasting.get(one.id) ?? one.id }));
  }

  /** A new format comes first. */
  add(format: Omit<ConditionalFormat, 'id'>): string {
    return this.grid.addConditionalFormat(format, 0);
  }

  update(id: string, change: Partial<Omit<ConditionalFormat, 'id' | 'sheetId'>>): void {
    this.grid.updateConditionalFormat(this.gridId(id), change);
  }

  delete(id: string): void {
    this.grid.deleteConditionalFormat(this.gridId(id));
    this.gridIds.delete(id);
  }

  move(sheetId: string, id: string, position: number): void {
    const formats = this.list(sheetId);
    const format = formats.find((one) => one.id === id);
    if (!format || formats[position] === format) return;
    this.grid.deleteConditionalFormat(this.gridId(id));
    this.gridIds.set(id, this.grid.addConditionalFormat(format, position));
  }

  private gridId(id: string): string {
    return this.gridIds.get(id) ?? id;
  }
}
