import { contains, intersect, offset } from './area';
import type { Area, CellFormat } from './grid';
import { shiftArea, type StructuralEdit } from './structural-edit';

/** A format that was given to an area. */
export interface AreaFormat {
  area: Area;
  format: Partial<CellFormat>;
}

interface Layer extends AreaFormat {
  /** What the layer sets, edges of borders one by one. */
  keys: string[];
}

/** As a new workbook of a Chinese Excel has it. */
const defaultFormat: CellFormat = {
  fill: '',
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  italic: false,
  fontColor: '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  numberFormat: 'General',
  locked: true,
  borders: {},
};

/** The formats of a sheet, one layer over the other: whole rows, columns and sheets cost no more than one cell. */
export class FormatLayers {
  constructor(private layers: Layer[] = []) {}

  add(area: Area, format: Partial<CellFormat>): void {
    const keys = keysOf(format);
    this.layers = this.layers.filter(
      (layer) => !contains(area, layer.area) || layer.keys.some((key) => !keys.includes(key)),
    );
    this.layers.push({ area, format, keys });
  }

  reset(area: Area): void {
    this.layers = this.layers.filter((layer) => !contains(area, layer.area));
    if (this.layers.length === 0) return;
    const format = { ...defaultFormat };
    this.layers.push({ area, format, keys: keysOf(format) });
  }

  /** The formats of an area, lowest first, seen from its first cell. */
  clip(area: Area): AreaFormat[] {
    return this.layers.flatMap(({ area: own, format }) => {
      const part = intersect(own, area);
      return part ? [{ area: offset(part, -area.row, -area.column), format }] : [];
    });
  }

  /** Formats that were clipped, for the cells from `row` and `column` on. */
  put(formats: readonly AreaFormat[], row: number, column: number): void {
    for (const { area, format } of formats) this.add(offset(area, row, column), format);
  }

  copy(): FormatLayers {
    return new FormatLayers([...this.layers]);
  }

  at(row: number, column: number): CellFormat {
    // One object, written over layer by layer: this runs for every cell that is read.
    const format: CellFormat = { ...defaultFormat };
    let { borders } = defaultFormat;
    for (const { area, format: layer } of this.layers) {
      const below = row - area.row;
      const right = column - area.column;
      if (below < 0 || right < 0 || below >= area.rowCount || right >= area.columnCount) continue;
      Object.assign(format, layer);
      const edges = layer.borders;
      if (edges === undefined) continue;
      // A layer that names edges changes these only; no edges at all clears them.
      borders = Object.keys(edges).length > 0 ? { ...borders, ...edges } : edges;
    }
    format.borders = borders;
    return format;
  }

  shift(edit: StructuralEdit): void {
    const start = edit.axis;
    const size = edit.axis === 'row' ? 'rowCount' : 'columnCount';
    this.layers = this.layers.flatMap((layer) => {
      const { area } = layer;
      // New rows and columns take the format of what is above or left of them.
      if (edit.kind === 'insert' && area[start] + area[size] === edit.at) {
        return [{ ...layer, area: { ...area, [size]: area[size] + edit.count } }];
      }
      const shifted = shiftArea(area, edit);
      return shifted ? [{ ...layer, area: shifted }] : [];
    });
  }
}

function keysOf(format: Partial<CellFormat>): string[] {
  return Object.entries(format).flatMap(([key, value]) =>
    key === 'borders' && typeof value === 'object' && Object.keys(value).length > 0
      ? Object.keys(value).map((edge) => `borders.${edge}`)
      : [key],
  );
}
