import type { Figure } from '../report/figure';
import type { NarrativeText } from '../report/written-report';
import { totalsOf } from '../rules/balance-edit';
import { evaluate } from '../rules/evaluate';
import { figuresOf, type FigureKey, type Format, type TableId } from '../standard';
import type { CellWrite, WorkbookHost } from '../workbook/host';
import { makeAddress } from '../layout/address';
import { cellsOfNarrative, narrativeIn } from '../workbook/narrative-layout';
import { figureContent, type Content } from '../workbook/plan';
import { readReport, textsOf, type OpenReport } from '../workbook/read-report';
import type { TotalsMode } from './report-draft';
import type { WantedCreation } from './session-state';

/** Writing an import into the workbook: what a person has seen and agreed to, and nothing else. */

/** A figure that is to stand where another one does now. */
interface ImportChange {
  key: FigureKey;
  /** Undefined where the cell is not known. */
  from: Figure | undefined;
  to: Figure;
}

/** What filling in would change: not what is blank in the document, nor totals that formulas compute. */
export const importChanges = (
  { report, formulas, places }: Pick<OpenReport, 'report' | 'formulas' | 'places'>,
  figures: ReadonlyMap<FigureKey, Figure>,
): ImportChange[] =>
  [...figures].flatMap(([key, to]): ImportChange[] => {
    const from = report.figures.get(key);
    if (to.kind === 'blank' || formulas.has(key) || !places.has(key)) return [];
    return from && isSame(from, to) ? [] : [{ key, from, to }];
  });

/** Figures of a document that stay out of the open report, beside totals that formulas compute. */
export interface Unfilled {
  /** Of tables that were changed or are gone. */
  tables: readonly { table: TableId; count: number }[];
  /** Where a person has put a formula that shows something else. */
  ownFormulas: number;
}

export function unfilledBy(
  { format, report, formulas, places }: OpenReport,
  figures: ReadonlyMap<FigureKey, Figure>,
): Unfilled {
  const totals = totalsOf(format);
  const told = [...figures].filter(([, { kind }]) => kind !== 'blank');
  const homeless = told.filter(([key]) => !places.has(key));
  const ownFormulas = told.filter(([key, to]) => {
    const from = report.figures.get(key);
    return formulas.has(key) && !totals.has(key) && !(from && isSame(from, to));
  });
  const tables = format.tables.flatMap(({ id: table }) => {
    const own = homeless.filter(([key]) => figuresOf(format).get(key)?.table === table);
    return own.length > 0 ? [{ table, count: own.length }] : [];
  });
  return { tables, ownFormulas: ownFormulas.length };
}

const isSame = (one: Figure, other: Figure): boolean =>
  JSON.stringify(figureContent(one)) === JSON.stringify(figureContent(other));

/** The text that stands in the workbook already. */
export const textThere = (found: OpenReport): readonly NarrativeText[] =>
  narrativeIn(found.format, textsOf(found));

/**
 * Fills figures and text into the open report.
 * @param narrative pieces that replace what stands in their places; the other ones stay
 * @returns false where something is not any more what a person saw: nothing is written then
 */
export async function fillOpenReport(
  host: WorkbookHost,
  seen: OpenReport,
  figures: ReadonlyMap<FigureKey, Figure>,
  narrative: readonly NarrativeText[],
): Promise<boolean> {
  const now = readReport(await host.read());
  if (now.kind !== 'report' || now.format !== seen.format) return false;
  const changes = importChanges(now, figures);
  if (changesText(changes) !== changesText(importChanges(seen, figures))) return false;
  const figureWrites = changes.flatMap(({ key, to }): CellWrite[] => {
    const place = now.places.get(key);
    if (!place || to.kind === 'blank') return [];
    return [{ ...place, value: to.kind === 'unreadable' ? to.found : to.value }];
  });
  return host.writeCells([...figureWrites, ...narrativeWrites(now, seen, narrative)]);
}

const changesText = (changes: readonly ImportChange[]): string =>
  JSON.stringify(changes.map(({ key, from, to }) => [key, from, to]));

/** @param before the report that the person saw: what has been written into it since is not to be replaced */
function narrativeWrites(
  { format, narrative: column }: OpenReport,
  before: OpenReport,
  narrative: readonly NarrativeText[],
): CellWrite[] {
  if (typeof column !== 'object') return [];
  const { sheetId, area } = column;
  const texts = typeof before.narrative === 'object' ? before.narrative.texts : [];
  return cellsOfNarrative(format, narrative).flatMap((value, index): CellWrite[] => {
    const seen = texts[index] ?? '';
    const address = makeAddress({ row: area.row + index, column: area.column });
    return value === undefined || value === seen ? [] : [{ sheetId, address, seen, value }];
  });
}

/** How totals stand in a new workbook: typed where the document's own would be lost or hidden by a formula. */
export function totalsOfImport(
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
): TotalsMode {
  const report = { formatId: format.id, year: format.reportYears.from, agency: '', figures };
  const { outcomes } = evaluate(format, report);
  const totals = totalsOf(format);
  const isLost = [...totals].some(([key, edit]) => {
    const total = figures.get(key);
    const outcome = outcomes.find((one) => one.edit === edit);
    return total !== undefined && total.kind !== 'blank' && outcome?.result !== 'holds';
  });
  return isLost ? 'typed' : 'computed';
}

/** The tables with figures and text in them. */
export function creationOfImport(
  { format, year, agency }: Pick<WantedCreation, 'format' | 'year' | 'agency'>,
  figures: ReadonlyMap<FigureKey, Figure>,
  narrative: readonly NarrativeText[],
): WantedCreation {
  const totals = totalsOfImport(format, figures);
  const isWritten = (key: FigureKey): boolean => totals === 'typed' || !totalsOf(format).has(key);
  const contents = new Map(
    [...figures].flatMap(([key, figure]): [FigureKey, Content][] =>
      figure.kind === 'blank' || !isWritten(key) ? [] : [[key, figureContent(figure)]],
    ),
  );
  const texts = cellsOfNarrative(format, narrative).map((text) => text ?? '');
  return { format, year, agency, totals, contents: { figures: contents, texts } };
}
