import type { TableId } from '../standard';
import type { CellLook, ConditionalFormatPlan } from './plan';

/** How the tables look. Colours stay pale enough to print in grey; faults are bold as well as filled. */

const base: CellLook = {
  fontName: '宋体',
  fontSize: 10.5,
  bold: false,
  fontColor: '#1F1F1F',
  align: 'center',
  wrap: true,
  bordered: true,
  locked: true,
  numberFormat: 'General',
};

export const looks = {
  sheetTitle: { ...base, fontName: '黑体', fontSize: 16, bordered: false },
  sheetInfo: { ...base, align: 'left', bordered: false, fontColor: '#595959' },
  blockTitle: { ...base, bold: true, fill: '#D9E1EC' },
  corner: { ...base, fill: '#E8EDF4' },
  columnHeading: { ...base, bold: true, fill: '#E8EDF4' },
  rowHeading: { ...base, align: 'left', fill: '#F3F6FA' },
  /** Figures keep the general number format: a fixed one would show 3.5 as 4 and turn a typed 3/5 into 45356. */
  input: { ...base, fill: '#FFFBE5', locked: false },
  total: { ...base, bold: true, fill: '#ECECEC' },
  /** A total that people type: an input that looks like a total. */
  typedTotal: { ...base, bold: true, fill: '#FFF4C2', locked: false },
  /** One sentence on the state of the whole report. */
  verdict: { ...base, bold: true, fontSize: 14, align: 'left', fill: '#F3F6FA' },
  /** Words that people fill in. */
  textInput: { ...base, align: 'left', fill: '#FFFBE5', locked: false },
  /** A paragraph, of whatever length: its row grows with it. */
  paragraph: { ...base, align: 'left', fill: '#FFFBE5', locked: false },
  dateInput: {
    ...base,
    align: 'left',
    fill: '#FFFBE5',
    locked: false,
    numberFormat: 'yyyy"年"m"月"d"日"',
  },
  /** Words and numbers that formulas show. */
  shownText: { ...base, align: 'left', fill: '#F7F7F7' },
  shownNumber: { ...base, fill: '#F7F7F7' },
  legend: { ...base, align: 'left', bordered: false, fontSize: 9, fontColor: '#595959' },
  state: { ...base, align: 'left', wrap: false, bordered: false },
} satisfies Record<string, CellLook>;

export type LookName = keyof typeof looks;

type Highlight = Pick<ConditionalFormatPlan, 'fill' | 'fontColor' | 'bold'>;

/** What conditional formats lay over a cell, gravest first. */
export const highlights = {
  /** Something that is no figure, or none that belongs here. */
  invalid: { fill: '#F8CBAD', fontColor: '#833C0B', bold: true },
  /** A figure that takes part in a sum that does not agree. */
  fault: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
  /** A figure that is unusual. */
  soft: { fill: '#FFEB9C', fontColor: '#7F6000', bold: false },
  /** The row of a figure at fault. */
  row: { fill: '#FDE9EB', bold: false },
  /** Not to be judged yet. */
  open: { fill: '#EDEDED', bold: false },
  /** All clear. */
  passed: { fill: '#DDF0DD', fontColor: '#0E5A0E', bold: true },
} satisfies Record<string, Highlight>;

const highlightFills: ReadonlySet<string> = new Set(
  Object.values(highlights).map(({ fill }) => fill),
);

/** Whether a conditional format by formula is one of ours: known by its fill, for other programs change the rest. */
export const isOurHighlight = (fill: string): boolean => highlightFills.has(fill.toUpperCase());

/** Lines around and between cells. */
export const borderColor = '#7F7F7F';
export const tabColor = '#0F6CBD';

/** Column widths in points: heading columns from the left, then one width for every figure column. */
export const columnWidths: Record<
  TableId,
  { headings: readonly number[]; figures: number; orientation: 'portrait' | 'landscape' }
> = {
  proactiveDisclosure: { headings: [150], figures: 108, orientation: 'portrait' },
  requests: { headings: [38, 84, 190], figures: 56, orientation: 'portrait' },
  reconsiderationAndLitigation: { headings: [], figures: 52, orientation: 'landscape' },
};

/** Points. */
export const minimumRowHeight = 21;
export const figureRowHeight = 24;
