import { numberOf, type Figure } from '../report/figure';
import { parseFigure, type CellContent } from '../report/parse-figure';
import { figuresOf, type FigureKey, type Format } from '../standard';
import { textContent, type Content } from './plan';

/** What the column of last year's figures holds: see `last-year-sheet`. */

/** Last year's figures as they stand in a workbook. */
export interface LastYear {
  /** Where they came from, for people. */
  source: string;
  /** Under this year's keys; blank and unreadable ones, too. */
  figures: ReadonlyMap<FigureKey, Figure>;
}

/** What is written into the named column, from its first cell on. */
export const lastYearCells = (format: Format, { source, figures }: LastYear): Content[] => [
  textContent(source),
  ...[...figuresOf(format).keys()].map((key): Content => numberOf(figures.get(key)) ?? ''),
];

/** What stands in the named column. Undefined when nothing does, or when its rows are not those of the format. */
export function readLastYear(
  format: Format,
  cells: readonly CellContent['value'][] | undefined,
): LastYear | undefined {
  const keys = [...figuresOf(format).keys()];
  if (cells?.length !== keys.length + 1) return undefined;
  const [source, ...values] = cells;
  const figures = new Map(
    keys.map((key, index) => [key, parseFigure({ value: values[index] ?? '' })] as const),
  );
  const isEmpty = [...figures.values()].every(({ kind }) => kind === 'blank');
  return isEmpty ? undefined : { source: String(source ?? ''), figures };
}
