import {
  makeAddress,
  parseAddress,
  parseRange,
  type CellPosition,
  type Rectangle,
} from '../../../layout/address';
import type { ReadCell } from '../../../workbook/recovery/workbook-contents';
import type { FileLook, FileSheet } from '../../../workbook/recovery/file-contents';
import { isDateFormat, type CellContent } from '../../../report/parse-figure';
import type { Archive } from '../../archive/archive';
import { LookAreas } from './look-areas';
import { LineReader } from './read-lines';
import { plainLook, type Looks } from './read-looks';
import { RichText } from './rich-text';
import { RuleReader } from './read-rules';
import { SheetPropertyReader } from './read-sheet-properties';
import {
  isTrue,
  readXml,
  unescaped,
  type XmlAttributes,
  type XmlListener,
} from '../../archive/read-xml';
import { shiftFormula } from '../../../workbook/shift-formula';
import { FileError } from '../../file-error';

/** What a sheet refers to. */
interface SheetContext {
  texts: readonly string[];
  looks: Looks;
  /** Dates are counted from 1904, as old Macs did. */
  isFrom1904: boolean;
  /** Called for each cell that is kept. */
  countCell: () => void;
  /** Called for each rectangle, rule and size that is kept. */
  countArea: () => void;
}

type SheetContents = Omit<FileSheet, 'name' | 'visibility'>;

/** A cell as far as it was read. */
interface OpenCell {
  at: CellPosition;
  type: string;
  style: number;
  value?: string;
  formula?: string;
  formulaAttributes?: XmlAttributes;
}

export function readSheet(archive: Archive, path: string, context: SheetContext): SheetContents {
  const lookAreas = new LookAreas(context.countArea);
  const cells = new CellReader(path, context, lookAreas);
  const lines = new LineReader(lookAreas, context.countArea);
  const rules = new RuleReader(context.looks.highlights, context.countArea);
  const whole = new SheetPropertyReader();
  // A row's own look comes before its cells'.
  const readers: readonly XmlListener[] = [lines, cells, rules, whole];
  readXml(archive, path, {
    open(name, attributes, parents) {
      for (const reader of readers) reader.open?.(name, attributes, parents);
    },
    close(name, text, parents) {
      for (const reader of readers) reader.close?.(name, text, parents);
    },
  });
  lookAreas.end();
  const { rows, merges, unlocked } = cells;
  return {
    ...whole.properties,
    rows,
    merges,
    unlocked,
    lookAreas: lookAreas.areas,
    columns: lines.columns,
    rowLines: lines.rows,
    highlights: rules.highlights,
    validations: rules.validations,
  };
}

/** The cells of a sheet that have a content, and which of them are merged or left free by protection. */
class CellReader implements XmlListener {
  readonly merges: Rectangle[] = [];
  readonly rows: CellRows = new Map();
  readonly unlocked: Rectangle[] = [];
  readonly #shared: SharedFormulas = new Map();
  // Producers may leave positions out: a cell then follows the one before.
  readonly #next: CellPosition = { row: 0, column: 0 };
  readonly #inlineText = new RichText();
  #cell: OpenCell | undefined;

  constructor(
    readonly path: string,
    readonly context: SheetContext,
    readonly looks: LookAreas,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') {
      if (attributes.r !== undefined) this.#next.row = Number(attributes.r) - 1;
      this.#next.column = 0;
    } else if (name === 'c') {
      this.#cell = openCell(attributes, this.#next, this.path);
      this.#next.column = this.#cell.at.column + 1;
    } else if (this.#cell?.type === 'inlineStr') {
      this.#inlineText.open(name, attributes);
    } else if (name === 'f' && this.#cell) {
      this.#cell.formulaAttributes = attributes;
    } else if (name === 'mergeCell') {
      const area = parseRange(attributes.ref ?? '');
      this.context.countArea();
      if (area) this.merges.push(area);
    }
  }

  close(name: string, text: string, parents: readonly string[]): void {
    if (name === 'row') this.#next.row += 1;
    const cell = this.#cell;
    if (!cell) return;
    const parent = parents[parents.length - 1];
    if (name === 'v' && parent === 'c') cell.value = text;
    else if (name === 'f' && parent === 'c') cell.formula = text;
    else if (cell.type === 'inlineStr' && name === 't') this.#inlineText.close(name, text, parents);
    else if (name === 'c') {
      if (cell.type === 'inlineStr') cell.value = this.#inlineText.take();
      this.#end(cell);
      this.#cell = undefined;
    }
  }

  #end(cell: OpenCell): void {
    const { context, path } = this;
    const content = contentOf(cell, context, this.#shared, path);
    const isUnlocked = !lookOf(cell, context).locked;
    if (content || isUnlocked) context.countCell();
    if (content) put(this.rows, cell.at, content);
    if (isUnlocked) addToRuns(this.unlocked, cell.at);
    this.looks.cell(cell.at, cell.style);
  }
}

type CellRows = Map<number, Map<number, ReadCell>>;

function openCell({ r, t, s }: XmlAttributes, next: CellPosition, path: string): OpenCell {
  const address = r ?? makeAddress(next);
  const at = parseAddress(address);
  if (!at) throw new FileError('damaged', `${path}: cell ${address}`);
  return { at, type: t ?? 'n', style: Number(s ?? 0) };
}

function put(rows: CellRows, { row, column }: CellPosition, cell: ReadCell): void {
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

const lookOf = ({ style }: OpenCell, { looks }: SheetContext): FileLook =>
  looks.cells[style] ?? plainLook;

function contentOf(
  cell: OpenCell,
  context: SheetContext,
  shared: SharedFormulas,
  path: string,
): ReadCell | undefined {
  const formula = formulaOf(cell, shared);
  const stored = valueOf(cell, context.texts, path);
  if (stored === null && formula === undefined) return undefined;
  const { numberFormat } = lookOf(cell, context);
  const value = context.isFrom1904 ? from1900(stored, numberFormat) : stored;
  return { value, numberFormat, ...(formula === undefined ? {} : { formula }) };
}

/** Days from 1 January 1904, which is day 0 there, to the same day as all other files count it. */
const daysTo1904 = 1462;

/** A date counted from 1904 as one counted from 1900. Below one day it is a time, which knows no year. */
const from1900 = (value: CellContent['value'], numberFormat: string): CellContent['value'] =>
  typeof value === 'number' && value >= 1 && isDateFormat(numberFormat)
    ? value + daysTo1904
    : value;

/** Null when the file holds no value: an empty cell, or a formula that no program has calculated yet. */
function valueOf(
  { type, value, at }: OpenCell,
  texts: readonly string[],
  path: string,
): CellContent['value'] {
  if (value === undefined) return null;
  switch (type) {
    case 'inlineStr':
      return unescaped(value);
    case 's': {
      if (value.trim() === '') return null;
      const text = texts[Number(value)];
      if (text !== undefined) return text;
      throw new FileError('damaged', `${path}: no text ${value} for row ${at.row + 1}`);
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
): string | undefined {
  if (formula === undefined || !formulaAttributes) return undefined;
  const own = unescaped(formula);
  const { t: type, si: index } = formulaAttributes;
  if (type === 'shared' && index !== undefined) {
    if (own !== '') shared.set(index, { at, formula: own });
    const first = shared.get(index);
    // Its value is there all the same.
    if (!first) return undefined;
    const by = { row: at.row - first.at.row, column: at.column - first.at.column };
    return `=${shiftFormula(first.formula, by)}`;
  }
  // What-if tables have none of their own.
  return own === '' || type === 'dataTable' ? undefined : `=${own}`;
}
