import { makeAddress, parseAddress, parseRange, type Rectangle } from '../../src/layout/address';
import type { CellContent } from '../../src/report/parse-figure';
import type { FormatId, TableId } from '../../src/standard';
import { formatById } from '../../src/standard';
import type { TableReading, WorkbookReading } from '../../src/workbook/host';
import { lastYearCells } from '../../src/workbook/last-year';
import { nameOfTable } from '../../src/workbook/names';
import type { Content } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { WorksheetEngine } from './worksheet-engine';

/** What a host reads from a workbook that was just made, with some cells typed into. */
export function plannedReading(
  formatId: FormatId,
  year: number,
  typed: Record<string, Record<string, Content | boolean>> = {},
): WorkbookReading {
  const format = formatById(formatId);
  const plan = workbookPlan({ format, year, agency: '某县某局', totals: 'computed', taken: [] });
  const tables = new Map<TableId, TableReading>();
  for (const { id } of format.tables) {
    const name = plan.names.find((candidate) => candidate.name === nameOfTable(id))!;
    const sheet = plan.sheets.find((candidate) => candidate.name === name.sheet)!;
    const changes = new Map(Object.entries(typed[sheet.name] ?? {}));
    const engine = new WorksheetEngine(sheet, changes);
    const area = parseRange(name.range)!;
    tables.set(id, {
      sheetId: `{${sheet.name}}`,
      sheetName: sheet.name,
      isShut: false,
      hasHiddenLines: false,
      area,
      cells: cellsOf(area, (row, column): CellContent => {
        const address = makeAddress({ row, column });
        const content = changes.get(address) ?? sheet.contents[row]?.[column];
        const formula =
          typeof content === 'string' && content.startsWith('=') ? content : undefined;
        return { value: engine.value({ row, column }), ...(formula ? { formula } : {}) };
      }),
    });
    engine.dispose();
  }
  return {
    state: plan.sheets.find(({ name }) => name === '_OGI')!.contents.map(([text]) => text),
    agency: '某县某局',
    stamp: ['', '', '', ''],
    fingerprint: '',
    lastYear: [...lastYearCells(format, { source: '', figures: new Map() })],
    frontSheetName: '填报信息',
    checkSheetName: '校验结果',
    sheetNames: plan.sheets.map(({ name }) => name),
    notes: undefined,
    tables,
    manualCalculation: false,
  };
}

const cellsOf = <T>(area: Rectangle, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) =>
      at(area.row + row, area.column + column),
    ),
  );

/** A reading with one cell of a table saying something else. */
export function withCell(
  reading: WorkbookReading,
  table: TableId,
  address: string,
  value: CellContent['value'],
  numberFormat = 'General',
): WorkbookReading {
  const before = reading.tables.get(table)!;
  const at = parseAddress(address)!;
  const cells = before.cells.map((row, r) =>
    row.map((cell, c) =>
      r === at.row - before.area.row && c === at.column - before.area.column
        ? { value, numberFormat }
        : cell,
    ),
  );
  return withTable(reading, table, { ...before, cells });
}

/** A reading with another table, or without it. */
export function withTable(
  reading: WorkbookReading,
  table: TableId,
  changed: TableReading | undefined,
): WorkbookReading {
  const tables = new Map(reading.tables);
  if (changed) tables.set(table, changed);
  else tables.delete(table);
  return { ...reading, tables };
}
