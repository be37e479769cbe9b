import { makeAddress, makeColumn, makeRange, type CellPosition } from '../layout/address';
import type { SheetsPlan } from './collection-host';
import { highlights, tabColor } from './look';
import { progressName } from './names';
import { textContent, type Content, type SheetPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import { nameComments, progressTexts as texts } from './sheet-texts';

/** How far the collecting of reports has come, for people without the add-in: counts by formula, and below them all units. */
export interface Progress {
  year: number;
  agency: string;
  /** As it is to be read: `2026年1月20日`. */
  date: string;
  units: readonly UnitProgress[];
}

export interface UnitProgress {
  unit: string;
  kind: string;
  status: ProgressStatus;
  /** What there is to say of it: `2 处错误`. */
  remark: string;
  file: string;
}

/** `open`: received, and neither accepted nor returned. */
export type ProgressStatus = keyof typeof texts.statuses;

const statuses: readonly ProgressStatus[] = ['accepted', 'returned', 'open', 'missing'];

const columns = { number: 0, unit: 1, kind: 2, status: 3, remark: 4, file: 5 };
const widths = [34, 140, 60, 60, 110, 110];
const rows = { title: 0, info: 1, hint: 2, due: 3, received: 4, statuses: 5 };
const headingRow = rows.statuses + statuses.length;
const firstUnit = headingRow + 1;

/** The count stands beside its words, the bar beside the count. */
const count = { words: 0, wordColumns: 2, number: 2, bar: 3, barColumns: 3 };
const barLength = 24;

const countCell = (row: number): CellPosition => ({ row, column: count.number });
const addressOf = (row: number): string => makeAddress(countCell(row));

/** Those that are missing come first, all others stay in their order. */
export function progressSheet(progress: Progress, name: string = texts.name): SheetPlan {
  const { year, agency, date, units } = progress;
  const width = widths.length;
  const columnOf = (column: number): string =>
    makeRange({ row: firstUnit, column, rowCount: Math.max(units.length, 1), columnCount: 1 });
  const statusCells = columnOf(columns.status);
  const cells: SheetCell[] = [
    { area: cellAt(rows.title, 0, width), content: texts.title, look: 'sheetTitle' },
    {
      area: cellAt(rows.info, 0, width),
      content: textContent(texts.info(agency, year, date)),
      look: 'sheetInfo',
    },
    { area: cellAt(rows.hint, 0, width), content: texts.hint, look: 'legend' },
    ...countCells(rows.due, texts.due, `=SUMPRODUCT(--(${columnOf(columns.unit)}<>""))`),
    ...countCells(
      rows.received,
      texts.received,
      `=${addressOf(rows.due)}-${addressOf(statusRow('missing'))}`,
    ),
    ...statuses.flatMap((status) =>
      countCells(
        statusRow(status),
        texts.statuses[status],
        `=SUMPRODUCT(--(${statusCells}="${texts.statuses[status]}"))`,
      ),
    ),
    ...texts.headings.map((heading, column): SheetCell => ({
      area: cellAt(headingRow, column),
      content: heading,
      look: 'columnHeading',
    })),
    ...missingFirst(units).flatMap((unit, index) => unitCells(unit, index)),
  ];
  const area = { row: 0, column: 0, rowCount: firstUnit + units.length, columnCount: width };
  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    ...laidOut(cells, widths),
    conditionalFormats: units.length === 0 ? [] : highlighting(units.length),
    validations:
      units.length === 0
        ? []
        : [
            {
              ...{ type: 'list', values: statuses.map((status) => texts.statuses[status]) },
              ...{ range: statusCells, title: texts.statusTitle },
              ...{ prompt: texts.statusPrompt, alert: texts.statusAlert },
            },
          ],
    isProtected: true,
    frozenRows: 0,
    page: {
      orientation: 'portrait',
      area: makeRange(area),
      titleRows: `${headingRow + 1}:${headingRow + 1}`,
    },
  };
}

/** The sheet, and the name by which it is found again: all units, so that it goes with them. */
export const progressPlan = (progress: Progress, name: string): SheetsPlan => ({
  sheets: [progressSheet(progress, name)],
  names: [
    {
      ...{ name: progressName, sheet: name, comment: nameComments.progress },
      range: makeRange({
        ...{ row: firstUnit, column: 0 },
        ...{ rowCount: Math.max(progress.units.length, 1), columnCount: widths.length },
      }),
    },
  ],
  start: { sheet: name, address: 'A1' },
});

const statusRow = (status: ProgressStatus): number => rows.statuses + statuses.indexOf(status);

function countCells(row: number, words: string, formula: string): SheetCell[] {
  const [own, whole] = [addressOf(row), addressOf(rows.due)];
  const bar = `=REPT("${block}",ROUNDUP(${barLength}*${own}/MAX(${whole},1),0))`;
  return [
    { area: cellAt(row, count.words, count.wordColumns), content: words, look: 'rowHeading' },
    { area: cellAt(row, count.number), content: formula, look: 'shownNumber' },
    { area: cellAt(row, count.bar, count.barColumns), content: bar, look: 'shownText' },
  ];
}

const block = '█';

function unitCells({ unit, kind, status, remark, file }: UnitProgress, index: number): SheetCell[] {
  const shown: [Content, SheetCell['look']][] = [
    [index + 1, 'shownNumber'],
    [textContent(unit), 'shownText'],
    [textContent(kind), 'shownText'],
    [texts.statuses[status], 'textInput'],
    [textContent(remark), 'textInput'],
    [textContent(file), 'shownText'],
  ];
  return shown.map(([content, look], column): SheetCell => ({
    area: cellAt(firstUnit + index, column),
    content,
    look,
  }));
}

const missingFirst = (units: readonly UnitProgress[]): UnitProgress[] => [
  ...units.filter(({ status }) => status === 'missing'),
  ...units.filter(({ status }) => status !== 'missing'),
];

/** Whole rows, by what stands in them: so that they follow what people correct. */
function highlighting(unitCount: number): SheetPlan['conditionalFormats'] {
  const range = makeRange({
    ...{ row: firstUnit, column: 0 },
    ...{ rowCount: unitCount, columnCount: widths.length },
  });
  const where = (status: ProgressStatus): string =>
    `=$${makeColumn(columns.status)}${firstUnit + 1}="${texts.statuses[status]}"`;
  return [
    { range, formula: where('missing'), ...highlights.fault },
    { range, formula: where('returned'), ...highlights.soft },
  ];
}
