/**
 * Characters of the longest name that is taken for one: no agency's comes near, and what is longer breaks what it is
 * written into, for it also stands in longer texts, and a cell holds 32,767.
 */
export const longestAgencyName = 100;

/** Some words that may name an agency or a unit: neither nothing nor a whole text. */
export const isAgencyName = (name: string): boolean =>
  name !== '' && name.length <= longestAgencyName;
