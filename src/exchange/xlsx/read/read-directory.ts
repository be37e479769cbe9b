import type { Archive } from '../../archive/archive';
import type { FileName } from '../../../workbook/recovery/file-contents';
import type { Visibility } from '../../../workbook/recovery/workbook-contents';
import { isTrue, readXml, unescaped } from '../../archive/read-xml';
import { countUpTo } from '../../count-up-to';
import { FileError } from '../../file-error';
import { limits } from './limits';

/** The workbook's own part: which sheets there are, and what is named. */
interface WorkbookDirectory {
  /** In their order; `relationship` leads to the part. */
  sheets: readonly { name: string; visibility: Visibility; relationship: string }[];
  names: readonly FileName[];
  /** Dates are counted from 1904, as old Macs did, and not from 1900. */
  isFrom1904: boolean;
}

interface OpenName {
  name: string;
  sheetNumber?: number;
  comment?: string;
}

export function readDirectory(archive: Archive, path: string): WorkbookDirectory {
  const sheets: { name: string; visibility: Visibility; relationship: string }[] = [];
  const names: (OpenName & { formula: string })[] = [];
  const countSheet = countUpTo(limits.sheets, 'sheets');
  const countName = countUpTo(limits.names, 'names');
  let isFrom1904 = false;
  let open: OpenName | undefined;

  readXml(archive, path, {
    open(name, attributes, parents) {
      if (parents.length === 0 && name !== 'workbook') throw new FileError('noWorkbook', name);
      if (name === 'sheet' && parents[parents.length - 1] === 'sheets') {
        countSheet();
        sheets.push({
          name: unescaped(attributes.name ?? ''),
          visibility: visibilityOf(attributes.state),
          relationship: attributes.id ?? '',
        });
      } else if (name === 'definedName') {
        const { localSheetId, comment } = attributes;
        open = {
          name: attributes.name ?? '',
          ...(localSheetId === undefined ? {} : { sheetNumber: Number(localSheetId) }),
          ...(comment === undefined ? {} : { comment: unescaped(comment) }),
        };
      } else if (name === 'workbookPr') {
        isFrom1904 = isTrue(attributes.date1904);
      }
    },
    close(name, text) {
      if (name !== 'definedName' || !open) return;
      countName();
      names.push({ ...open, formula: unescaped(text) });
      open = undefined;
    },
  });
  return {
    sheets,
    names: names.map(({ sheetNumber, ...name }) => {
      const scope = sheetNumber === undefined ? undefined : sheets[sheetNumber]?.name;
      return { ...name, ...(scope === undefined ? {} : { scope }) };
    }),
    isFrom1904,
  };
}

const visibilityOf = (state: string | undefined): Visibility =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';
