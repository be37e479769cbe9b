import {
  AlignmentType,
  LineRuleType,
  type IFontAttributesProperties,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import { tableStyleName } from '../../published/texts';

/** How official documents look (GB/T 9704-2012). Lengths in twips, twentieths of a point, unless told otherwise. */

const points = (count: number): number => Math.round(count * 20);
const millimetres = (count: number): number => points((count * 72) / 25.4);
/** Sizes of type in half points. */
const halfPoints = (count: number): number => count * 2;

/** 二号, 三号, 四号: points. */
export const titleSize = 22;
const bodySize = 16;
const pageNumberSize = 14;

const margin = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
};

/** What remains of an A4 page's width. */
export const textWidth = millimetres(210) - margin.left - margin.right;

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: millimetres(210), height: millimetres(297) },
    // The number's line begins 7 mm below the text.
    margin: { ...margin, header: millimetres(15), footer: millimetres(22) },
  },
};

/** 22 lines a page, as the standard has it. */
const lineSpacing = { line: points(28.9), lineRule: LineRuleType.EXACT };
const titleSpacing = { line: points(36), lineRule: LineRuleType.EXACT };
/** 28 characters a line: 156 mm are a little less than 28 times 16 points. */
const characterSpacing = -5;
const firstLine = { firstLineChars: 200, firstLine: 2 * (points(bodySize) + characterSpacing) };

/**
 * Fonts, and what stands in for those that Windows does not bring along.
 * @see fontTable
 */
export const fonts = {
  title: { name: '方正小标宋简体', substitute: '宋体' },
  body: { name: '仿宋_GB2312', substitute: '仿宋' },
  heading: { name: '黑体' },
  subheading: { name: '楷体_GB2312', substitute: '楷体' },
  table: { name: '宋体' },
  /**
   * The standard does not speak of Latin digits. Times New Roman is on every machine, so figures look the same whichever
   * Chinese font stands in, and its digits are narrower, which the tables need.
   */
  latin: { name: 'Times New Roman' },
} as const;

const font = (eastAsia: keyof typeof fonts): IFontAttributesProperties => ({
  ascii: fonts.latin.name,
  hAnsi: fonts.latin.name,
  cs: fonts.latin.name,
  eastAsia: fonts[eastAsia].name,
});

/** 四号 in 宋体: digits, too. */
export const pageNumber = {
  run: { font: fonts.table.name, size: halfPoints(pageNumberSize) },
  /** Distance from the outer edge: one character. */
  indent: points(pageNumberSize),
};

export const bodyStyle = 'BodyText';
export const tableStyle = 'TableText';

const chinese = 'zh-CN';

type Styles = NonNullable<IPropertiesOptions['styles']>;
type ParagraphStyle = NonNullable<NonNullable<Styles['default']>['heading1']>;

/** Headings are not bold and not coloured; Word's own are, so both is said. */
const headingStyle = (
  eastAsia: 'heading' | 'subheading',
  outlineLevel: number,
): ParagraphStyle => ({
  quickFormat: true,
  next: bodyStyle,
  run: { font: font(eastAsia), size: halfPoints(bodySize), color: '000000', bold: false },
  paragraph: { indent: firstLine, outlineLevel, keepNext: true, keepLines: true },
});

export const styles: Styles = {
  default: {
    document: {
      run: {
        font: font('body'),
        size: halfPoints(bodySize),
        language: { value: chinese, eastAsia: chinese },
      },
      paragraph: { spacing: lineSpacing },
    },
    title: {
      quickFormat: true,
      next: bodyStyle,
      run: { font: font('title'), size: halfPoints(titleSize), color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...titleSpacing, after: lineSpacing.line },
        keepNext: true,
      },
    },
    heading1: headingStyle('heading', 0),
    heading2: headingStyle('subheading', 1),
  },
  paragraphStyles: [
    {
      id: bodyStyle,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: firstLine },
    },
    {
      id: tableStyle,
      name: tableStyleName,
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: font('table') },
    },
  ],
};

/** A table's type, smaller the more columns have to stand side by side: points. */
export const tableTypeSize = (columnCount: number): number => (columnCount > 8 ? 9 : 12);

/** The lines of a cell, and the least height of its row. */
export const tableSpacing = (
  size: number,
): { spacing: { line: number; lineRule: typeof LineRuleType.EXACT }; rowHeight: number } => ({
  spacing: { line: points(size * 1.3), lineRule: LineRuleType.EXACT },
  rowHeight: points(size * 2),
});

/** Between a cell's border and its text. */
export const cellMargins = {
  top: points(1.5),
  bottom: points(1.5),
  left: points(2),
  right: points(2),
};

export const spaceBelowTable = points(12);
