import fc from 'fast-check';
import type { Figure } from '../../src/report/figure';
import { packFigures, unpackFigures } from '../../src/report/packed-figures';
import { figuresOf, formatById, type FigureKey } from '../../src/standard';

const format = formatById('2021');
const keys = [...figuresOf(format).keys()];

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.double({ noNaN: true }) }),
  fc.constant<Figure>({ kind: 'blank', pending: false }),
);
const figures = fc
  .subarray(keys)
  .chain((some) => fc.tuple(...some.map((key) => fc.tuple(fc.constant(key), figure))))
  .map((entries) => new Map<FigureKey, Figure>(entries));

test('packed figures are read as the map that they were packed from', () => {
  fc.assert(
    fc.property(figures, (original) => {
      const unpacked = unpackFigures(format, packFigures(format, original));
      expect([...unpacked]).toEqual([...original]);
      expect([...unpacked.keys()]).toEqual([...original.keys()]);
      expect([...unpacked.values()]).toEqual([...original.values()]);
      expect(unpacked.size).toBe(original.size);
      for (const key of keys) {
        expect(unpacked.get(key)).toEqual(original.get(key));
        expect(unpacked.has(key)).toBe(original.has(key));
      }
      const visited: FigureKey[] = [];
      unpacked.forEach((_figure, key) => visited.push(key));
      expect(visited).toEqual([...original.keys()]);
    }),
  );
});
