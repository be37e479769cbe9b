import { numberFigure, type Figure, type Unreadable } from '../report/figure';
import { parseFigure, type CellContent } from '../report/parse-figure';

/** Ways of writing a number that are nobody's mistake in a document: all its figures are texts. */
const typography: ReadonlySet<Unreadable> = new Set(['numberAsText', 'fullWidth', 'separators']);

/** The figure that a cell of a document says. Words and signs stay what they are, for a person to decide about. */
export function figureIn(content: CellContent): Figure {
  const figure = parseFigure(content);
  const isNumber = figure.kind === 'unreadable' && typography.has(figure.problem);
  return isNumber && figure.reading !== undefined ? numberFigure(figure.reading) : figure;
}
