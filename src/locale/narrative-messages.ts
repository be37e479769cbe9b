import type { AspectId, SectionId, Severity } from '../standard';

/** One meaning of a number in the text of a report: figures to add up, and their sum. */
export interface ReadingWords {
  labels: readonly string[];
  value: number;
}

/** What is said of the text of a report, in one language. Apart from `Messages`, for it is loaded only where there is a text. */
export interface NarrativeMessages {
  /** Of the section of the pane, with the number of findings. */
  heading: (findings: number) => string;
  clear: string;
  severity: Record<Severity, string>;
  sections: Record<SectionId, string>;
  aspects: Record<AspectId, string>;
  /** A number agrees with none of its meanings in the tables of that year. */
  contradiction: (about: {
    words: string;
    year: number;
    readings: readonly ReadingWords[];
  }) => string;
  sum: (about: { total: number; parts: readonly number[]; sum: number; unit: string }) => string;
  sectionsMissing: (sections: readonly string[]) => string;
  sectionsOutOfOrder: (found: readonly string[]) => string;
  sectionTitle: (found: string, expected: string) => string;
  aspectsMissing: (aspects: readonly string[]) => string;
  aspectsOutOfOrder: (found: readonly string[]) => string;
  tooLong: (length: number, limit: number) => string;
  sectionEmpty: (section: string) => string;
  feeNotMentioned: string;
  carriedForwardNotMentioned: (count: number) => string;
  year: Record<'title' | 'period' | 'date', (found: number, expected: number) => string>;
}
