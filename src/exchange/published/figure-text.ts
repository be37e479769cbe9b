import type { Figure } from '../../report/figure';
import { documentText } from './document-text';

/** What a published table shows for a figure: plain digits, nothing for a blank, what is no number as it was found. */
export function figureText(figure: Figure | undefined): string {
  switch (figure?.kind) {
    case 'number':
      return plainNumber(figure.value);
    case 'unreadable':
      return documentText(figure.found);
    case 'blank':
    case undefined:
      return '';
  }
}

const scientific = /^(?<sign>-?)(?<first>\d)(?:\.(?<rest>\d+))?e(?<exponent>[+-]\d+)$/;

/** All digits of a number: no exponent, no grouping, no rounding. */
export function plainNumber(value: number): string {
  const text = String(value);
  const parts = scientific.exec(text)?.groups;
  if (!parts) return text;
  const { sign = '', first = '', rest = '', exponent = '' } = parts;
  const digits = first + rest;
  const whole = Number(exponent) + 1;
  return whole > 0
    ? sign + digits.padEnd(whole, '0')
    : `${sign}0.${digits.padStart(digits.length - whole, '0')}`;
}
