import { csvWords } from '../exchange/csv/csv-text';

/** Lines of cells as a text to be pasted into a sheet: no cell becomes a formula, whatever a unit has written. */
export const pastedTable = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.map(oneLine).join('\t')).join('\n');

const oneLine = (text: string): string => csvWords(text.replace(/[\t\r\n]+/g, ' '));
