import { makeAddress, makeRange } from '../layout/address';
import {
  aspectTitles,
  sectionTitles,
  tableOf,
  terms,
  type Format,
  type NarrativeRule,
  type SectionId,
} from '../standard';
import { highlights, tabColor } from './look';
import { hintFormula, lengthFormula, type NarrativeCells } from './narrative-formulas';
import {
  around,
  narrativeArea,
  narrativeColumn,
  placedSections,
  type PlacedSection,
} from './narrative-layout';
import type { ConditionalFormatPlan, SheetPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import { narrativeSheetTexts as texts } from './sheet-texts';

/** Widths of the columns in points: the text's is some 80 characters wide, so that the hints are seen beside the pane. */
const widths = { label: 108, text: 480, count: 44, hint: 150 } as const;

const [infoRow, helpRow, headingRow] = [1, 2, 3];

const countCell = ({ row }: PlacedSection): string =>
  makeAddress({ row, column: narrativeColumn('count') });

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
    hint: makeAddress({ row: section.row, column: narrativeColumn('hint') }),
    rule: ruleOf(format, section.id),
  }));

/** Where the line under the title stands. */
export const narrativeInfoCell = makeAddress({ row: infoRow, column: 0 });

interface NarrativeSheetOptions {
  name: string;
  /** The line under the title: whose report this is. */
  info: Pick<SheetCell, 'content' | 'shows'>;
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
        { area: cellAt(infoRow, 0, 4), ...info, look: 'sheetInfo' },
        { area: cellAt(helpRow, 0, 2), content: texts.help, look: 'legend' },
        ...texts.headings.map((heading, column): SheetCell => ({
          area: cellAt(headingRow, column),
          content: heading,
          look: 'columnHeading',
        })),
        ...sections.flatMap((section) => sectionCells(format, section, cells)),
      ],
      Object.values(widths),
    ),
    conditionalFormats: hintHighlighting(format),
    validations: [],
    isProtected: true,
    frozenRows: headingRow + 1,
    page: {
      orientation: 'portrait',
      // Counts and hints help whoever writes; they are no part of the text.
      area: makeRange({ row: 0, column: 0, rowCount: row + rowCount, columnCount: 2 }),
      titleRows: `1:${headingRow + 1}`,
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
      {
        area: cellAt(row, narrativeColumn('count'), 2),
        content: texts.inTable(sheet),
        look: 'shownText',
      },
    ];
  }
  const rule = ruleOf(format, id);
  return [
    heading,
    {
      area: cellAt(row, narrativeColumn('count')),
      content: lengthFormula(cells.texts.get(id) ?? ''),
      look: 'shownNumber',
    },
    {
      area: cellAt(row, narrativeColumn('hint')),
      content: rule ? hintFormula(rule, cells) : '',
      look: 'shownText',
    },
    ...parts.flatMap(({ aspect, area }): SheetCell[] => [
      {
        area: { ...area, column: narrativeColumn('label') },
        content: aspect ? aspectTitles[aspect] : parts.length > 1 ? texts.opening : texts.body,
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
