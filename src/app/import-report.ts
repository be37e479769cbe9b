import {
  figuresOf,
  formatForYear,
  formats,
  type FigureKey,
  type Format,
  type FormatId,
  type TableId,
} from '../standard';
import { numberFigure, type Figure } from '../report/figure';
import type { Report } from '../report/report';
import { evaluate } from '../rules/evaluate';
import type { BalanceFinding } from '../rules/finding';
import { placeFigures, type HomelessFigure } from '../recognition/place-figures';
import type { RecognisedTable } from '../recognition/recognise-table';
import type { NarrativeText } from '../report/written-report';
import { textFor, type FoundReport } from './found-report';

/** What an import would make of what was found in a document: loaded with the import. */

/** What a person decides about an import. */
export interface ImportChoices {
  /** Rows that are taken although it is not certain that they are these: see `rowId`. */
  accepted: ReadonlySet<string>;
  /** Where figures belong that have no certain place; undefined: nowhere. */
  places: ReadonlyMap<FigureKey, FigureKey>;
}

interface PlannedImport {
  /** What would be filled in. */
  figures: ReadonlyMap<FigureKey, Figure>;
  /** Figures that are doubtful and were not accepted. */
  left: number;
  homeless: readonly HomelessFigure[];
}

/** Rows are accepted as wholes: by the table and the row in the format that they were found in. */
export const rowId = (table: RecognisedTable, row: RecognisedTable['rows'][number]): string =>
  `${table.format.id}.${table.table.id}.${row.form.row}`;

/** The text that a person takes over, in the parts of a format. */
export const agreedText = (
  found: FoundReport,
  format: Format,
  { withText }: { withText: boolean },
): readonly NarrativeText[] => (withText ? textFor(found, format).narrative : []);

/** What would be filled into the tables of a format. */
export function planImport(
  { tables }: Pick<FoundReport, 'tables'>,
  format: Format,
  { accepted, places }: ImportChoices,
): PlannedImport {
  const agreed = new Set(
    tables.flatMap((table) =>
      table.rows.filter((row) => accepted.has(rowId(table, row))).flatMap((row) => row.figures),
    ),
  );
  const { placed, homeless } = placeFigures(tables, format);
  const taken = placed.filter(({ from }) =>
    from.every((found) => found.doubts.length === 0 || agreed.has(found)),
  );
  const figures = new Map(taken.map(({ key, figure }) => [key, figure]));
  for (const { found, places: possible } of homeless) {
    const chosen = places.get(found.key);
    if (chosen === undefined || !possible.includes(chosen)) continue;
    // What is all in one place is in none of the others.
    for (const key of possible) figures.set(key, key === chosen ? found.figure : numberFigure(0));
  }
  return { figures, left: placed.length - taken.length, homeless };
}

/** A sum that the document itself breaks, in the format of the table that it is in. */
export interface BrokenSum {
  format: Format;
  finding: BalanceFinding;
}

/** All sums of the document as it is, whatever becomes of it. */
export function brokenSums({ tables }: Pick<FoundReport, 'tables'>): BrokenSum[] {
  return [...new Set(tables.map(({ format }) => format))].flatMap((format) => {
    const own = tables.filter((table) => table.format === format);
    const ids = own.map(({ table }) => table.id);
    const report: Report = {
      formatId: format.id,
      year: format.reportYears.from,
      agency: '',
      figures: new Map(
        own.flatMap(({ rows }) =>
          rows.flatMap((row) => row.figures.map(({ key, figure }) => [key, figure] as const)),
        ),
      ),
    };
    return evaluate(format, report).findings.flatMap((finding): BrokenSum[] =>
      finding.type === 'balance' && ids.includes(finding.edit.rule.table)
        ? [{ format, finding }]
        : [],
    );
  });
}

/** What is unusual about the form of a document. */
export type LayoutRemark =
  /** All its tables are of another format than the one of its year. */
  | { kind: 'otherFormat'; found: FormatId; expected: FormatId }
  /** Its tables are of several formats. */
  | { kind: 'mixed'; expected: FormatId };

export function layoutRemark(
  { title, tables }: Pick<FoundReport, 'title' | 'tables'>,
  year = title.year,
): LayoutRemark | undefined {
  const expected = year === undefined ? undefined : formatForYear(year);
  if (!expected) return undefined;
  const ids = new Set(
    tables.flatMap(({ format, table }) => (differs(table.id) ? [format.id] : [])),
  );
  const [found] = ids;
  if (found === undefined || (ids.size === 1 && found === expected.id)) return undefined;
  return ids.size > 1
    ? { kind: 'mixed', expected: expected.id }
    : { kind: 'otherFormat', found, expected: expected.id };
}

/** A table that is the same in all formats says nothing of which one a document has. */
const differs = (id: TableId): boolean =>
  new Set(
    formats.map((format) =>
      [...figuresOf(format).values()]
        .flatMap(({ table, key }) => (table === id ? [key] : []))
        .join(),
    ),
  ).size > 1;
