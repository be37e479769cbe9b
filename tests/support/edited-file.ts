import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import type { FigureKey } from '../../src/standard';
import { readingOf } from '../../src/workbook/recovery/reading-of';
import { readReport } from '../../src/workbook/read-report';
import { withSheet } from './archives';

/** A workbook of ours in which somebody has typed other figures; formulas are not calculated anew. */
export function withTypedFigures(
  file: Uint8Array,
  figures: Readonly<Record<FigureKey, string | number>>,
): Uint8Array {
  const workbook = readXlsx(file);
  const found = readReport(readingOf(workbook));
  if (found.kind !== 'report') throw new Error(found.kind);
  return Object.entries(figures).reduce((edited, [key, content]) => {
    const place = found.places.get(key);
    if (!place) throw new Error(`No place for ${key}`);
    // Our writer numbers the parts in the order of the sheets.
    const number = workbook.sheets.findIndex(({ name }) => name === place.sheetId) + 1;
    return withSheet(edited, number, (xml) => withCell(xml, place.address, content));
  }, file);
}

/** The cell keeps its style and loses all else. */
function withCell(xml: string, address: string, content: string | number): string {
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`, 's');
  if (!cell.test(xml)) throw new Error(`No cell ${address}`);
  return xml.replace(cell, (_, style = '') => {
    const start = `<c r="${address}"${String(style)}`;
    if (content === '') return `${start}/>`;
    return typeof content === 'number'
      ? `${start}><v>${content}</v></c>`
      : `${start} t="inlineStr"><is><t>${content}</t></is></c>`;
  });
}
