import type { TermId } from '../standard';

/**
 * Other words for headings, as published reports have them, where likeness alone does not tell. Misspellings (先行有效件数,
 * 钩稽) and words left out need no mention.
 */
export const labelVariants: Partial<Record<TermId, readonly string[]>> = {
  total: ['合计', '总数'],
  others: ['其它'],
  naturalPersons: ['个人', '公民'],
};
