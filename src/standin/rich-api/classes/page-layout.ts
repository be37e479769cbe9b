import { MAX_COLUMNS, MAX_ROWS } from '../../model/a1';
import { classTable, type ObjectMethod, type Scalar, type ValueMethod } from '../class-table';
import { invalidArgument } from '../errors';
import type { SheetExtras } from '../extras';
import { object, type SheetRef, type Targets } from '../targets';
import type { Json } from '../wire';
import { areasArgument } from './area-argument';
import { number, oneOf, text, truth } from './format-scalars';

/** A setting that the stand-in remembers and nothing prints. Margins are points. */
function setting(key: string, parse: (value: Json) => Json, otherwise: Json): Scalar<SheetRef> {
  return {
    get: ({ sheetId }, { extras }) => extras.sheet(sheetId).pageLayout[key] ?? otherwise,
    set: ({ sheetId }, value, { extras }) => {
      extras.sheet(sheetId).pageLayout[key] = parse(value);
    },
  };
}

function zoom(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
  if (Object.keys(value).some((key) => !known.includes(key))) throw invalidArgument();
  return value;
}

type PrintArea = keyof SheetExtras['printAreas'];

const whole: Record<PrintArea, object> = {
  area: {},
  rows: { column: 0, columnCount: MAX_COLUMNS },
  columns: { row: 0, rowCount: MAX_ROWS },
};

function setArea(key: PrintArea): ValueMethod<SheetRef> {
  return {
    effect: 'write',
    call: ({ sheetId }, args, host) => {
      const areas = areasArgument(host, sheetId, args, 0);
      host.extras.sheet(sheetId).printAreas[key] = areas.map((one) => ({ ...one, ...whole[key] }));
      return null;
    },
  };
}

function getArea(key: PrintArea): ObjectMethod<SheetRef> {
  return {
    effect: 'read',
    find: ({ sheetId }, _args, { extras }) => {
      const areas = extras.sheet(sheetId).printAreas[key];
      const [area] = areas;
      if (!area) return null;
      return key === 'area'
        ? object('RangeAreas', { sheetId, areas })
        : object('Range', { sheetId, area });
    },
  };
}

export const pageLayout = classTable('PageLayout', {
  scalars: {
    Orientation: setting('Orientation', oneOf(['Portrait', 'Landscape']), 'Portrait'),
    PaperSize: setting('PaperSize', text, 'A4'),
    Zoom: setting('Zoom', zoom, { scale: 100 }),
    CenterHorizontally: setting('CenterHorizontally', truth, false),
    CenterVertically: setting('CenterVertically', truth, false),
    BlackAndWhite: setting('BlackAndWhite', truth, false),
    PrintGridlines: setting('PrintGridlines', truth, false),
    PrintHeadings: setting('PrintHeadings', truth, false),
    PrintOrder: setting('PrintOrder', oneOf(['DownThenOver', 'OverThenDown']), 'DownThenOver'),
    TopMargin: setting('TopMargin', number, 54),
    BottomMargin: setting('BottomMargin', number, 54),
    LeftMargin: setting('LeftMargin', number, 50.4),
    RightMargin: setting('RightMargin', number, 50.4),
    HeaderMargin: setting('HeaderMargin', number, 21.6),
    FooterMargin: setting('FooterMargin', number, 21.6),
  },
  objects: { HeadersFooters: (target) => object('HeaderFooterGroup', target) },
  objectMethods: {
    GetPrintArea: getArea('area'),
    GetPrintAreaOrNullObject: getArea('area'),
    GetPrintTitleRows: getArea('rows'),
    GetPrintTitleRowsOrNullObject: getArea('rows'),
    GetPrintTitleColumns: getArea('columns'),
    GetPrintTitleColumnsOrNullObject: getArea('columns'),
  },
  methods: {
    SetPrintArea: setArea('area'),
    SetPrintTitleRows: setArea('rows'),
    SetPrintTitleColumns: setArea('columns'),
  },
});

const pages = (kind: string) => (target: SheetRef) =>
  object('HeaderFooter', { sheetId: target.sheetId, pages: kind });

export const headerFooterGroup = classTable('HeaderFooterGroup', {
  scalars: { State: setting('HeaderFooterState', text, 'Default') },
  objects: {
    DefaultForAllPages: pages('default'),
    EvenPages: pages('even'),
    FirstPage: pages('first'),
    OddPages: pages('odd'),
  },
});

function place(key: string): Scalar<Targets['HeaderFooter']> {
  return {
    get: (target, { extras }) =>
      extras.sheet(target.sheetId).headersFooters[target.pages]?.[key] ?? '',
    set: (target, value, { extras }) => {
      const sheet = extras.sheet(target.sheetId);
      (sheet.headersFooters[target.pages] ??= {})[key] = text(value);
    },
  };
}

export const headerFooter = classTable('HeaderFooter', {
  scalars: {
    LeftHeader: place('LeftHeader'),
    CenterHeader: place('CenterHeader'),
    RightHeader: place('RightHeader'),
    LeftFooter: place('LeftFooter'),
    CenterFooter: place('CenterFooter'),
    RightFooter: place('RightFooter'),
  },
});
