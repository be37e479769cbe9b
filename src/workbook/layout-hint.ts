import { gridOf } from '../layout/table-grid';
import { checkLines } from '../rules/check-line';
import { oncePer, type Format, type TableId } from '../standard';
import { conditionalFormatsOf } from './conditional-formats';
import type { TableReading, WorkbookReading } from './host';
import { narrativeArea } from './narrative-layout';
import { otherRoles, type OtherRole } from './sheet-role';
import { parseState } from './state';
import { tableOrigin } from './table-origin';

/** Something about the sheets that people should know, although all figures are read and checked. */
export type LayoutHint =
  /** Highlights were lost, or split by pasting: red is not to be relied upon. */
  | { kind: 'highlights'; sheetName: string }
  /** Rows or columns of a table are hidden: what stands there is checked all the same. */
  | { kind: 'hiddenLines'; sheetName: string }
  /** A copy of a sheet of ours: it is not checked. */
  | { kind: 'copy'; sheetName: string; of: string }
  /** A sheet is gone, so the workbook does not say its own verdict any more, or does not hold the text or last year's figures. */
  | { kind: 'sheetMissing'; role: OtherRole }
  /** Rows were inserted or deleted among those of the text: it is not checked. */
  | { kind: 'textResized'; sheetName: string }
  /** The check sheet lacks lines: an older version made it, or they were deleted. Notes to them have no place. */
  | { kind: 'linesMissing'; sheetName: string; count: number };

export function layoutHints(format: Format, reading: WorkbookReading): LayoutHint[] {
  const { tables, sheetNames, frontSheetName, checkSheetName, narrative, lastYear } = reading;
  const hints = [...tables].flatMap(([id, table]) => hintsOf(format, id, table));
  // Older versions made neither a sheet of the text nor one of last year's figures.
  const isOlder = versionOf(reading) < allSheetsSince;
  const isThere: Record<OtherRole, boolean> = {
    front: frontSheetName !== undefined,
    narrative: isOlder || narrative !== undefined,
    check: checkSheetName !== undefined,
    lastYear: isOlder || lastYear !== undefined,
  };
  const missing = otherRoles.flatMap((role): LayoutHint[] =>
    isThere[role] ? [] : [{ kind: 'sheetMissing', role }],
  );
  const copies = [...tables.values()].flatMap(({ sheetName: of }) =>
    sheetNames.flatMap((sheetName): LayoutHint[] =>
      isCopyOf(of, sheetName) ? [{ kind: 'copy', sheetName, of }] : [],
    ),
  );
  const resized =
    narrative && narrative.area.rowCount !== narrativeArea(format).rowCount
      ? [{ kind: 'textResized' as const, sheetName: narrative.sheetName }]
      : [];
  return [...hints, ...missing, ...resized, ...missingLines(format, reading), ...copies];
}

/** The first version of the layout that has all sheets. */
const allSheetsSince = 3;

const versionOf = ({ state }: WorkbookReading): number =>
  (state && parseState(state)?.layoutVersion) ?? 0;

function missingLines(format: Format, { notes, checkSheetName }: WorkbookReading): LayoutHint[] {
  if (!notes || checkSheetName === undefined) return [];
  const found = new Set(notes.columns.number);
  const count = checkLines(format, false).filter(({ number }) => !found.has(number)).length;
  return count === 0 ? [] : [{ kind: 'linesMissing', sheetName: checkSheetName, count }];
}

function hintsOf(
  format: Format,
  id: TableId,
  { sheetName, highlightCount, hasHiddenLines }: TableReading,
): LayoutHint[] {
  const isAsMade = highlightCount === undefined || highlightCount === plannedCounts(format).get(id);
  return [
    ...(isAsMade ? [] : [{ kind: 'highlights' as const, sheetName }]),
    ...(hasHiddenLines ? [{ kind: 'hiddenLines' as const, sheetName }] : []),
  ];
}

/** Asked after every change, and always the same. */
const plannedCounts = oncePer(
  (format: Format): ReadonlyMap<TableId, number> =>
    new Map(
      format.tables.map((table) => [
        table.id,
        conditionalFormatsOf(format, gridOf(table), tableOrigin).length,
      ]),
    ),
);

/** Excel and WPS call a copy `X (2)`, LibreOffice `X_2`. */
const isCopyOf = (name: string, other: string): boolean =>
  other.startsWith(name) && /^(?: \(\d+\)|_\d+)$/.test(other.slice(name.length));
