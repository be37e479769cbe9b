import { blankFigure, numberFigure, type Figure } from '../report/figure';
import { figuresOf, type FigureKey, type Format } from '../standard';
import { totalsOf } from './balance-edit';
import { sumOfFigures } from './compared-number';

/**
 * All figures of a report, each total as a workbook's formula shows it whatever the report says: nothing until all its parts
 * are numbers, for a blank is not zero.
 * @param isComputed false for totals that somebody typed
 */
export function withComputedTotals(
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
  isComputed: (key: FigureKey) => boolean = () => true,
): Map<FigureKey, Figure> {
  const totals = totalsOf(format);
  const figureOf = (key: FigureKey): Figure => {
    const edit = isComputed(key) ? totals.get(key) : undefined;
    if (!edit) return figures.get(key) ?? blankFigure();
    const sum = sumOfFigures(edit.left, new Map(edit.left.map((part) => [part, figureOf(part)])));
    return sum === undefined ? blankFigure(true) : numberFigure(sum);
  };
  return new Map([...figuresOf(format).keys()].map((key) => [key, figureOf(key)]));
}
