import type { Content } from './grid';

/** What a cell shows for its value: the number formats of ordinary reports; dates and fractions are not among them. */
export function displayedText(value: Content, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General' || numberFormat === '@') return general(value);
  const sections = numberFormat.split(';');
  const negative = sections[1];
  const zero = sections[2];
  if (value < 0 && negative !== undefined) return bySection(-value, negative);
  if (value === 0 && zero !== undefined) return bySection(0, zero);
  return bySection(value, sections[0] ?? '');
}

/** Eleven digits, as a cell of ordinary width shows at most. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function bySection(value: number, section: string): string {
  const pattern = /[#0?][#0?,]*(?:\.([#0?]*))?/;
  const bare = section.replace(/\[[^\]]*\]/g, '');
  const match = pattern.exec(bare.replace(/"[^"]*"/g, (text) => ' '.repeat(text.length)));
  if (!match) return unquote(bare);
  const decimals = match[1] ?? '';
  const scaled = bare.includes('%') ? value * 100 : value;
  const least = decimals.replace(/#/g, '').length;
  const number = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, (match[0].split('.')[0] ?? '').replace(/[^0]/g, '').length),
    useGrouping: match[0].includes(','),
  }).format(scaled);
  const end = match.index + match[0].length;
  return unquote(bare.slice(0, match.index)) + number + unquote(bare.slice(end));
}

function unquote(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '$1')
    .replace(/_.|\*./g, '')
    .replace(/\\(.)/g, '$1');
}
