import { makeAddress, makeRange } from '../layout/address';
import { totalsOf } from '../rules/balance-edit';
import { checkLines, type CheckLine, type LineResult, type TableLine } from '../rules/check-line';
import { figuresOfThisYear } from '../rules/comparison';
import { tableOf, terms, type FigureKey, type Format, type TableId } from '../standard';
import {
  checkCells,
  checkColumn,
  columnNames,
  columns,
  firstLine,
  headingRow,
  verdictRow,
  type Column,
} from './check-columns';
import { codeFormula, lineFormulas } from './check-formulas';
import { comparisonText } from './line-texts';
import { highlights, tabColor } from './look';
import {
  narrativeCodeFormula,
  narrativeLineFormulas,
  type NarrativeCells,
} from './narrative-formulas';
import type { ConditionalFormatPlan, SheetPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import {
  checkSheetTexts as texts,
  narrativeSheetTexts,
  resultTexts,
  severityTexts,
} from './sheet-texts';
import type { TotalsMode } from './state';
import type { LocateInYears } from './worksheet-formula';

export { checkCells, checkColumn } from './check-columns';

interface CheckSheetOptions {
  name: string;
  totals: TotalsMode;
  /** The cell of the front sheet with the agency's name. */
  agency: string;
  locate: LocateInYears;
  /** The cells of the text. */
  narrative: NarrativeCells;
}

/** One line for every rule, and the verdict at its top: computed by the workbook itself, in any program. */
export function checkSheet(format: Format, options: CheckSheetOptions): SheetPlan {
  const { name, totals } = options;
  const lines = checkLines(format, totals === 'typed');
  const width = columnNames.length;
  const cells: SheetCell[] = [
    { area: cellAt(0, 0, width), content: texts.title, look: 'sheetTitle' },
    { area: cellAt(verdictRow, 0, width), content: verdictFormula(lines.length), look: 'verdict' },
    { area: cellAt(2, 0, width), content: texts.hint, look: 'legend' },
    ...texts.headings.map((heading, column): SheetCell => ({
      area: cellAt(headingRow, column),
      content: heading,
      look: 'columnHeading',
    })),
    ...lines.flatMap((line, index) => lineCells(format, line, firstLine + index, options)),
  ];
  return {
    name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    ...laidOut(cells, Object.values(columns)),
    conditionalFormats: highlighting(lines.length),
    validations: [],
    isProtected: true,
    frozenRows: firstLine,
    page: {
      orientation: 'landscape',
      area: makeRange({
        row: 0,
        column: 0,
        rowCount: firstLine + lines.length,
        columnCount: width,
      }),
      titleRows: `${headingRow + 1}:${headingRow + 1}`,
    },
  };
}

function lineCells(
  format: Format,
  line: CheckLine,
  row: number,
  { agency, locate, narrative }: CheckSheetOptions,
): SheetCell[] {
  const at = (column: Column): string => makeAddress({ row, column: checkColumn(column) });
  const [left, right, difference] = [at('left'), at('right'), at('difference')];
  const own = { left, right, difference, agency };
  const [formulas, codeOfLine] =
    line.kind === 'narrative'
      ? [
          narrativeLineFormulas(line.rule, narrative, own),
          narrativeCodeFormula(line.rule, narrative),
        ]
      : [lineFormulas(line, locate, totalsOf(format), own), codeFormula(keysOf(line), locate)];
  const shown: Record<Column, [SheetCell['content'], SheetCell['look']]> = {
    number: [line.number, 'shownText'],
    table: [sheetLabel(format, line), 'shownNumber'],
    comparison: [comparisonText(format, line), 'shownText'],
    left: [formulas.left, 'shownNumber'],
    right: [formulas.right, 'shownNumber'],
    difference: [formulas.difference, 'shownNumber'],
    result: [formulas.result, 'shownNumber'],
    severity: [severityTexts[line.severity], 'shownNumber'],
    note: ['', 'textInput'],
    noteCode: ['', 'textInput'],
    code: [`=${codeOfLine}`, 'shownNumber'],
    noteState: [
      `=IF(${at('note')}="","",IF(${at('noteCode')}="","${texts.noteMissingCode}",IF(TEXT(${at('noteCode')},"00000")=${at('code')},"${texts.noteValid}","${texts.noteStale}")))`,
      'shownNumber',
    ],
  };
  return columnNames.map((column) => {
    const [content, look] = shown[column];
    return { area: cellAt(row, checkColumn(column)), content, look };
  });
}

const sheetLabel = (format: Format, { table }: CheckLine): string =>
  table === 'narrative' ? narrativeSheetTexts.name : terms[tableOf(format, table).sheet].label;

function keysOf(line: TableLine): FigureKey[] {
  if (line.kind === 'balance') return [...line.edit.left, ...line.edit.right];
  if (line.kind === 'comparison') return figuresOfThisYear(line.comparison);
  if (line.kind === 'change') return [line.watched.figure.key];
  return line.figures.map(({ key }) => key);
}

export const keysInTable = (format: Format, table: TableId): FigureKey[] =>
  checkLines(format, true).flatMap((line) =>
    line.kind === 'figures' && line.rule.kind === 'filled' && line.table === table
      ? line.figures.map(({ key }) => key)
      : [],
  );

/** The whole column of a line's part, over all lines. */
const columnRange = (column: Column, lines: number): string => {
  const letter = makeAddress({ row: 0, column: checkColumn(column) }).replace(/\d/g, '');
  return `$${letter}$${firstLine + 1}:$${letter}$${firstLine + lines}`;
};

/** What a line can come to, for the verdict: gravest first. A soft line that fails may be answered by a note. */
const verdictSteps = ['hard', 'open', 'soft'] as const;
type VerdictStep = (typeof verdictSteps)[number];

const stepTexts: Record<VerdictStep, readonly [before: string, after: string]> = {
  hard: texts.failed,
  open: texts.open,
  soft: texts.passedButSoft,
};

/** The verdict in one sentence. It says all clear only when every line is there and has passed. */
function verdictFormula(lines: number): string {
  const range = (column: Column): string => columnRange(column, lines);
  const [result, severity, noteState] = [range('result'), range('severity'), range('noteState')];
  const { holds, fails, incomplete, notCheckable, notCompared, notWritten } = resultTexts;
  const counts: Record<VerdictStep, string> = {
    hard: `COUNTIFS(${result},"${fails}",${severity},"${severityTexts.hard}")`,
    open: `(COUNTIF(${result},"${incomplete}")+COUNTIF(${result},"${notCheckable}"))`,
    soft: `COUNTIFS(${result},"${fails}",${severity},"${severityTexts.soft}",${noteState},"<>${texts.noteValid}")`,
  };
  const settled = [holds, fails, notCompared, notWritten].map(
    (text) => `COUNTIF(${result},"${text}")`,
  );
  const known = `(${settled.join('+')}+${counts.open})`;
  const sentence = (step: VerdictStep): string => {
    const [before, after] = stepTexts[step];
    return `${before === '' ? '' : `"${before}"&`}${counts[step]}&"${after}"`;
  };
  const verdict = verdictSteps.reduceRight(
    (rest, step) => `IF(${counts[step]}>0,${sentence(step)},${rest})`,
    `"${texts.passed}"`,
  );
  return `=IF(${known}<>${lines},"${texts.damaged}",${verdict})`;
}

const isOpen = (result: LineResult): boolean =>
  result === 'incomplete' || result === 'notCheckable';

/** What that formula shows while nothing is answered by a note. */
export function verdictText(
  lines: readonly CheckLine[],
  results: ReadonlyMap<string, LineResult>,
): string {
  const stepOf = ({ id, severity }: CheckLine): VerdictStep | undefined => {
    const result = results.get(id);
    if (result === 'fails') return severity === 'info' ? undefined : severity;
    return result === undefined || isOpen(result) ? 'open' : undefined;
  };
  const steps = lines.map(stepOf);
  const gravest = verdictSteps.find((step) => steps.includes(step));
  if (!gravest) return texts.passed;
  const [before, after] = stepTexts[gravest];
  return `${before}${steps.filter((step) => step === gravest).length}${after}`;
}

function highlighting(lines: number): ConditionalFormatPlan[] {
  const range = makeRange({
    row: firstLine,
    column: 0,
    rowCount: lines,
    columnCount: columnNames.length,
  });
  const cell = (column: Column): string =>
    `$${makeAddress({ row: firstLine, column: checkColumn(column) })}`;
  const fails = `${cell('result')}="${resultTexts.fails}"`;
  const open = `OR(${cell('result')}="${resultTexts.incomplete}",${cell('result')}="${resultTexts.notCheckable}")`;
  const verdictRange = makeRange({
    row: verdictRow,
    column: 0,
    rowCount: 1,
    columnCount: columnNames.length,
  });
  return [
    {
      range,
      formula: `=AND(${fails},${cell('severity')}="${severityTexts.hard}")`,
      ...highlights.fault,
    },
    { range, formula: `=${fails}`, ...highlights.soft },
    { range, formula: `=${open}`, ...highlights.open },
    ...verdictHighlighting(verdictRange, checkCells.verdict),
  ];
}

/** Green when all has passed, red when something fails, plain while the report is not filled. */
export function verdictHighlighting(range: string, cell: string): ConditionalFormatPlan[] {
  const verdict = cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const starts = (text: string): string => `LEFT(${verdict},${text.length})="${text}"`;
  return [
    { range, formula: `=${starts(texts.passed)}`, ...highlights.passed },
    { range, formula: `=NOT(${starts(texts.openStart)})`, ...highlights.fault },
  ];
}
