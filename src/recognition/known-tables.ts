import { blankFigure } from '../report/figure';
import type { Report } from '../report/report';
import { formatById } from '../standard';
import { formBlocks } from './form-lines';
import type { RecognisedTable } from './recognise-table';

/** The tables of a report that says itself which figure is which: nothing of them is in doubt. */
export function knownTables({ formatId, figures }: Report): RecognisedTable[] {
  const format = formatById(formatId);
  return format.tables.map((table) => {
    const blocks = formBlocks(table);
    const lines = blocks.flatMap((block) => block.lines);
    return {
      format,
      table,
      rows: lines
        .filter(({ kind }) => kind === 'figures')
        .map((form) => ({
          form,
          label: form.name?.text ?? '',
          figures: form.figures.map(({ key }) => ({
            key,
            figure: figures.get(key) ?? blankFigure(),
            doubts: [],
          })),
        })),
      headings: blocks.map(({ columns }) => columns.map(({ text }) => text)),
      extra: [],
      likeness: lines.length,
    };
  });
}
