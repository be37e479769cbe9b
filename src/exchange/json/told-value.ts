/** Characters of what was found that are told. */
const toldLength = 40;

/** What stands in some data, for people, as JSON; what is in lists and objects is not gone into, deep as it may be. */
export function toldValue(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return JSON.stringify(value).slice(0, toldLength);
}
