import type { Figure } from '../report/figure';
import { totalsOf } from '../rules/balance-edit';
import type { Doubt } from '../recognition/read-line';
import type { RecognisedRow, RecognisedTable } from '../recognition/recognise-table';
import type { HomelessFigure } from '../recognition/place-figures';
import {
  figuresOf,
  formatForYear,
  formats,
  terms,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type Heading,
  type SectionId,
  type TableId,
} from '../standard';
import type { OpenReport } from '../workbook/read-report';
import {
  importChanges,
  textThere,
  totalsOfImport,
  unfilledBy,
  type Unfilled,
} from './accept-import';
import {
  brokenSums,
  layoutRemark,
  planImport,
  rowId,
  type BrokenSum,
  type ImportChoices,
  type LayoutRemark,
} from './import-report';
import { textFor, type FoundReport } from './found-report';
import { yearOf } from './report-draft';

/** An import as the pane shows it. */
export interface ImportView {
  /** The format that the figures would be filled into; undefined while a year is entered that has none. */
  format: Format | undefined;
  remark: LayoutRemark | undefined;
  sums: readonly BrokenSum[];
  tables: readonly TableView[];
  homeless: readonly HomelessRow[];
  /** Figures that the format does not ask for. */
  dropped: readonly { definition: FigureDefinition; figure: Figure }[];
  text: {
    sections: readonly SectionId[];
    hasText: boolean;
    /** The open report has no whole place for it. */
    hasNoPlace: boolean;
    replaces: boolean;
    leftOver: readonly string[];
  };
  /** Figures that would be filled into a new report. */
  filled: number;
  /** Figures that are doubtful and not accepted. */
  left: number;
  typedTotals: boolean;
  /** What would change in the open report. */
  changes: readonly {
    definition: FigureDefinition;
    from: Figure | undefined;
    to: Figure;
    replaces: boolean;
  }[];
  unfilled: Unfilled;
  /** Totals of the open report are formulas, and the document has some. */
  leavesTotals: boolean;
}

export interface TableView {
  id: TableId;
  /** Absent where it was not found. */
  found?: {
    rows: number;
    of: number;
    figures: number;
    doubtful: number;
    /** Rows of the form that the document does not have; undefined: the only one of the table, which has no heading. */
    missing: readonly (Heading | undefined)[];
    doubtfulRows: readonly RowView[];
    rowsShown: readonly RowView[];
    extra: RecognisedTable['extra'];
    /** What heads the columns, by blocks. */
    headings: readonly (readonly (string | undefined)[])[];
  };
}

export interface RowView {
  id: string;
  form: string;
  found: string;
  /** As the document has them; empty for a blank. */
  figures: readonly string[];
  doubts: readonly Doubt[];
}

/** A row of figures that a person has to find a place for. */
export interface HomelessRow {
  id: string;
  label: Heading | undefined;
  figures: readonly { column: Heading | undefined; figure: Figure }[];
  /** Rows to choose from, with the places that the choice means. */
  options: readonly {
    id: string;
    label: Heading | undefined;
    places: ReadonlyMap<FigureKey, FigureKey>;
  }[];
}

/**
 * @param into the open report; undefined where a new one is made
 * @param year as entered for a new one
 */
