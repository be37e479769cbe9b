import type { Equation } from './balance-system';
import { Groups } from './groups';
import type { Range } from './value-ranges';

/** Alternative sets of changes for some equations that fail, apart from all others. */
export interface Alternatives {
  equations: readonly Equation[];
  sets: readonly (readonly Range[])[];
}

/**
 * Takes sets of changes apart: what settles some equations in one place and what settles others elsewhere are two matters,
 * each with its own alternatives, however many combinations of them there are.
 * @param links equations that tie figures together
 */
export function independentAlternatives(
  sets: readonly (readonly Range[])[],
  links: readonly Equation[],
): readonly Alternatives[] {
  const open = links.filter(({ isOpen }) => isOpen);
  const pieces = sets.flatMap((ranges) => piecesOf(ranges, links));
  const touched = (piece: readonly Range[]): number[] =>
    [...open.keys()].filter((at) => piece.some(({ index }) => open[at]?.coefficients.has(index)));

  const groups = new Groups(open.length);
  for (const piece of pieces) groups.join(touched(piece));

  return [...new Set([...open.keys()].map((at) => groups.of(at)))].map((group) => {
    const equations = open.filter((_, at) => groups.of(at) === group);
    const own = sets.map((ranges) =>
      ranges.filter(({ index }) =>
        piecesOf(ranges, links).some(
          (piece) =>
            piece.some((range) => range.index === index) &&
            touched(piece).some((at) => groups.of(at) === group),
        ),
      ),
    );
    const distinct = new Map(own.map((ranges) => [idOf(ranges), ranges]));
    return { equations, sets: [...distinct.values()] };
  });
}

const idOf = (ranges: readonly Range[]): string => ranges.map(({ index }) => index).join();

/** Changes that have to do with each other, through whatever equations tie their figures together. */
function piecesOf(ranges: readonly Range[], links: readonly Equation[]): Range[][] {
  const groups = new Groups(ranges.length);
  for (const { coefficients } of links) {
    groups.join([...ranges.keys()].filter((at) => coefficients.has(ranges[at]?.index ?? -1)));
  }
  const pieces = new Map<number, Range[]>();
  ranges.forEach((range, at) => {
    const group = groups.of(at);
    pieces.set(group, [...(pieces.get(group) ?? []), range]);
  });
  return [...pieces.values()];
}
