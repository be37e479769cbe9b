/**
 * The font of the style "Normal": what Chinese Excel and WPS give a new workbook. Column widths are counted in its digits.
 */
export const normalFont = { name: '宋体', size: 11 } as const;

/** How wide a digit of that font is, in pixels of 1/96 inch, in every program that draws it. */
const digitWidth = 8;

/** A column's width in points as the file states it: in digits, padding included, in whole pixels as Excel keeps it. */
export const columnWidthInDigits = (points: number): number =>
  Math.round((points * 96) / 72) / digitWidth;

export const columnWidthInPoints = (digits: number): number => (digits * digitWidth * 72) / 96;
