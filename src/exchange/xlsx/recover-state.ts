import { gridOf } from '../../layout/table-grid';
import { formats, type Format } from '../../standard';
import { findTable } from './find-table';
import type { ReadSheet } from './workbook-contents';

/** What a workbook still says of itself when its state sheet is lost: each part only when it says it without doubt. */
export interface RecoveredState {
  /** By the headings of its tables. */
  format?: Format;
  /** By the line under the titles. */
  year?: number;
  agency?: string;
}

export function recoverState(sheets: readonly ReadSheet[]): RecoveredState {
  const format = recognizeFormat(sheets);
  const texts = sheets.flatMap(textsOf);
  const year = onlyOne(texts, /报告年度\s*[:：]\s*(\d{4})\s*年/u);
  // Two wide spaces end the agency's name: single ones may stand in it.
  const agency = onlyOne(texts, /填报单位\s*[:：]\s*(.+?)\s*(?:\u3000{2}|$)/u);
  return {
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

/** What all texts that match agree upon. */
function onlyOne(texts: readonly string[], pattern: RegExp): string | undefined {
  const found = new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
