import { covers, makeAddress, parseRange } from '../../layout/address';
import type { PlacedContent, WorkbookRemoval } from '../change';
import { markProperty, stateSheetName } from '../names';
import type { ReadSheet, ReadWorkbook } from '../recovery/workbook-contents';
import type { SheetRole } from '../sheet-role';
import type { ExaminedSheet, Examination } from './examination';

/**
 * What takes away all that we added to a workbook, leaving its tables as plain cells: formulas give way to what they show.
 * The front sheet stays, for people have written on it; the others around the tables when they hold notes, a text or last
 * year's figures.
 */
export function removalOf({ plan, sheets }: Examination, contents: ReadWorkbook): WorkbookRemoval {
  const plain: WorkbookRemoval['plain'][number][] = [];
  const deletedSheets: WorkbookRemoval['deletedSheets'][number][] = [
    { name: stateSheetName, inputs: [] },
  ];
  for (const [role, examined] of sheets) {
    const name = examined.kind === 'new' ? examined.replaces?.sheet : examined.plan.name;
    const sheet = contents.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    if (idleWhenEmpty.has(role) && !hasText(sheet, examined)) {
      deletedSheets.push({ name: sheet.name, inputs: inputsOf(examined) });
    } else plain.push({ plan: { ...examined.plan, name: sheet.name }, values: shownValues(sheet) });
  }
  return {
    plain,
    deletedSheets,
    names: plan.names.map(({ name }) => name),
    properties: [markProperty],
  };
}

/** Sheets that are of no use without what people write on them. */
const idleWhenEmpty: ReadonlySet<SheetRole> = new Set(['narrative', 'check', 'lastYear']);

/** Words of people's in the cells that are theirs. */
function hasText({ rows }: ReadSheet, examined: ExaminedSheet): boolean {
  if (examined.kind === 'new') return examined.cells.length > 0;
  const inputs = inputsOf(examined).flatMap((range) => parseRange(range) ?? []);
  return [...rows].some(([row, cells]) =>
    [...cells].some(
      ([column, { value }]) =>
        (value ?? '') !== '' &&
        inputs.some((area) => covers(area, { row, column, rowCount: 1, columnCount: 1 })),
    ),
  );
}

/** Where the cells of a sheet that is not as it was are, nobody knows. */
const inputsOf = ({ kind, plan }: ExaminedSheet): string[] =>
  kind === 'new'
    ? []
    : plan.formats.filter(({ look }) => !look.locked).flatMap(({ ranges }) => ranges);

const shownValues = ({ rows }: ReadSheet): PlacedContent[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value, formula, numberFormat }]): PlacedContent[] =>
      formula === undefined
        ? []
        : [
            {
              address: makeAddress({ row, column }),
              value: value ?? '',
              ...(numberFormat === undefined ? {} : { numberFormat }),
            },
          ],
    ),
  );
