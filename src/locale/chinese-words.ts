/** `“甲”＋“乙”` */
export const quotedSum = (labels: readonly string[]): string =>
  labels.map((label) => `“${label}”`).join('＋');

/** `“甲”、“乙”` */
export const quotedList = (names: readonly string[]): string =>
  names.map((name) => `“${name}”`).join('、');
