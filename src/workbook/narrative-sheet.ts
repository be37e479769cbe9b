import { makeAddress, makeRange, type Rectangle } from '../layout/address';
import {
  aspectTitles,
  narrativeParts,
  sectionIds,
  sectionTitles,
  tableOf,
  terms,
  type Format,
  type NarrativePart,
  type NarrativeRule,
  type SectionId,
} from '../standard';
import { highlights, tabColor } from './look';
import { hintFormula, lengthFormula, type NarrativeCells } from './narrative-formulas';
import type { ConditionalFormatPlan, SheetPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import { narrativeSheetTexts as texts } from './sheet-texts';

/**
 * The text around the tables, for people who want it checked with them. A paste of some paragraphs goes down the cells of
 * one column, so each piece of the text is a block of input rows there, one paragraph a cell.
 */

/** Columns and their widths in points: the text's is some 90 characters wide. */
const columns = { label: 96, text: 540, count: 48, hint: 190 } as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];
const indexOf = (column: Column): number => columnNames.indexOf(column);

const [infoRow, helpRow, headingRow] = [1, 2, 3];
const firstRow = headingRow + 1;

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

interface PlacedSection {
  id: SectionId;
  /** The row of its heading. */
  row: number;
  parts: readonly PlacedPart[];
}

function placedSections(format: Format): PlacedSection[] {
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
        const area = { row, column: indexOf('text'), rowCount, columnCount: 1 };
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
function around(parts: readonly PlacedPart[]): Rectangle {
  const [first, last] = [parts[0]?.area, parts[parts.length - 1]?.area];
  if (!first || !last) throw new RangeError('A text has at least one part');
  return { ...first, rowCount: last.row + last.rowCount - first.row };
}

const countCell = ({ row }: PlacedSection): string =>
  makeAddress({ row, column: indexOf('count') });

/**
 * The cells that formulas look at.
 * @param on makes a reference of an address
 */
export function narrativeCells(format: Format, on: (address: string) => string): NarrativeCells {
  const sections = writtenSections(format);
  return {
    counts: new Map(sections.map((section) => [section.id, on(countCell(section))])),
    texts: new Map(sections.map(({ id, parts }) => [id, on(makeRange(around(parts)))])),
  };
}

const writtenSections = (format: Format): PlacedSection[] =>
  placedSections(format).filter(({ parts }) => parts.length > 0);

/** Where the count and the hint of each section stand. */
export const narrativeNotes = (format: Format) =>
  writtenSections(format).map((section) => ({
    section: section.id,
    count: countCell(section),
    hint: makeAddress({ row: section.row, column: indexOf('hint') }),
    rule: ruleOf(format, section.id),
  }));

/** Where the line under the title stands. */
export const narrativeInfoCell = makeAddress({ row: infoRow, column: 0 });

export interface NarrativeSheetOptions {
  name: string;
  /** The line under the title: whose report this is. */
  info: string;
}

/** The sheet on which people may write or paste the text of the report. */
export function narrativeSheet(format: Format, { name, info }: NarrativeSheetOptions): SheetPlan {
  const cells = narrativeCells(format, (address) => address);
  const sections = placedSections(format);
  const { row, rowCount } = narrativeArea(format);
  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    ...laidOut(
      [
        { area: cellAt(0, 0, 2), content: texts.title, look: 'sheetTitle' },
        { area: cellAt(infoRow, 0, 2), content: info, look: 'sheetInfo' },
        { area: cellAt(helpRow, 0, 2), content: texts.help, look: 'legend' },
        ...texts.headings.map((heading, column): SheetCell => ({
          area: cellAt(headingRow, column),
          content: heading,
          look: 'columnHeading',
        })),
        ...sections.flatMap((section) => sectionCells(format, section, cells)),
      ],
      Object.values(columns),
    ),
    conditionalFormats: hintHighlighting(format),
    validations: [],
    isProtected: true,
    frozenRows: firstRow,
    page: {
      orientation: 'portrait',
      // Counts and hints help whoever writes; they are no part of the text.
      area: makeRange({ row: 0, column: 0, rowCount: row + rowCount, columnCount: 2 }),
      titleRows: `1:${firstRow}`,
    },
  };
}

function sectionCells(format: Format, section: PlacedSection, cells: NarrativeCells): SheetCell[] {
  const { id, row, parts } = section;
  const heading: SheetCell = {
    area: cellAt(row, 0, 2),
    content: sectionTitles[id],
    look: 'blockTitle',
  };
  if (parts.length === 0) {
    const table = format.tables.find((candidate) => candidate.id === id);
    const sheet = table ? terms[tableOf(format, table.id).sheet].label : '';
    return [
      heading,
      { area: cellAt(row, indexOf('count'), 2), content: texts.inTable(sheet), look: 'shownText' },
    ];
  }
  const rule = ruleOf(format, id);
  return [
    heading,
    {
      area: cellAt(row, indexOf('count')),
      content: lengthFormula(cells.texts.get(id) ?? ''),
      look: 'shownNumber',
    },
    {
      area: cellAt(row, indexOf('hint')),
      content: rule ? hintFormula(rule, cells) : '',
      look: 'shownText',
    },
    ...parts.flatMap(({ aspect, area }): SheetCell[] => [
      {
        area: { ...area, column: indexOf('label') },
        content: aspect ? aspectTitles[aspect] : texts.body,
        look: 'rowHeading',
      },
      ...Array.from({ length: area.rowCount }, (_, index): SheetCell => ({
        area: cellAt(area.row + index, area.column),
        content: '',
        look: 'paragraph',
      })),
    ]),
  ];
}

const ruleOf = (format: Format, section: SectionId): NarrativeRule | undefined =>
  format.narrative.rules.find((rule) => rule.section === section);

const hintHighlighting = (format: Format): ConditionalFormatPlan[] =>
  narrativeNotes(format).flatMap(({ count, hint, rule }) =>
    rule
      ? [
          {
            range: `${count}:${hint}`,
            formula: `=${hint.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}<>""`,
            ...highlights[rule.severity === 'hard' ? 'fault' : 'soft'],
          },
        ]
      : [],
  );

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
