import { figuresOf, isGroup, type FigureDefinition, type FigureKey } from './figures';
import type { Format, Heading } from './schema';
import type { TermId } from './terms';

/**
 * Terms of 2019 for what the format of 2021 calls otherwise. Not among them: 本年新公开数量 and 对外公开总数量, which count
 * what is public where 2021 counts what is in force; 本年新制作数量, for 制发 leaves out what is made and not issued; fees,
 * which were counted by items.
 */
const laterTerm: Partial<Record<TermId, TermId>> = {
  decisions2019: 'decisions',
  normativeDocuments2019: 'normativeDocuments',
};

/**
 * The figures of a format that another one asks for, too: by key, the key of the same figure there. Figures are the same
 * where all their headings are.
 */
export function counterparts(format: Format, other: Format): ReadonlyMap<FigureKey, FigureKey> {
  const there = new Map(
    [...figuresOf(other).values()].map((figure) => [meaning(figure), figure.key]),
  );
  return new Map(
    [...figuresOf(format).values()].flatMap((figure): [FigureKey, FigureKey][] => {
      const key = there.get(meaning(figure));
      return key === undefined ? [] : [[figure.key, key]];
    }),
  );
}

const meaning = ({ table, rowPath, columnPath, measure }: FigureDefinition): string =>
  [table, measure, ...[rowPath, columnPath].map((path) => path.map(meant).join('/'))].join(' ');

const meant = (heading: Heading): string =>
  `${laterTerm[heading.term] ?? heading.term}${isGroup(heading) ? '…' : ''}`;
