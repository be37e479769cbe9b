import type { Area, Border, Edge } from '../../model/grid';
import { cellsOf, common, visited } from '../areas';
import { classTable, type Scalar } from '../class-table';
import { notImplemented } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import { type AreasRef, type BorderIndex, object } from '../targets';
import type { Json } from '../wire';
import { color, oneOf } from './format-scalars';

const indexes: readonly BorderIndex[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const index = oneOf(indexes);
const style = oneOf([
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
]);
const weight = oneOf(['Hairline', 'Thin', 'Medium', 'Thick']);

const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' };

type BorderRef = AreasRef & { index: BorderIndex };

/** The part of an area that a border index speaks of, and the edge of each cell there. */
interface Strip {
  area: Area;
  edge: Edge;
}

function strips({ row, column, rowCount, columnCount }: Area, which: BorderIndex): Strip[] {
  const top = { row, column, rowCount: 1, columnCount };
  const left = { row, column, rowCount, columnCount: 1 };
  switch (which) {
    case 'EdgeTop':
      return [{ area: top, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...top, row: row + rowCount - 1 }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: left, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...left, column: column + columnCount - 1 }, edge: 'right' }];
    case 'InsideHorizontal':
      if (rowCount < 2) return [];
      return [
        { area: { row, column, rowCount: rowCount - 1, columnCount }, edge: 'bottom' },
        { area: { row: row + 1, column, rowCount: rowCount - 1, columnCount }, edge: 'top' },
      ];
    case 'InsideVertical':
      if (columnCount < 2) return [];
      return [
        { area: { row, column, rowCount, columnCount: columnCount - 1 }, edge: 'right' },
        { area: { row, column: column + 1, rowCount, columnCount: columnCount - 1 }, edge: 'left' },
      ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      throw notImplemented('RangeBorder (diagonal)');
  }
}

function read(
  { sheetId, areas, index: which }: BorderRef,
  { grid }: Host,
  key: keyof Border,
): Json {
  const values = areas.flatMap((area) =>
    strips(area, which).flatMap((strip) =>
      Array.from(
        cellsOf(visited(grid, sheetId, strip.area)),
        ({ row, column }) =>
          (grid.read(sheetId, row, column).format.borders[strip.edge] ?? noBorder)[key],
      ),
    ),
  );
  return common(values);
}

function write({ sheetId, areas, index: which }: BorderRef, host: Host, change: Partial<Border>) {
  requireUnprotected(host, sheetId, 'allowFormatCells');
  for (const area of areas) {
    for (const strip of strips(area, which)) {
      const old = host.grid.read(sheetId, strip.area.row, strip.area.column).format.borders;
      // Giving a colour or a weight draws the line, as in Excel.
      const base = old[strip.edge] ?? { ...noBorder, style: 'Continuous' };
      const border = { ...base, ...change };
      host.grid.writeFormat(sheetId, strip.area, { borders: { [strip.edge]: border } });
    }
  }
}

function part(key: keyof Border, parse: (value: Json) => string): Scalar<BorderRef> {
  return {
    get: (target, host) => read(target, host, key),
    set: (target, value, host) => {
      write(target, host, { [key]: parse(value) });
    },
  };
}

export const rangeBorder = classTable('RangeBorder', {
  scalars: {
    SideIndex: { get: (target) => target.index },
    Style: part('style', style),
    Color: part('color', color),
    Weight: part('weight', weight),
  },
});

export const rangeBorderCollection = classTable('RangeBorderCollection', {
  indexer: (target, key) => object('RangeBorder', { ...target, index: index(key) }),
  items: (target) =>
    indexes
      .filter((which) => !which.startsWith('Diagonal'))
      .map((which) => object('RangeBorder', { ...target, index: which })),
  objectMethods: {
    GetItemAt: {
      effect: 'read',
      find: (target, args) => {
        const which = indexes[args.integer(0)];
        return which ? object('RangeBorder', { ...target, index: which }) : null;
      },
    },
  },
});
