import { makeAddress, makeRange } from '../../src/layout/address';
import {
  looksIn,
  type FileHighlight,
  type FileLines,
  type FileLook,
  type FileSheet,
  type WorkbookFile,
} from '../../src/workbook/recovery/file-contents';
import { lineAt } from './line-at';

/** What one program made of a workbook that another wrote: one line for each aspect and change, with the sheets. */
export function fileDifferences(before: WorkbookFile, after: WorkbookFile): string[] {
  const found: { change: string; sheet: string }[] = [];
  for (const sheet of before.sheets) {
    const other = after.sheets.find(({ name }) => name === sheet.name);
    const changes = other
      ? sheetDifferences(sheet, other, before.looks, after.looks)
      : ['sheet: is missing'];
    found.push(...changes.map((change) => ({ change, sheet: sheet.name })));
  }
  const order = ({ sheets }: WorkbookFile): string => sheets.map(({ name }) => name).join();
  return [
    ...changed('order of sheets', order(before), order(after)),
    ...[...new Set(found.map(({ change }) => change))].map((change) => {
      const sheets = found.filter((one) => one.change === change).map(({ sheet }) => sheet);
      return `${change} (${sheets.join('、')})`;
    }),
    ...namesDifferences(before, after),
    ...changed('properties', shown(before.properties), shown(after.properties)),
  ];
}

function sheetDifferences(
  before: FileSheet,
  after: FileSheet,
  looksBefore: readonly FileLook[],
  looksAfter: readonly FileLook[],
): string[] {
  const size = { rows: rowCountOf(before), columns: columnCountOf(before) };
  const ranges = (areas: FileSheet['merges']): string => areas.map(makeRange).sort().join(' ');
  return [
    ...changed('visibility', before.visibility, after.visibility),
    ...changed('protection', shown(before.protection), shown(after.protection)),
    ...changed('merges', ranges(before.merges), ranges(after.merges)),
    ...changed('frozen rows', before.frozen.rows, after.frozen.rows),
    ...changed('gridlines', before.showGridlines, after.showGridlines),
    ...changed('tab', before.tabColor ?? 'none', after.tabColor ?? 'none'),
    ...highlightDifferences(before.highlights, after.highlights),
    ...changed('hints', shown(before.validations), shown(after.validations)),
    ...lineDifferences('column widths', before.columns, after.columns, size.columns),
    ...lineDifferences('row heights', before.rowLines, after.rowLines, size.rows),
    ...contentDifferences(before, after),
    ...lookDifferences(before, after, looksBefore, looksAfter, size),
  ];
}

const shown = (value: unknown): string => JSON.stringify(value ?? null);

const changed = (aspect: string, before: unknown, after: unknown): string[] =>
  before === after ? [] : [`${aspect}: ${String(before)} → ${String(after)}`];

/** By what is marked when, then by how, then whether lower rules are looked at: the graver hides the lesser. */
function highlightDifferences(
  before: readonly FileHighlight[],
  after: readonly FileHighlight[],
): string[] {
  const rules = (all: readonly FileHighlight[]): string =>
    shown(all.map(({ areas, formulas }) => [areas.map(makeRange), formulas]));
  const looks = (all: readonly FileHighlight[]): string =>
    shown(all.map(({ fill, fontColor, bold = false }) => [fill, fontColor, bold]));
  const stops = (all: readonly FileHighlight[]): string =>
    [...new Set(all.map(({ stopIfTrue }) => stopIfTrue))].join();
  return [
    ...changed('highlights', rules(before), rules(after)),
    ...changed('looks of highlights', looks(before), looks(after)),
    ...changed('highlights stop', stops(before), stops(after)),
  ];
}

/** Points; less is the rounding of files. */
const seen = 0.5;

function lineDifferences(
  aspect: string,
  before: readonly FileLines[],
  after: readonly FileLines[],
  count: number,
): string[] {
  const differ = Array.from({ length: count }, (_, index) => index).filter((index) => {
    const [one, other] = [lineAt(before, index), lineAt(after, index)];
    return (
      one?.size !== undefined &&
      (Math.abs(one.size - (other?.size ?? 0)) > seen || one.isHidden !== other?.isHidden)
    );
  });
  return differ.length === 0 ? [] : [`${aspect}: ${differ.length} of ${count}`];
}

/** Sheet names are quoted by some programs always, by others where they must be. */
const plain = (formula: string | undefined): string => (formula ?? '').replace(/'/g, '');

function contentDifferences(before: FileSheet, after: FileSheet): string[] {
  const addresses = new Set(
    [before, after].flatMap(({ rows }) =>
      [...rows].flatMap(([row, cells]) =>
        [...cells.keys()].map((column) => makeAddress({ row, column })),
      ),
    ),
  );
  const cells = (sheet: FileSheet) =>
    new Map(
      [...sheet.rows].flatMap(([row, line]) =>
        [...line].map(([column, cell]) => [makeAddress({ row, column }), cell] as const),
      ),
    );
  const [one, other] = [cells(before), cells(after)];
  const differ = [...addresses].filter((address) => {
    const [was, is] = [one.get(address), other.get(address)];
    if (plain(was?.formula) !== plain(is?.formula)) return true;
    // What a formula shows is for calculation to say.
    return was?.formula === undefined && was?.value !== is?.value;
  });
  return differ.length === 0 ? [] : [`contents: ${differ.join(' ')}`];
}

function lookDifferences(
  before: FileSheet,
  after: FileSheet,
  looksBefore: readonly FileLook[],
  looksAfter: readonly FileLook[],
  { rows: rowCount, columns: columnCount }: { rows: number; columns: number },
): string[] {
  const area = { row: 0, column: 0, rowCount, columnCount };
  const [one, other] = [looksIn(before, area).flat(), looksIn(after, area).flat()];
  const changes = new Set<string>();
  one.forEach((look, index) => {
    const was = looksBefore[look];
    const is = looksAfter[other[index] ?? 0];
    for (const key of Object.keys({ ...was, ...is }) as (keyof FileLook)[]) {
      for (const change of changed(key, was?.[key], is?.[key])) changes.add(change);
    }
  });
  return [...changes];
}

function namesDifferences(before: WorkbookFile, after: WorkbookFile): string[] {
  const named = ({ names }: WorkbookFile) =>
    new Map(names.map((name) => [`${name.scope ?? ''}!${name.name}`, name]));
  const [one, other] = [named(before), named(after)];
  return [
    ...[...one].flatMap(([key, { formula }]) =>
      changed(`name ${key}`, plain(formula), plain(other.get(key)?.formula)),
    ),
    ...changed(
      'comments of names',
      before.names.filter(({ comment }) => comment !== undefined).length,
      after.names.filter(({ comment }) => comment !== undefined).length,
    ),
  ];
}

const rowCountOf = ({ rows }: FileSheet): number => Math.max(0, ...rows.keys()) + 1;
const columnCountOf = ({ rows }: FileSheet): number =>
  Math.max(0, ...[...rows.values()].flatMap((cells) => [...cells.keys()])) + 1;
