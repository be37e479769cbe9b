import { blankFigure, numberFigure, type Figure } from '../report/figure';
import { asAwaited } from '../rules/balance-edit';
import { sumOfFigures } from '../rules/compared-number';
import {
  counterparts,
  figuresOf,
  isGroup,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type TermId,
} from '../standard';
import type { RecognisedFigure, RecognisedTable } from './recognise-table';

/** Where the figures of a document belong in a format, which need not be the one that the document has. */
interface PlacedFigures {
  placed: readonly PlacedFigure[];
  /** Figures that the format has no certain place for. Zeros and blanks say nothing and are left out. */
  homeless: readonly HomelessFigure[];
}

interface PlacedFigure {
  key: FigureKey;
  figure: Figure;
  /** What it was read from: one figure, or several that are added up here. */
  from: readonly RecognisedFigure[];
}

export interface HomelessFigure {
  found: RecognisedFigure;
  definition: FigureDefinition;
  /** Figures that it can belong to, for a person to choose from; none where the format does not ask for it any more. */
  places: readonly FigureKey[];
}

export function placeFigures(tables: readonly RecognisedTable[], format: Format): PlacedFigures {
  const placed: PlacedFigure[] = [];
  const homeless: HomelessFigure[] = [];
  for (const table of tables) {
    const figures = table.rows.flatMap((row) => row.figures);
    const direct =
      table.format.id === format.id
        ? new Map(figures.map(({ key }) => [key, key]))
        : counterparts(table.format, format);
    const sums = new Map<FigureKey, RecognisedFigure[]>();
    for (const found of figures) {
      const { key, figure } = found;
      const definition = figuresOf(table.format).get(key);
      const there = direct.get(key);
      if (there !== undefined) {
        placed.push({ key: there, figure, from: [found] });
        continue;
      }
      if (!definition) continue;
      const whole = wholeOf(definition, format);
      if (whole !== undefined) {
        sums.set(whole, [...(sums.get(whole) ?? []), found]);
        continue;
      }
      const places = partsOf(definition, format);
      if (figure.kind === 'number' && figure.value === 0) {
        // Nothing, divided, is nothing.
        placed.push(...places.map((part) => ({ key: part, figure, from: [found] })));
      } else if (figure.kind !== 'blank') homeless.push({ found, definition, places });
    }
    for (const [key, from] of sums) {
      placed.push(added(key, from, from.length === countOfParts(table.format, key, format)));
    }
  }
  const awaited = placed.map((one) => ({
    ...one,
    figure: asAwaited(format, one.key, one.figure),
  }));
  return { placed: awaited, homeless };
}

/** A figure that stands for what the rows under a heading count together: 其他处理, one row in 2019 and three since. */
const wholeOf = (part: FigureDefinition, format: Format): FigureKey | undefined =>
  figuresWhere(format, part, ({ rowPath }) =>
    part.rowPath.some((heading) => isGroup(heading) && heading.term === termOf(rowPath)),
  )[0]?.key;

const partsOf = (whole: FigureDefinition, format: Format): FigureKey[] =>
  figuresWhere(format, whole, ({ rowPath }) =>
    rowPath.some((heading) => isGroup(heading) && heading.term === termOf(whole.rowPath)),
  ).map(({ key }) => key);

/** How many figures of a format are added up to one of another format. */
function countOfParts(of: Format, whole: FigureKey, format: Format): number {
  const definition = figuresOf(format).get(whole);
  return definition
    ? figuresWhere(of, definition, (part) => wholeOf(part, format) === whole).length
    : 0;
}

const figuresWhere = (
  format: Format,
  { table, column }: FigureDefinition,
  isIt: (figure: FigureDefinition) => boolean,
): FigureDefinition[] =>
  [...figuresOf(format).values()].filter(
    (figure) => figure.table === table && figure.column === column && isIt(figure),
  );

const termOf = (path: FigureDefinition['rowPath']): TermId | undefined =>
  path[path.length - 1]?.term;

/** Parts added up; where one is no number, or was not found, nobody knows the sum. */
function added(
  key: FigureKey,
  from: readonly RecognisedFigure[],
  areAllFound: boolean,
): PlacedFigure {
  const unreadable = from.find(({ figure }) => figure.kind === 'unreadable');
  if (unreadable) return { key, figure: unreadable.figure, from };
  const figures = new Map(from.map(({ key: part, figure }) => [part, figure]));
  const sum = areAllFound ? sumOfFigures([...figures.keys()], figures) : undefined;
  return { key, figure: sum === undefined ? blankFigure() : numberFigure(sum), from };
}
