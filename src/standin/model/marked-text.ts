import type { Content } from './grid';

/**
 * Texts that would read as a formula, marked by one apostrophe more than they have: `=1` is kept as `'=1`, and `'=1`, which
 * could be taken for that, as `''=1`.
 */

export const isMarked = (content: string): boolean => /^'+=/.test(content);

export const markedAsText = (text: string): string => (/^'*=/.test(text) ? `'${text}` : text);

export const withoutMark = (content: Content): Content =>
  typeof content === 'string' && isMarked(content) ? content.slice(1) : content;
