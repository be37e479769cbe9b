import type { Archive } from './archive';
import type { ReadName, Visibility } from '../../../workbook/recovery/workbook-contents';
import { readXml, unescaped } from './read-xml';
import { XlsxError } from './xlsx-error';

/** The workbook's own part: which sheets there are, and what is named. */
export interface WorkbookDirectory {
  /** In their order; `relationship` leads to the part. */
  sheets: readonly { name: string; visibility: Visibility; relationship: string }[];
  names: readonly ReadName[];
  manualCalculation: boolean;
}

export function readDirectory(archive: Archive, path: string): WorkbookDirectory {
  const sheets: { name: string; visibility: Visibility; relationship: string }[] = [];
  const names: { name: string; sheetNumber: number | undefined; formula: string }[] = [];
  let manualCalculation = false;
  let open: { name: string; sheetNumber: number | undefined } | undefined;

  readXml(archive, path, {
    open(name, attributes, parents) {
      if (parents.length === 0 && name !== 'workbook') throw new XlsxError('noWorkbook', name);
      if (name === 'sheet' && parents[parents.length - 1] === 'sheets') {
        sheets.push({
          name: unescaped(attributes.name ?? ''),
          visibility: visibilityOf(attributes.state),
          relationship: attributes.id ?? '',
        });
      } else if (name === 'definedName') {
        const { localSheetId } = attributes;
        const sheetNumber = localSheetId === undefined ? undefined : Number(localSheetId);
        open = { name: attributes.name ?? '', sheetNumber };
      } else if (name === 'calcPr') {
        manualCalculation = attributes.calcMode === 'manual';
      }
    },
    close(name, text) {
      if (name !== 'definedName' || !open) return;
      names.push({ ...open, formula: unescaped(text) });
      open = undefined;
    },
  });
  return {
    sheets,
    names: names.map(({ name, sheetNumber, formula }) => {
      const scope = sheetNumber === undefined ? undefined : sheets[sheetNumber]?.name;
      return { name, formula, ...(scope === undefined ? {} : { scope }) };
    }),
    manualCalculation,
  };
}

const visibilityOf = (state: string | undefined): Visibility =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';
