const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a Chinese numeral below ten thousand: `一百二十三`, `两`, `十二`, `一百零五`, and `一百二`, which is 120. */
export function chineseNumber(numeral: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  let placeOfLastDigit = 1;
  for (const character of numeral.replace(/两/g, '二').replace(/〇/g, '零')) {
    const value = digits.indexOf(character);
    const place = places[character];
    if (value > 0 && digit === undefined) {
      digit = value;
    } else if (place !== undefined && place < lastPlace && (digit !== undefined || place === 10)) {
      sum += (digit ?? 1) * place;
      digit = undefined;
      lastPlace = place;
      placeOfLastDigit = Math.max(1, place / 10);
    } else if (value === 0 && digit === undefined) {
      placeOfLastDigit = 1;
    } else {
      return undefined;
    }
  }
  return numeral === '' ? undefined : sum + (digit ?? 0) * placeOfLastDigit;
}

/** Reads a year digit by digit: `二〇二五`. */
export const chineseYear = (numeral: string): number =>
  Number(
    numeral
      .replace(/[〇○O]/g, '零')
      .replace(/[零一二三四五六七八九]/g, (character) => String(digits.indexOf(character))),
  );
