/** `1 unit`, `2 units` */
export const plural = (n: number, one: string, more = `${one}s`): string =>
  `${n} ${n === 1 ? one : more}`;

/** `1,234.5` */
export const numberText = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** `“a” + “b”` */
export const quotedSum = (labels: readonly string[]): string =>
  labels.map((label) => `“${label}”`).join(' + ');

/** `“a”, “b”` */
export const quotedList = (names: readonly string[]): string =>
  names.map((name) => `“${name}”`).join(', ');
