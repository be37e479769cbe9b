/**
 * A text as the value of a cell: the apostrophe is the mark of a text, and no part of it. What begins with `=` is then no
 * formula, a version such as 2026.1 no number, a date none that Excel should turn round.
 */
export const textValue = (text: string): string => (text === '' ? '' : `'${text}`);

/** The value of a cell that is to hold just this, a text as a text. */
export const ownValue = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? textValue(value) : value;
