// With the flag `u`, a pair is one character and not matched.
const loneSurrogate = /[\ud800-\udfff]/gu;

/** A text without halves of characters, which no file can hold; as `String.prototype.toWellFormed` (ES2024). */
export const wellFormed = (text: string): string => text.replace(loneSurrogate, '\ufffd');
