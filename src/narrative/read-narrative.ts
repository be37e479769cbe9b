import { claimsIn, type Claim } from './claims';
import { plainText, type PlainText } from './plain-text';
import { quantitiesIn } from './quantities';
import { aspectsOf, sectionsOf, type Aspect, type Section } from './sections';
import { sumsIn, type StatedSum } from './sums';

/** What was understood of a report's text. Positions are those of `plain.text`; `plain.passage` makes passages of them. */
export interface Narrative {
  plain: PlainText;
  sections: readonly Section[];
  /** Of section one. */
  aspects: readonly Aspect[];
  claims: readonly Claim[];
  sums: readonly StatedSum[];
}

/** Reads the text of a report, with or without its tables; whatever it is, nothing is an error. */
export function readNarrative(text: string): Narrative {
  const plain = plainText(text);
  const sections = sectionsOf(plain.text);
  const aspects = aspectsOf(
    plain.text,
    sections.find(({ id }) => id === 'overview'),
  );
  const quantities = quantitiesIn(plain.text);
  return {
    plain,
    sections,
    aspects,
    claims: claimsIn(plain.text, quantities, { sections, aspects }),
    sums: sumsIn(plain.text, quantities),
  };
}
