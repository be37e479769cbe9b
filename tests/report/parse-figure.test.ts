import fc from 'fast-check';
import { isDateFormat, parseFigure, type CellContent } from '../../src/report/parse-figure';

const number = (value: number) => ({ kind: 'number', value });
const blank = (pending = false) => ({ kind: 'blank', pending });
const unreadable = (problem: string, found: string, reading?: number) => ({
  kind: 'unreadable',
  problem,
  found,
  ...(reading === undefined ? {} : { reading }),
});

test.each<[CellContent, object]>([
  // Figures
  [{ value: 0 }, number(0)],
  [{ value: 12 }, number(12)],
  [{ value: -3 }, number(-3)],
  [{ value: 59237.2449 }, number(59237.2449)],
  [{ value: 5, numberFormat: '#,##0.00_);[Red](#,##0.00)' }, number(5)],
  // Blank is not zero
  [{ value: '' }, blank()],
  [{ value: null }, blank()],
  [{ value: '', formula: '=IF(COUNT(D6:I6)=6,SUM(D6:I6),"")' }, blank(true)],
  // Digits that formulas cannot add up
  [{ value: '１２' }, unreadable('fullWidth', '１２', 12)],
  [{ value: '－３' }, unreadable('fullWidth', '－３', -3)],
  [{ value: '1 2' }, unreadable('spaces', '1 2', 12)],
  [{ value: ' 12' }, unreadable('spaces', ' 12', 12)],
  [{ value: '12\u00a0' }, unreadable('spaces', '12\u00a0', 12)],
  [{ value: '　' }, unreadable('spaces', '　')],
  [{ value: '1,234' }, unreadable('separators', '1,234', 1234)],
  [{ value: '1，234' }, unreadable('separators', '1，234', 1234)],
  [{ value: '12' }, unreadable('numberAsText', '12', 12)],
  [{ value: '-12.5' }, unreadable('numberAsText', '-12.5', -12.5)],
  [{ value: '22（其中修订16件）' }, unreadable('annotated', '22（其中修订16件）', 22)],
  [{ value: '12件' }, unreadable('annotated', '12件', 12)],
  // Amounts are in 万元: nobody may write 3000 for it.
  [{ value: '3000元' }, unreadable('otherUnit', '3000元')],
  [{ value: '3000（元）' }, unreadable('otherUnit', '3000（元）')],
  [{ value: '3000（单位：元）' }, unreadable('otherUnit', '3000（单位：元）')],
  [{ value: '3000（人民币元）' }, unreadable('otherUnit', '3000（人民币元）')],
  [{ value: '388①' }, unreadable('annotated', '388①')],
  [{ value: '388²' }, unreadable('annotated', '388²')],
  [{ value: '5件/3件' }, unreadable('annotated', '5件/3件')],
  [{ value: '2059.2090万元' }, unreadable('annotated', '2059.2090万元', 2059.209)],
  // Words and signs for nothing
  [{ value: '无' }, unreadable('nothing', '无', 0)],
  [{ value: '/' }, unreadable('nothing', '/', 0)],
  [{ value: '／' }, unreadable('nothing', '／', 0)],
  [{ value: '—' }, unreadable('nothing', '—', 0)],
  // What Excel makes of other things
  [{ value: '#REF!' }, unreadable('error', '#REF!')],
  [{ value: '#DIV/0!' }, unreadable('error', '#DIV/0!')],
  [{ value: true }, unreadable('boolean', 'TRUE')],
  [{ value: 45356, numberFormat: 'yyyy/m/d' }, unreadable('date', '2024/3/5')],
  [{ value: 45356, numberFormat: 'm"月"d"日"' }, unreadable('date', '2024/3/5')],
  // Excel's 29 February 1900 and its days without a date
  [{ value: 5, numberFormat: 'yyyy/m/d' }, unreadable('date', '1900/1/5')],
  [{ value: 61, numberFormat: 'yyyy/m/d' }, unreadable('date', '1900/3/1')],
  [{ value: 0.75, numberFormat: 'h:mm' }, unreadable('date', '18:00')],
  [{ value: '123456789012345678' }, unreadable('tooLarge', '123456789012345678')],
  [{ value: 1e15 }, unreadable('tooLarge', '1000000000000000')],
  [{ value: '见附件' }, unreadable('text', '见附件')],
  [{ value: '=1+1' }, unreadable('text', '=1+1')],
  [{ value: '1e5' }, unreadable('text', '1e5')],
])('%j reads as %j', (content, figure) => {
  expect(parseFigure(content)).toEqual(figure);
});

test.each([
  ['General', false],
  ['0', false],
  ['#,##0.00', false],
  ['0.00"元"', false],
  ['[Red]0', false],
  ['_-* #,##0_-', false],
  ['yyyy/m/d', true],
  ['[$-804]yyyy"年"m"月"', true],
  ['h:mm', true],
  ['[h]:mm', true],
])('the number format %s shows a date: %s', (code, date) => {
  expect(isDateFormat(code)).toBe(date);
});

test('every whole number of up to 15 digits is a figure, and no text ever is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
      expect(parseFigure({ value })).toEqual(number(value));
      expect(parseFigure({ value: String(value) }).kind).toBe('unreadable');
    }),
  );
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(parseFigure({ value }).kind).toBe(value === '' ? 'blank' : 'unreadable');
    }),
  );
});
