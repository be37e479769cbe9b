import { gridOf } from '../../layout/table-grid';
import { formats, type Format } from '../../standard';
import type { TotalsMode } from '../state';
import { findTable } from './find-table';
import { cellAt, type ReadSheet } from './workbook-contents';

/** What a workbook still says of itself when its state sheet is lost: each part only when it says it without doubt. */
interface RecoveredState {
  /** By the headings of its tables. */
  format?: Format;
  /** By the front sheet and the line under the titles, when they agree. */
  year?: number;
  agency?: string;
  /** By the formulas in the tables: without any, somebody types the totals, and they have to be checked. */
  totals: TotalsMode;
}

export function recoverState(sheets: readonly ReadSheet[]): RecoveredState {
  const format = recognizeFormat(sheets);
  const texts = [...sheets.flatMap(textsOf), ...sheets.flatMap(labelledValues)];
  const year = onlyOne(texts, /报告年度\s*[:：]\s*(\d{4})/u);
  // Two wide spaces end the agency's name: single ones may stand in it.
  const agency = onlyOne(texts, /填报单位\s*[:：]\s*(.+?)\s*(?:\u3000{2}|$)/u);
  return {
    totals: format && hasFormulas(format, sheets) ? 'computed' : 'typed',
    ...(format ? { format } : {}),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(agency === undefined ? {} : { agency }),
  };
}

/**
 * The format whose headings the workbook has more of than any other's, in every table that it has: tables of two formats
 * in one workbook are of neither.
 */
function recognizeFormat(sheets: readonly ReadSheet[]): Format | undefined {
  const candidates = formats.map((format) => ({
    format,
    found: format.tables.map((table) => findTable(gridOf(table), sheets)[0]?.found ?? 0),
  }));
  return candidates.find(({ found }) =>
    candidates.every(
      (other) =>
        other.found === found ||
        (found.every((count, table) => count >= (other.found[table] ?? 0)) &&
          found.some((count, table) => count > (other.found[table] ?? 0))),
    ),
  )?.format;
}

const textsOf = ({ rows }: ReadSheet): string[] =>
  [...rows.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );

/** A label and a value alone in a row, as on the front sheet: `填报单位：某局`. */
const labelledValues = ({ rows }: ReadSheet): string[] =>
  [...rows.values()].flatMap((cells) => {
    const [label, value, ...others] = [...cells.values()].map((cell) => cell.value);
    return typeof label === 'string' && value !== undefined && value !== null && others.length === 0
      ? [`${label}：${value.toString()}`]
      : [];
  });

const hasFormulas = (format: Format, sheets: readonly ReadSheet[]): boolean =>
  format.tables.some((table) => {
    const grid = gridOf(table);
    const [best] = findTable(grid, sheets);
    return (
      best !== undefined &&
      [...grid.positions.values()].some(
        ({ row, column }) =>
          cellAt(best.sheet, { row: best.area.row + row, column: best.area.column + column })
            ?.formula !== undefined,
      )
    );
  });

/** What all texts that match agree upon. */
function onlyOne(texts: readonly string[], pattern: RegExp): string | undefined {
  const found = new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
