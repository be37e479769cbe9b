import type { NarrativePart } from '../standard';
import type { Report } from './report';

/** A report as it is published: its figures, and the text around its tables. */
export interface WrittenReport extends Report {
  /** In the order of the form; parts without any text may be left out. */
  narrative: readonly NarrativeText[];
}

/** One piece of the text. */
export interface NarrativeText extends NarrativePart {
  /** Without line breaks; none is empty. */
  paragraphs: readonly string[];
}
