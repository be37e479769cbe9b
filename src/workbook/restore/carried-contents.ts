import { makeAddress, type CellPosition } from '../../layout/address';
import type { CellContent } from '../../report/parse-figure';
import { aspectTitles, sectionIds, sectionTitles, type Format } from '../../standard';
import type { PlacedContent } from '../change';
import { checkCells, checkColumn } from '../check-sheet';
import { frontCell, inputFields, stampFields } from '../front-sheet';
import { fitted, placedParts, type PlacedPart } from '../narrative-layout';
import type { SheetPlan } from '../plan';
import { comparable } from '../recovery/find-table';
import { cellAt, type ReadSheet } from '../recovery/workbook-contents';
import { lastYearNumbers, lastYearSourceCell } from '../last-year-sheet';
import { checkSheetTexts, frontSheetTexts, lastYearTexts } from '../sheet-texts';
import type { OtherRole } from '../sheet-role';

/** What people have written on a sheet of ours, for another one of the same role. */
export const carried: Record<
  OtherRole,
  (sheet: ReadSheet, plan: SheetPlan, format: Format) => PlacedContent[]
> = {
  front: carriedFromFront,
  narrative: carriedFromNarrative,
  check: carriedFromCheck,
  lastYear: carriedFromLastYear,
};

/** By the labels beside it. */
function carriedFromFront(sheet: ReadSheet): PlacedContent[] {
  return [...inputFields, ...stampFields].flatMap((field): PlacedContent[] => {
    const label = findText(sheet, frontSheetTexts[field]);
    const cell = label && firstFilled(sheet, label);
    return cell && cell.formula === undefined ? [{ ...cell, address: frontCell(field) }] : [];
  });
}

/** The notes, by the lines that they belong to. */
function carriedFromCheck(sheet: ReadSheet, plan: SheetPlan): PlacedContent[] {
  const columnOf = (column: 'number' | 'note' | 'noteCode'): number | undefined =>
    findText(sheet, checkSheetTexts.headings[checkColumn(column)] ?? '')?.column;
  const [number, note, noteCode] = [columnOf('number'), columnOf('note'), columnOf('noteCode')];
  if (number === undefined || note === undefined) return [];
  const rowOfLine = new Map(
    [...sheet.rows].map(([row, cells]) => [comparable(cells.get(number)?.value), row] as const),
  );
  return checkCells.lineRows(plan).flatMap((row): PlacedContent[] => {
    const line = rowOfLine.get(comparable(plan.contents[row]?.[checkColumn('number')]));
    if (line === undefined) return [];
    return (['note', 'noteCode'] as const).flatMap((column): PlacedContent[] => {
      const from = column === 'note' ? note : noteCode;
      const cell = from === undefined ? undefined : cellAt(sheet, { row: line, column: from });
      return cell && isTyped(cell)
        ? [{ ...cell, address: makeAddress({ row, column: checkColumn(column) }) }]
        : [];
    });
  });
}

/** The figures, by the numbers of their rows, and their source. */
function carriedFromLastYear(sheet: ReadSheet, plan: SheetPlan): PlacedContent[] {
  const columnOf = (heading: string): number | undefined => findText(sheet, heading)?.column;
  const [number, figure] = [
    columnOf(lastYearTexts.headings[0]),
    columnOf(lastYearTexts.headings[4]),
  ];
  if (number === undefined || figure === undefined) return [];
  const cellOf = new Map(
    [...sheet.rows].map(([, cells]) => [String(cells.get(number)?.value ?? ''), cells.get(figure)]),
  );
  const writes: [address: string, cell: CellContent | undefined][] = [
    [lastYearSourceCell, cellOf.get(lastYearTexts.source)],
    ...lastYearNumbers(plan).map(([address, ofRow]): [string, CellContent | undefined] => [
      address,
      cellOf.get(ofRow),
    ]),
  ];
  return writes.flatMap(([address, cell]) => (cell && isTyped(cell) ? [{ ...cell, address }] : []));
}

/**
 * The paragraphs of a text, for another sheet: by the headings above them or beside them. Where there are more of them than
 * cells, the last cell takes the rest.
 */
function carriedFromNarrative(sheet: ReadSheet, _: SheetPlan, format: Format): PlacedContent[] {
  const parts = placedParts(format);
  const labels = parts.map((part) => labelOf(sheet, part));
  const column = labels.find((label) => label !== undefined)?.column;
  if (column === undefined) return [];
  const borders = [
    ...sectionIds.flatMap((id) => findText(sheet, sectionTitles[id])?.row ?? []),
    ...labels.flatMap((label) => label?.row ?? []),
  ];
  return parts.flatMap(({ area }, index): PlacedContent[] => {
    const start = labels[index]?.row;
    if (start === undefined) return [];
    const end = Math.min(...borders.filter((row) => row > start), Infinity);
    const texts = [...sheet.rows]
      .filter(([row]) => row >= start && row < end)
      .sort(([a], [b]) => a - b)
      .flatMap(([, cells]) => {
        const cell = cells.get(column + 1);
        return cell && isTyped(cell) ? [String(cell.value)] : [];
      });
    return fitted(texts, area.rowCount).flatMap((value, row): PlacedContent[] =>
      value === ''
        ? []
        : [{ address: makeAddress({ row: area.row + row, column: area.column }), value }],
    );
  });
}

/** An aspect's heading stands beside its first cell, a section's in a row above it. */
const labelOf = (sheet: ReadSheet, { section, aspect }: PlacedPart): CellPosition | undefined =>
  findText(sheet, aspect ? aspectTitles[aspect] : sectionTitles[section]);

const isTyped = ({ value, formula }: CellContent): boolean =>
  formula === undefined && (value ?? '') !== '';

function findText({ rows }: ReadSheet, text: string): CellPosition | undefined {
  for (const [row, cells] of rows) {
    for (const [column, { value }] of cells) {
      if (comparable(value) === comparable(text)) return { row, column };
    }
  }
  return undefined;
}

/** The first cell with a content at the right of another one. */
function firstFilled({ rows }: ReadSheet, { row, column }: CellPosition): CellContent | undefined {
  const cells = [...(rows.get(row) ?? [])].filter(([at]) => at > column);
  return cells.sort(([a], [b]) => a - b).find(([, { value }]) => (value ?? '') !== '')?.[1];
}
