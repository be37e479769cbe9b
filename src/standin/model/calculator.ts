import { type CellValue, DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import type { Content, DefinedName } from './grid';
import { quoteSheetsIn } from './formula-references';
import { isFormula } from './is-formula';
import { isMarked } from './marked-text';

interface SheetContents {
  name: string;
  /** Contents by row and column; absent cells are empty. */
  rows: Map<number, Map<number, Content>>;
}

/** Formula values of a workbook. It is built when first asked, since most tests have no formulas. */
export class Calculator {
  private engine: HyperFormula | null = null;
  /** What `evaluate` said since the last change: a highlight asks the same for every cell of a row. */
  private evaluated = new Map<string, Content>();
  /** Written, and not calculated yet: what is written cell by cell is calculated once, when it is read. */
  private pending: { sheet: string; row: number; column: number; content: Content }[] = [];

  /** Formulas keep the results that they have. */
  isManual = false;

  constructor(
    private readonly sheets: () => SheetContents[],
    private readonly names: () => DefinedName[],
  ) {}

  setManual(on: boolean): void {
    if (on === this.isManual) return;
    this.isManual = on;
    this.calculateAll();
  }

  /** F9, and `calculate` of the add-in. */
  calculateAll(): void {
    this.invalidate();
    this.ready();
  }

  /** Sheets, names or positions changed: calculate all anew. */
  invalidate(): void {
    this.evaluated.clear();
    this.pending = [];
    this.engine?.destroy();
    this.engine = null;
  }

  setCell(sheet: string, row: number, column: number, content: Content): void {
    this.evaluated.clear();
    if (this.engine) this.pending.push({ sheet, row, column, content });
  }

  value(sheet: string, row: number, column: number): Content {
    const engine = this.ready();
    const id = engine.getSheetId(sheet);
    return id === undefined
      ? '#REF!'
      : cellContent(engine.getCellValue({ sheet: id, row, col: column }));
  }

  /** A formula as if it stood on the sheet; what is no single value is `#VALUE!`. */
  evaluate(formula: string, sheet: string): Content {
    const key = `${sheet}!${formula}`;
    let value = this.evaluated.get(key);
    if (value === undefined) this.evaluated.set(key, (value = this.calculate(formula, sheet)));
    return value;
  }

  private calculate(formula: string, sheet: string): Content {
    const engine = this.ready();
    const id = engine.getSheetId(sheet);
    if (id === undefined) return '#REF!';
    return this.resultOf(engine, formula, id);
  }

  private resultOf(engine: HyperFormula, formula: string, sheet: number): Content {
    const result = engine.calculateFormula(quoteSheetsIn(formula), sheet);
    return Array.isArray(result) ? '#VALUE!' : cellContent(result);
  }

  private ready(): HyperFormula {
    if (this.engine) return this.upToDate(this.engine);
    const engine = HyperFormula.buildEmpty({
      licenseKey: 'gpl-v3',
      // As Excel does inside SUMPRODUCT.
      useArrayArithmetic: true,
      undoLimit: 0,
    });
    this.engine = engine;
    engine.suspendEvaluation();
    for (const { name } of this.sheets()) engine.addSheet(name);
    // The engine knows TRUE() and FALSE() only.
    engine.addNamedExpression('TRUE', '=TRUE()');
    engine.addNamedExpression('FALSE', '=FALSE()');
    for (const { name, formula } of this.names()) {
      // What the engine does not take for a name is a `#NAME?` in formulas that use it.
      if (engine.isItPossibleToAddNamedExpression(name, quoteSheetsIn(formula))) {
        engine.addNamedExpression(name, quoteSheetsIn(formula));
      }
    }
    for (const { name, rows } of this.sheets()) {
      const sheet = engine.getSheetId(name);
      if (sheet === undefined) continue;
      for (const [row, cells] of rows) {
        for (const [column, content] of cells) {
          engine.setCellContents({ sheet, row, col: column }, raw(content));
        }
      }
    }
    engine.resumeEvaluation();
    if (this.isManual) this.hold(engine);
    return engine;
  }

  /** Results take the place of their formulas. */
  private hold(engine: HyperFormula): void {
    const results = this.sheets().flatMap(({ name, rows }) => {
      const sheet = engine.getSheetId(name) ?? 0;
      return [...rows].flatMap(([row, cells]) =>
        [...cells.keys()]
          .map((col) => ({ sheet, row, col }))
          .filter((cell) => engine.doesCellHaveFormula(cell))
          .map((cell) => ({ cell, result: cellContent(engine.getCellValue(cell)) })),
      );
    });
    engine.batch(() => {
      for (const { cell, result } of results) engine.setCellContents(cell, raw(result));
    });
  }

  private upToDate(engine: HyperFormula): HyperFormula {
    const { pending } = this;
    if (pending.length === 0) return engine;
    this.pending = [];
    const write = () => {
      for (const { sheet: name, row, column, content } of pending) {
        const sheet = engine.getSheetId(name);
        if (sheet === undefined) continue;
        // What is entered is calculated at once, in manual mode, too; what looks at it is not.
        const isHeld = this.isManual && isFormula(content);
        const entered = isHeld ? this.resultOf(engine, content, sheet) : content;
        engine.setCellContents({ sheet, row, col: column }, raw(entered));
      }
    };
    if (this.isManual) write();
    else engine.batch(write);
    return engine;
  }
}

/** The engine reads texts as if typed; an apostrophe keeps `'5'` a text. */
function raw(content: Content): RawCellContent {
  if (content === '') return null;
  if (typeof content !== 'string') return content;
  if (isFormula(content)) return quoteSheetsIn(content);
  return isMarked(content) ? content : `'${content}`;
}

/** A reference to an empty cell is zero, as in Excel. */
function cellContent(value: CellValue): Content {
  if (value === null) return 0;
  return value instanceof DetailedCellError ? value.value : value;
}
