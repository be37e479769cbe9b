import type { Rectangle } from '../layout/address';
import type { NarrativeText } from '../report/written-report';
import {
  narrativeParts,
  sectionIds,
  type Format,
  type NarrativePart,
  type SectionId,
} from '../standard';

/**
 * The text around the tables, for people who want it checked with them. A paste of some paragraphs goes down the cells of
 * one column, so each piece of the text is a block of input rows there, one paragraph a cell.
 */

/** Columns of the sheet, from A on. */
const columns = ['label', 'text', 'count', 'hint'] as const;
export const narrativeColumn = (column: (typeof columns)[number]): number =>
  columns.indexOf(column);

/** Below the title, two lines and the columns' headings. */
const firstRow = 4;

/** Input rows of the sections that people write; those of one with several parts are shared out evenly. */
const sectionRows: Partial<Record<SectionId, number>> = {
  overview: 30,
  problems: 12,
  otherMatters: 12,
};

/** Where the input cells of a piece of the text are, on a new sheet. */
export interface PlacedPart extends NarrativePart {
  area: Rectangle;
}

export interface PlacedSection {
  id: SectionId;
  /** The row of its heading. */
  row: number;
  parts: readonly PlacedPart[];
}

export function placedSections(format: Format): PlacedSection[] {
  let row = firstRow;
  return sectionIds.map((id) => {
    const heading = row;
    row += 1;
    const parts = narrativeParts(format, id);
    const rowCount = (sectionRows[id] ?? 0) / Math.max(1, parts.length);
    return {
      id,
      row: heading,
      parts: parts.map((part) => {
        const area = { row, column: narrativeColumn('text'), rowCount, columnCount: 1 };
        row += rowCount;
        return { ...part, area };
      }),
    };
  });
}

/** The pieces of the text, in order. */
export const placedParts = (format: Format): PlacedPart[] =>
  placedSections(format).flatMap(({ parts }) => parts);

/** From the first input cell to the last one; the headings between them stand in other columns. */
export const narrativeArea = (format: Format): Rectangle => around(placedParts(format));

/** All rows of parts that follow one another. */
export function around(parts: readonly PlacedPart[]): Rectangle {
  const [first, last] = [parts[0]?.area, parts[parts.length - 1]?.area];
  if (!first || !last) throw new RangeError('A text has at least one part');
  return { ...first, rowCount: last.row + last.rowCount - first.row };
}

/** The texts of each piece, as they stand in the cells of `narrativeArea` from its top. */
export const textsOfParts = (
  format: Format,
  cells: readonly string[],
): { part: PlacedPart; texts: readonly string[] }[] => {
  const { row } = narrativeArea(format);
  return placedParts(format).map((part) => ({
    part,
    texts: cells.slice(part.area.row - row, part.area.row - row + part.area.rowCount),
  }));
};

/** The paragraphs of each piece that says something. */
export const narrativeIn = (format: Format, cells: readonly string[]): NarrativeText[] =>
  textsOfParts(format, cells).flatMap(({ part: { section, aspect }, texts }): NarrativeText[] => {
    const paragraphs = paragraphsOf(texts.join('\n'));
    return paragraphs.length === 0
      ? []
      : [{ section, ...(aspect === undefined ? {} : { aspect }), paragraphs }];
  });

/** Lines of a cell are paragraphs, too. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * A text as it stands in the cells of `narrativeArea`: undefined for the cells of pieces that it does not have. Where there
 * are more paragraphs than cells, the last cell takes the rest.
 */
export function cellsOfNarrative(
  format: Format,
  narrative: readonly NarrativeText[],
): (string | undefined)[] {
  const { row, rowCount } = narrativeArea(format);
  const cells = new Array<string | undefined>(rowCount).fill(undefined);
  for (const { section, aspect, area } of placedParts(format)) {
    const text = narrative.find((one) => one.section === section && one.aspect === aspect);
    if (!text) continue;
    fitted(text.paragraphs, area.rowCount).forEach((paragraph, index) => {
      cells[area.row - row + index] = paragraph;
    });
  }
  return cells;
}

/** As many texts as there are cells. */
export const fitted = (texts: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    index < count - 1 ? (texts[index] ?? '') : texts.slice(index).join('\n'),
  );

/** The same by sections. */
export function textsOfSections(
  format: Format,
  cells: readonly string[],
): Map<SectionId, readonly string[]> {
  const sections = new Map<SectionId, readonly string[]>();
  for (const { part, texts: own } of textsOfParts(format, cells)) {
    sections.set(part.section, [...(sections.get(part.section) ?? []), ...own]);
  }
  return sections;
}