export function importView(
  found: FoundReport,
  into: OpenReport | undefined,
  choices: ImportChoices & { year: string },
): ImportView {
  const year = yearOf(choices.year);
  const format = into ? into.format : year === undefined ? undefined : formatForYear(year);
  // Without a year the tables are shown as they are, in the format that most of them have.
  const shown = format ?? found.tables[0]?.format ?? formats[formats.length - 1];
  if (!shown) throw new RangeError('There is no format');
  const plan = planImport(found, shown, choices);
  const text = textFor(found, shown);
  const there = into ? textThere(into) : [];
  const [homeless, dropped] = [
    plan.homeless.filter(hasPlaces),
    plan.homeless.filter((one) => !hasPlaces(one)),
  ];
  return {
    format,
    remark: layoutRemark(found, into ? into.report.year : year),
    sums: brokenSums(found),
    tables: shown.tables.map(({ id }) =>
      tableView(
        id,
        found.tables.find(({ table }) => table.id === id),
      ),
    ),
    homeless: homelessRows(homeless, shown),
    dropped: dropped.map(({ definition, found: { figure } }) => ({ definition, figure })),
    text: {
      sections: [...new Set(text.narrative.map(({ section }) => section))],
      hasText: text.narrative.length > 0,
      hasNoPlace: into !== undefined && typeof into.narrative !== 'object',
      replaces: text.narrative.some(({ section, aspect }) =>
        there.some((one) => one.section === section && one.aspect === aspect),
      ),
      leftOver: text.leftOver,
    },
    filled: [...plan.figures.values()].filter(({ kind }) => kind !== 'blank').length,
    left: plan.left,
    typedTotals: !into && totalsOfImport(shown, plan.figures) === 'typed',
    changes: into
      ? importChanges(into, plan.figures).flatMap(({ key, from, to }) => {
          const definition = figuresOf(shown).get(key);
          const replaces = from !== undefined && from.kind !== 'blank';
          return definition ? [{ definition, from, to, replaces }] : [];
        })
      : [],
    unfilled: into ? unfilledBy(into, plan.figures) : { tables: [], ownFormulas: 0 },
    leavesTotals:
      into !== undefined &&
      [...totalsOf(shown).keys()].some((key) => plan.figures.has(key) && into.formulas.has(key)),
  };
}

const hasPlaces = ({ places }: HomelessFigure): boolean => places.length > 0;

const said = (figure: Figure | undefined): string => {
  if (figure === undefined || figure.kind === 'blank') return '';
  return figure.kind === 'number' ? String(figure.value) : figure.found;
};

const last = (path: readonly Heading[]): Heading | undefined => path[path.length - 1];

function tableView(id: TableId, table: RecognisedTable | undefined): TableView {
  if (!table) return { id };
  const rows = table.rows.map((row) => rowView(table, row));
  const figures = table.rows.flatMap((row) => row.figures);
  const missing = table.rows.filter(({ label }) => label === undefined);
  return {
    id,
    found: {
      rows: rows.length - missing.length,
      of: rows.length,
      figures: figures.filter(({ figure }) => figure.kind !== 'blank').length,
      doubtful: figures.filter(({ doubts }) => doubts.length > 0).length,
      missing: missing.map((row) => headingOf(table, row)),
      doubtfulRows: rows.filter(({ doubts }) => doubts.length > 0),
      rowsShown: rows.filter((_, index) => table.rows[index]?.label !== undefined),
      extra: table.extra,
      headings: table.headings,
    },
  };
}

function headingOf({ format }: RecognisedTable, { figures }: RecognisedRow): Heading | undefined {
  const definition = figures[0] && figuresOf(format).get(figures[0].key);
  return definition && last(definition.rowPath);
}

const rowView = (table: RecognisedTable, row: RecognisedRow): RowView => ({
  id: rowId(table, row),
  form: row.form.name?.text ?? terms[table.table.id].label,
  found: row.label ?? '',
  figures: row.figures.map(({ figure }) => said(figure)),
  doubts: [...new Set(row.figures.flatMap(({ doubts }) => doubts))],
});

/** Figures of one row are decided about together. */
function homelessRows(homeless: readonly HomelessFigure[], format: Format): HomelessRow[] {
  const rows = new Map<string, HomelessFigure[]>();
  for (const one of homeless) {
    const { table, row } = one.definition;
    rows.set(`${table}.${row}`, [...(rows.get(`${table}.${row}`) ?? []), one]);
  }
  return [...rows].map(([id, figures]): HomelessRow => {
    const options = new Map<
      string,
      { label: Heading | undefined; places: Map<FigureKey, FigureKey> }
    >();
    for (const { found, places } of figures) {
      for (const key of places) {
        const there = figuresOf(format).get(key);
        if (!there) continue;
        const option = options.get(there.row) ?? {
          label: last(there.rowPath),
          places: new Map<FigureKey, FigureKey>(),
        };
        option.places.set(found.key, key);
        options.set(there.row, option);
      }
    }
    const [first] = figures;
    return {
      id,
      label: first && last(first.definition.rowPath),
      figures: figures.map(({ definition, found: { figure } }) => ({
        column: last(definition.columnPath),
        figure,
      })),
      options: [...options].map(([row, option]) => ({ id: row, ...option })),
    };
  });
}
