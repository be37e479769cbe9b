import { formatForYear, formats, tableIds, type Format, type TableId } from '../standard';
import { recogniseTable, type RecognisedTable } from './recognise-table';
import { readTitle, type ReportTitle } from './report-title';
import type { SourceDocument } from './source-document';
import { sourceLines } from './source-lines';

/** What of a report was recognised in a document. */
interface Recognition {
  title: ReportTitle;
  /** Each table in the format that it is like: they can differ, for people mix forms. */
  tables: readonly RecognisedTable[];
}

/** Looks for a report: whatever the document is, nothing is an error. */
export function recognise(document: SourceDocument): Recognition {
  const title = readTitle(document);
  const lines = sourceLines(document);
  const expected = title.year === undefined ? undefined : formatForYear(title.year);
  return {
    title,
    tables: tableIds.flatMap((id) => {
      const found = candidates(id, expected).flatMap((format) => {
        const table = format.tables.find((candidate) => candidate.id === id);
        return (table && recogniseTable(format, table, lines)) ?? [];
      });
      const [first, ...others] = found;
      return first
        ? [others.reduce((best, other) => (other.likeness > best.likeness ? other : best), first)]
        : [];
    }),
  };
}

/** Where tables are alike, that of the report's year; else the newest. */
const candidates = (id: TableId, expected: Format | undefined): Format[] =>
  [...formats]
    .filter(({ tables }) => tables.some((table) => table.id === id))
    .sort(
      (a, b) =>
        Number(b === expected) - Number(a === expected) || b.reportYears.from - a.reportYears.from,
    );
