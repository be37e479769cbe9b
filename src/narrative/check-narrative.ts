import { contradictions, differingSums, type Tables } from './check-claims';
import { checkCarriedForward } from './check-carried-forward';
import { checkSections } from './check-sections';
import { checkYear } from './check-year';
import type { NarrativeFinding } from './finding';
import { readNarrative } from './read-narrative';

interface NarrativeQuestion extends Tables {
  /** The text of the report as a person typed or pasted it, with or without its tables. */
  text: string;
}

/**
 * What is wrong with the text of a report, and where its numbers contradict the tables or each other. What is missing comes
 * first, the rest in the order of the text. What is not understood is not judged.
 */
export function checkNarrative({ text, ...tables }: NarrativeQuestion): NarrativeFinding[] {
  const narrative = readNarrative(text);
  const contradicting = contradictions(narrative, tables);
  const findings = [
    ...checkSections(narrative, tables.format),
    ...checkYear(narrative, tables.report.year),
    ...checkCarriedForward(narrative, tables.report),
    ...contradicting.map(({ finding }) => finding),
    ...differingSums(
      narrative,
      contradicting.map(({ claim }) => claim),
    ),
  ];
  return findings.sort((a, b) => (a.passage?.start ?? -1) - (b.passage?.start ?? -1));
}
