import { formats, sectionTitles, terms } from '../standard';
import { cellsOfNarrative } from '../workbook/narrative-layout';
import { longestCellText } from '../workbook/plan';
import { textFor, type FoundReport } from './found-report';

/** What no cell can hold: where in the document it is, and how many characters it has. */
interface BeyondCells {
  path: string;
  found: string;
}

/**
 * The first piece of a document that Excel would not take: a paragraph, all those that share the last cell of a section,
 * or what stands in a figure's place. Of no format in which it may be filled in, for the year is still to be chosen.
 */
export function beyondCells(found: FoundReport): BeyondCells | undefined {
  const cells = [
    ...formats.flatMap((format) =>
      textFor(found, format).narrative.flatMap((part) =>
        cellsOfNarrative(format, [part]).map((cell = '') => ({
          path: sectionTitles[part.section],
          length: cell.length,
        })),
      ),
    ),
    ...found.tables.flatMap(({ table, rows }) =>
      rows
        .flatMap(({ figures }) => figures)
        .map(({ figure }) => ({
          path: terms[table.id].label,
          length: figure.kind === 'unreadable' ? figure.found.length : 0,
        })),
    ),
  ];
  const beyond = cells.find(({ length }) => length > longestCellText);
  return beyond && { path: beyond.path, found: String(beyond.length) };
}
