import { figuresOf, type FigureKey, type Format } from '../standard';
import { numberFigure, type Figure } from './figure';

/** The figures of a report in little space: for those who keep thousands of them. */
export interface PackedFigures {
  /** In printed order; NaN where there is no number. */
  readonly numbers: Float64Array;
  /** What is there instead, by place in that order. A figure that is in neither is not there at all. */
  readonly others: ReadonlyMap<number, Figure>;
}

export function packFigures(
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
): PackedFigures {
  const others = new Map<number, Figure>();
  const numbers = Float64Array.from([...figuresOf(format).keys()], (key, index) => {
    const figure = figures.get(key);
    if (figure?.kind === 'number') return figure.value;
    if (figure) others.set(index, figure);
    return NaN;
  });
  return { numbers, others };
}

export const unpackFigures = (
  format: Format,
  { numbers, others }: PackedFigures,
): Map<FigureKey, Figure> =>
  new Map(
    [...figuresOf(format).keys()].flatMap((key, index): [FigureKey, Figure][] => {
      const value = numbers[index] ?? NaN;
      if (!Number.isNaN(value)) return [[key, numberFigure(value)]];
      const other = others.get(index);
      return other ? [[key, other]] : [];
    }),
  );
