import { makeXlsx } from '../../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../../src/exchange/xlsx/read-workbook';
import { formats } from '../../../src/standard';
import type { TotalsMode } from '../../../src/workbook/state';
import { examine, type Examination } from '../../../src/workbook/restore/examination';
import { atOnce } from '../../../src/workbook/steps';
import { workbookPlan } from '../../../src/workbook/workbook-plan';

const examined = (...about: Parameters<typeof examine>): Examination => {
  const examination = atOnce(examine(...about));
  if (typeof examination === 'string') throw new Error(examination);
  return examination;
};

describe.each(formats.map((format) => [format.id, format] as const))(
  'format of %s',
  (_, format) => {
    it.each<TotalsMode>(['computed', 'typed'])(
      'finds nothing in a new workbook, totals %s',
      (totals) => {
        const year = format.reportYears.from;
        const plan = workbookPlan({ format, year, agency: '某局', totals, taken: [] });
        const { findings, sheets } = examined(readXlsx(makeXlsx(plan)));
        expect(findings).toEqual([]);
        for (const sheet of sheets.values()) {
          expect(sheet).toMatchObject({ kind: 'standing', edits: [] });
          if (sheet.kind === 'standing')
            expect(sheet.contents.flat().filter((one) => one !== null)).toEqual([]);
        }
      },
    );
  },
);
