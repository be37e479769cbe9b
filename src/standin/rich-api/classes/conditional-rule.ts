import { offsetFormula } from '../../model/formula-references';
import { classTable, type Scalar } from '../class-table';
import { invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import { type ConditionalFormatRef, object, type Targets } from '../targets';
import type { Json } from '../wire';
import { find } from './conditional-formats';
import { color, oneOf, text, truth } from './format-scalars';

/**
 * Excel reads a formula that is set as seen from the range through which the format was fetched, and tells it as seen from
 * the format's own first cell.
 */
function setFormula(target: ConditionalFormatRef, value: Json, host: Host): void {
  const given = text(value).trim();
  if (given === '') throw invalidArgument();
  const formula = given.startsWith('=') ? given : `=${given}`;
  const own = find(target, host).areas[0];
  const via = target.via ?? own;
  const moved =
    own && via ? offsetFormula(formula, own.row - via.row, own.column - via.column) : formula;
  requireUnprotected(host, target.sheetId, 'allowFormatCells');
  host.conditionalFormats.update(target.id, { formula: moved });
}

export const customConditionalFormat = classTable('CustomConditionalFormat', {
  objects: {
    Rule: (target) => object('ConditionalFormatRule', target),
    Format: (target) => object('ConditionalRangeFormat', target),
  },
});

export const conditionalFormatRule = classTable('ConditionalFormatRule', {
  scalars: {
    Formula: { get: (target, host) => find(target, host).formula, set: setFormula },
  },
});

export const conditionalRangeFormat = classTable('ConditionalRangeFormat', {
  scalars: { NumberFormat: kept('NumberFormat', text) },
  objects: {
    Fill: (target) => object('ConditionalRangeFill', target),
    Font: (target) => object('ConditionalRangeFont', target),
    Borders: (target) => object('ConditionalRangeBorderCollection', target),
  },
});

/** A property that the grid draws. */
function drawn(
  key: 'fill' | 'fontColor' | 'bold',
  parse: (value: Json) => Json,
): Scalar<ConditionalFormatRef> {
  return {
    get: (target, host) => find(target, host)[key],
    set: (target, value, host) => {
      requireUnprotected(host, target.sheetId, 'allowFormatCells');
      host.conditionalFormats.update(target.id, { [key]: parse(value) });
    },
  };
}

/** A property that the stand-in only remembers. */
function kept<T extends ConditionalFormatRef>(
  key: string | ((target: T) => string),
  parse: (value: Json) => Json,
): Scalar<T> {
  const name = (target: T) => (typeof key === 'string' ? key : key(target));
  return {
    get: (target, host) => find(target, host).details?.[name(target)] ?? null,
    set: (target, value, host) => {
      requireUnprotected(host, target.sheetId, 'allowFormatCells');
      const details = { ...find(target, host).details, [name(target)]: parse(value) };
      host.conditionalFormats.update(target.id, { details });
    },
  };
}

export const conditionalRangeFill = classTable('ConditionalRangeFill', {
  scalars: { Color: drawn('fill', color) },
  methods: {
    Clear: {
      effect: 'write',
      call: (target, _args, host) => {
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        host.conditionalFormats.update(target.id, { fill: '' });
        return null;
      },
    },
  },
});

export const conditionalRangeFont = classTable('ConditionalRangeFont', {
  scalars: {
    Color: drawn('fontColor', color),
    Bold: drawn('bold', truth),
    Italic: kept('Italic', truth),
    Strikethrough: kept('Strikethrough', truth),
    Underline: kept('Underline', text),
  },
  methods: {
    Clear: {
      effect: 'write',
      call: (target, _args, host) => {
        requireUnprotected(host, target.sheetId, 'allowFormatCells');
        host.conditionalFormats.update(target.id, { fontColor: '', bold: null });
        return null;
      },
    },
  },
});

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const edge = (index: string) => (target: ConditionalFormatRef) =>
  object('ConditionalRangeBorder', { ...target, index });

export const conditionalRangeBorderCollection = classTable('ConditionalRangeBorderCollection', {
  items: (target) => edges.map((index) => edge(index)(target)),
  indexer: (target, key) => edge(oneOf(edges)(key))(target),
  objects: {
    Top: edge('EdgeTop'),
    Bottom: edge('EdgeBottom'),
    Left: edge('EdgeLeft'),
    Right: edge('EdgeRight'),
  },
});

type BorderRef = Targets['ConditionalRangeBorder'];

export const conditionalRangeBorder = classTable('ConditionalRangeBorder', {
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: kept((target: BorderRef) => `${target.index}.Style`, text),
    Color: kept((target: BorderRef) => `${target.index}.Color`, color),
  },
});
