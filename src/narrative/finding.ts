import type { AspectId, SectionId, Severity } from '../standard';
import type { Passage } from './plain-text';
import type { ReadFigures } from './readings';

export type { Passage, ReadFigures };

/** What the check of a report's text has to say, as data: words are made from it in `locale`. */
export type NarrativeFinding = {
  code: string;
  severity: Severity;
  /** Where it is; undefined: nowhere, something is missing. */
  passage?: Passage;
} & (
  | {
      problem: 'contradiction';
      /** The number as written, and its unit (empty: none). */
      stated: number;
      unit: string;
      /** The report year whose tables it was held against. */
      year: number;
      /** All that the words can mean; no value equals the number. Amounts in 10,000 yuan. */
      readings: readonly ReadFigures[];
    }
  /** Parts that make up a total, and do not add up to it. */
  | { problem: 'sum'; total: number; parts: readonly number[]; sum: number; unit: string }
  | { problem: 'sectionsMissing'; sections: readonly SectionId[] }
  /** The headings in the order in which they stand. */
  | { problem: 'sectionsOutOfOrder'; sections: readonly SectionId[] }
  | { problem: 'sectionTitle'; section: SectionId; found: string; expected: string }
  | { problem: 'aspectsMissing'; aspects: readonly AspectId[] }
  | { problem: 'aspectsOutOfOrder'; aspects: readonly AspectId[] }
  | SectionProblem
  /** So many requests are carried forward, and the text says nothing of them. */
  | { problem: 'carriedForwardNotMentioned'; count: number }
  | { problem: 'year'; place: 'title' | 'period' | 'date'; found: number; expected: number }
);

/** How a section fails a rule of its format. */
export type SectionProblem =
  | { problem: 'tooLong'; length: number; limit: number }
  | { problem: 'sectionEmpty'; section: SectionId }
  /** Section six says nothing of the fee for processing information. */
  | { problem: 'feeNotMentioned' };
