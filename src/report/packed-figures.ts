import { figuresOf, oncePer, type FigureKey, type Format } from '../standard';
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

/** A map of its own of thousands of reports would take ten times the space, and most of the time of adding them up. */
export const unpackFigures = (
  format: Format,
  packed: PackedFigures,
): ReadonlyMap<FigureKey, Figure> => new FiguresView(format, packed);

/** Packed figures as a map that holds nothing itself. */
class FiguresView implements ReadonlyMap<FigureKey, Figure> {
  readonly #places: ReadonlyMap<FigureKey, number>;
  readonly #packed: PackedFigures;

  constructor(format: Format, packed: PackedFigures) {
    this.#places = placesIn(format);
    this.#packed = packed;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  get(key: FigureKey): Figure | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#at(place);
  }

  has(key: FigureKey): boolean {
    return this.get(key) !== undefined;
  }

  forEach(call: (figure: Figure, key: FigureKey, map: this) => void): void {
    for (const [key, figure] of this) call(figure, key, this);
  }

  *entries(): MapIterator<[FigureKey, Figure]> {
    for (const [key, place] of this.#places) {
      const figure = this.#at(place);
      if (figure) yield [key, figure];
    }
  }

  *keys(): MapIterator<FigureKey> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<Figure> {
    for (const [, figure] of this) yield figure;
  }

  [Symbol.iterator](): MapIterator<[FigureKey, Figure]> {
    return this.entries();
  }

  #at(place: number): Figure | undefined {
    const value = this.#packed.numbers[place] ?? NaN;
    return Number.isNaN(value) ? this.#packed.others.get(place) : numberFigure(value);
  }
}

/** Where each figure stands in the printed order, from 0. */
const placesIn = oncePer(
  (format: Format): ReadonlyMap<FigureKey, number> =>
    new Map([...figuresOf(format).keys()].map((key, index) => [key, index])),
);
