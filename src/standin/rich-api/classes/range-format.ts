import type { Axis } from '../../model/grid';
import { common } from '../areas';
import { classTable, type Scalar, type ValueMethod } from '../class-table';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import { type AreasRef, object } from '../targets';
import { fittingHeight, fittingWidth } from './autofit';
import { lines } from './lines';
import { cellFormat, color, number, oneOf, remembered, text, truth } from './format-scalars';

const horizontal = oneOf([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const vertical = oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);

/** A hidden row or column has no size, and appears when it is given one. */
function size({ grid }: Host, { sheetId }: AreasRef, axis: Axis, line: number): number {
  if (grid.isHidden(sheetId, axis, line)) return 0;
  return axis === 'row' ? grid.rowHeight(sheetId, line) : grid.columnWidth(sheetId, line);
}

function setSize(
  { grid }: Host,
  { sheetId }: AreasRef,
  axis: Axis,
  line: number,
  points: number,
): void {
  grid.setHidden(sheetId, axis, line, 1, points === 0);
  if (points === 0) return;
  if (axis === 'row') grid.setRowHeight(sheetId, line, points);
  else grid.setColumnWidth(sheetId, line, points);
}

const columnWidth: Scalar<AreasRef> = {
  get: (target, host) =>
    common(lines(host, target, 'column').map((line) => size(host, target, 'column', line))),
  set: (target, value, host) => {
    requireUnprotected(host, target.sheetId, 'allowFormatColumns');
    const points = number(value);
    for (const column of lines(host, target, 'column')) {
      setSize(host, target, 'column', column, points);
    }
  },
};

const rowHeight: Scalar<AreasRef> = {
  get: (target, host) =>
    common(lines(host, target, 'row').map((line) => size(host, target, 'row', line))),
  set: (target, value, host) => {
    requireUnprotected(host, target.sheetId, 'allowFormatRows');
    const points = number(value);
    for (const row of lines(host, target, 'row')) {
      setSize(host, target, 'row', row, points);
    }
  },
};

const autofitColumns: ValueMethod<AreasRef>['call'] = (target, _args, host) => {
  requireUnprotected(host, target.sheetId, 'allowFormatColumns');
  for (const column of lines(host, target, 'column')) {
    const points = fittingWidth(host.grid, target.sheetId, column);
    if (points !== null) host.grid.setColumnWidth(target.sheetId, column, points);
  }
  return null;
};

const autofitRows: ValueMethod<AreasRef>['call'] = (target, _args, host) => {
  requireUnprotected(host, target.sheetId, 'allowFormatRows');
  for (const row of lines(host, target, 'row')) {
    const points = fittingHeight(host.grid, target.sheetId, row);
    if (points !== null) host.grid.setRowHeight(target.sheetId, row, points);
  }
  return null;
};

export const rangeFormat = classTable('RangeFormat', {
  scalars: {
    HorizontalAlignment: cellFormat('horizontalAlignment', horizontal),
    VerticalAlignment: cellFormat('verticalAlignment', vertical),
    WrapText: cellFormat('wrapText', truth),
    IndentLevel: cellFormat('indentLevel', number),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
    ShrinkToFit: remembered('ShrinkToFit', truth, false),
    TextOrientation: remembered('TextOrientation', number, 0),
    ReadingOrder: remembered('ReadingOrder', text, 'Context'),
  },
  objects: {
    Fill: (target) => object('RangeFill', target),
    Font: (target) => object('RangeFont', target),
    Borders: (target) => object('RangeBorderCollection', target),
    Protection: (target) => object('FormatProtection', target),
  },
  methods: {
    AutofitColumns: { effect: 'write', call: autofitColumns },
    AutofitRows: { effect: 'write', call: autofitRows },
  },
});

export const rangeFill = classTable('RangeFill', {
  scalars: {
    // A cell without fill reads as white, and white is a fill like any other when it is set.
    Color: cellFormat('fill', color, (fill) => fill || '#FFFFFF'),
  },
  methods: {
    Clear: {
      effect: 'write',
      call: ({ sheetId, areas }, _args, host) => {
        requireUnprotected(host, sheetId, 'allowFormatCells');
        for (const area of areas) host.grid.writeFormat(sheetId, area, { fill: '' });
        return null;
      },
    },
  },
});

export const rangeFont = classTable('RangeFont', {
  scalars: {
    Name: cellFormat('fontName', text),
    Size: cellFormat('fontSize', number),
    Bold: cellFormat('bold', truth),
    Italic: cellFormat('italic', truth),
    Color: cellFormat('fontColor', color),
    Underline: remembered('Underline', text, 'None'),
    Strikethrough: remembered('Strikethrough', truth, false),
  },
});

export const formatProtection = classTable('FormatProtection', {
  scalars: {
    Locked: cellFormat('locked', truth),
    FormulaHidden: remembered('FormulaHidden', truth, false),
  },
});
