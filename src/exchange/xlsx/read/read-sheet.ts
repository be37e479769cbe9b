import {
  makeAddress,
  parseAddress,
  parseRange,
  type CellPosition,
  type Rectangle,
} from '../../../layout/address';
import type { CellContent } from '../../../report/parse-figure';
import type { ReadCell } from '../../../workbook/recovery/workbook-contents';
import type { Archive } from './archive';
import { limits } from './limits';
import { plainStyle, type CellStyle } from './read-cell-styles';
import { isTrue, readXml, unescaped, type XmlAttributes } from './read-xml';
import { shiftFormula } from '../../../workbook/shift-formula';
import { XlsxError } from './xlsx-error';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  texts: readonly string[];
  styles: readonly CellStyle[];
  /** Called for each cell that is kept. */
  count(): void;
}

export interface SheetContents {
  isProtected: boolean;
  merges: Rectangle[];
  rows: Map<number, Map<number, ReadCell>>;
  unlocked: Rectangle[];
}

/** A cell as far as it was read. */
interface OpenCell {
  at: CellPosition;
  type: string;
  style: number;
  value?: string;
  inlineText?: string;
  formula?: string;
  formulaAttributes?: XmlAttributes;
}

export function readSheet(archive: Archive, path: string, context: SheetContext): SheetContents {
  const sheet: SheetContents = {
    isProtected: false,
    merges: [],
    rows: new Map(),
    unlocked: [],
  };
  const shared: SharedFormulas = new Map();
  // Producers may leave positions out: a cell then follows the one before.
  const next: CellPosition = { row: 0, column: 0 };
  let cell: OpenCell | undefined;

  readXml(archive, path, {
    open(name, attributes) {
      if (name === 'row') {
        if (attributes.r !== undefined) next.row = Number(attributes.r) - 1;
        next.column = 0;
      } else if (name === 'c') {
        cell = openCell(attributes, next, path);
        next.column = cell.at.column + 1;
      } else if (name === 'f' && cell) {
        cell.formulaAttributes = attributes;
      } else if (name === 'mergeCell') {
        const area = parseRange(attributes.ref ?? '');
        if (area) sheet.merges.push(area);
      } else if (name === 'sheetProtection') {
        sheet.isProtected = isTrue(attributes.sheet);
      }
    },
    close(name, text, parents) {
      if (name === 'row') next.row += 1;
      if (!cell) return;
      const parent = parents[parents.length - 1];
      if (name === 'v' && parent === 'c') cell.value = text;
      else if (name === 'f' && parent === 'c') cell.formula = text;
      else if (name === 't' && parent !== 'rPh') cell.inlineText = (cell.inlineText ?? '') + text;
      else if (name === 'c') {
        const content = contentOf(cell, context, shared, path);
        const isUnlocked = !styleOf(cell, context).isLocked;
        if (content || isUnlocked) context.count();
        if (content) put(sheet.rows, cell.at, content);
        if (isUnlocked) addToRuns(sheet.unlocked, cell.at);
        cell = undefined;
      }
    },
  });
  return sheet;
}

function openCell({ r, t, s }: XmlAttributes, next: CellPosition, path: string): OpenCell {
  const address = r ?? makeAddress(next);
  const at = parseAddress(address);
  if (!at) throw new XlsxError('damaged', `${path}: cell ${address}`);
  return { at, type: t ?? 'n', style: Number(s ?? 0) };
}

function put(rows: SheetContents['rows'], { row, column }: CellPosition, cell: ReadCell): void {
  const line = rows.get(row);
  if (line) line.set(column, cell);
  else rows.set(row, new Map([[column, cell]]));
}

/** Cells of a row that follow each other are one run. */
function addToRuns(runs: Rectangle[], { row, column }: CellPosition): void {
  const last = runs[runs.length - 1];
  if (last?.row === row && last.column + last.columnCount === column) last.columnCount += 1;
  else runs.push({ row, column, rowCount: 1, columnCount: 1 });
}

const styleOf = ({ style }: OpenCell, { styles }: SheetContext): CellStyle =>
  styles[style] ?? plainStyle;

function contentOf(
  cell: OpenCell,
  context: SheetContext,
  shared: SharedFormulas,
  path: string,
): ReadCell | undefined {
  const formula = formulaOf(cell, shared, path);
  const value = valueOf(cell, context.texts, path);
  if (value === null && formula === undefined) return undefined;
  const { numberFormat } = styleOf(cell, context);
  return { value, numberFormat, ...(formula === undefined ? {} : { formula }) };
}

/** Null when the file holds no value: an empty cell, or a formula that no program has calculated yet. */
function valueOf(
  { type, value, inlineText, at }: OpenCell,
  texts: readonly string[],
  path: string,
): CellContent['value'] {
  if (type === 'inlineStr') return unescaped(inlineText ?? '');
  if (value === undefined) return null;
  switch (type) {
    case 's': {
      const text = texts[Number(value)];
      if (text !== undefined) return text;
      throw new XlsxError('damaged', `${path}: no text ${value} for row ${at.row + 1}`);
    }
    case 'b':
      return isTrue(value.trim());
    case 'n': {
      if (value.trim() === '') return null;
      const number = Number(value);
      // A number that is none is shown as it stands, never as zero.
      return Number.isFinite(number) ? number : value;
    }
    default:
      // Texts from formulas (`str`), errors (`e`) and dates in words (`d`).
      return unescaped(value);
  }
}

type SharedFormulas = Map<string, { at: CellPosition; formula: string }>;

function formulaOf(
  { at, formula, formulaAttributes }: OpenCell,
  shared: SharedFormulas,
  path: string,
): string | undefined {
  if (formula === undefined || !formulaAttributes) return undefined;
  const own = unescaped(formula);
  const { t: type, si: index } = formulaAttributes;
  if (type === 'shared' && index !== undefined) {
    if (own !== '') shared.set(index, { at, formula: own });
    const first = shared.get(index);
    if (!first) throw new XlsxError('damaged', `${path}: no shared formula ${index}`);
    const by = { row: at.row - first.at.row, column: at.column - first.at.column };
    return `=${shiftFormula(first.formula, by)}`;
  }
  // What-if tables have none of their own.
  return own === '' || type === 'dataTable' ? undefined : `=${own}`;
}

/** @throws XlsxError from the cell on that is one too many */
export function cellCounter(): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > limits.cells) throw new XlsxError('tooLarge', `more than ${limits.cells} cells`);
  };
}
