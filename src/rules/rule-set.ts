/**
 * Version of the rules as a whole: a check stamp says which rules a report was checked with. Raised with every change of a
 * rule that can change a result.
 */
export const ruleSetVersion = '2026.3';
