import type { Equation } from './balance-system';
import { Groups } from './groups';
import type { Range } from './value-ranges';

/** Alternative sets of changes for some equations that fail, apart from all others. */
interface Alternatives {
  equations: readonly Equation[];
  sets: readonly (readonly Range[])[];
}

/** Changes that have to do with each other, through whatever equations tie their figures together. */
interface Piece {
  ranges: readonly Range[];
  /** The equations that fail and that it settles: positions among the links. */
  open: readonly number[];
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
  const inLinks = new Map<number, number[]>();
  links.forEach(({ coefficients }, at) => {
    for (const index of coefficients.keys())
      inLinks.set(index, [...(inLinks.get(index) ?? []), at]);
  });
  const cut = sets.map((ranges) => piecesOf(ranges, links, inLinks));
  const groups = new Groups(links.length);
  for (const { open } of cut.flat()) groups.join(open);

  const open = [...links.keys()].filter((at) => links[at]?.isOpen);
  return [...new Set(open.map((at) => groups.of(at)))].map((group) => {
    const own = cut.map((pieces) =>
      pieces
        .filter((piece) => piece.open.some((at) => groups.of(at) === group))
        .flatMap(({ ranges }) => ranges)
        .sort((a, b) => a.index - b.index),
    );
    const distinct = new Map(own.map((ranges) => [setId(ranges), ranges]));
    return {
      equations: links.filter(({ isOpen }, at) => isOpen && groups.of(at) === group),
      sets: [...distinct.values()],
    };
  });
}

/** The same for the same figures. */
export const setId = (ranges: readonly Range[]): string => ranges.map(({ index }) => index).join();

function piecesOf(
  ranges: readonly Range[],
  links: readonly Equation[],
  inLinks: ReadonlyMap<number, readonly number[]>,
): Piece[] {
  const groups = new Groups(links.length);
  for (const { index } of ranges) groups.join(inLinks.get(index) ?? []);
  const pieces = new Map<number, Range[]>();
  for (const range of ranges) {
    const group = groups.of(inLinks.get(range.index)?.[0] ?? -1);
    const piece = pieces.get(group);
    if (piece) piece.push(range);
    else pieces.set(group, [range]);
  }
  return [...pieces.values()].map((piece) => {
    const touched = new Set(piece.flatMap(({ index }) => inLinks.get(index) ?? []));
    return { ranges: piece, open: [...touched].filter((at) => links[at]?.isOpen) };
  });
}
