import {
  aspectTitles,
  sectionIds,
  sectionTitles,
  type Format,
  type SectionId,
  type Table,
} from '../../standard';
import type { NarrativeText, WrittenReport } from '../../report/written-report';
import { documentLine } from './document-text';
import { titleLines } from './texts';

/** A report in the order in which it is printed, for every kind of document. Its texts can be written as they are. */
export interface ReportOutline {
  /** Agency, and the rest of the title. */
  title: readonly [agency: string, rest: string];
  /** All six, also those that say nothing. */
  sections: readonly OutlineSection[];
}

export interface OutlineSection {
  id: SectionId;
  title: string;
  /** The text, before the section's table where there are both. */
  parts: readonly OutlinePart[];
  table?: Table;
}

/** Some paragraphs, under a heading of the second level where they have one. */
export interface OutlinePart {
  heading?: string;
  paragraphs: readonly string[];
}

export function outlineOf(report: WrittenReport, { tables }: Format): ReportOutline {
  const [agency, rest] = titleLines(report);
  return {
    title: [documentLine(agency), rest],
    sections: sectionIds.map((id) => {
      const table = tables.find((candidate) => candidate.id === id);
      const parts = report.narrative
        .filter(({ section }) => section === id)
        .map(outlinePart)
        .filter(({ paragraphs }) => paragraphs.length > 0);
      return { id, title: sectionTitles[id], parts, ...(table ? { table } : {}) };
    }),
  };
}

/**
 * Texts are pasted with their headings: one on a line of its own is not printed twice, and where a paragraph begins with
 * its heading, that is the heading.
 */
function outlinePart({ section, aspect, paragraphs }: NarrativeText): OutlinePart {
  const lines = paragraphs.map(documentLine).filter((line) => line !== '');
  const [first = ''] = lines;
  const rest = isHeading(first, sectionTitles[section]) ? lines.slice(1) : lines;
  if (aspect === undefined) return { paragraphs: rest };

  const heading = aspectTitles[aspect];
  const [opening = ''] = rest;
  if (isHeading(opening, heading)) return { heading, paragraphs: rest.slice(1) };
  return compact(opening).startsWith(compact(heading))
    ? { paragraphs: rest }
    : { heading, paragraphs: rest };
}

const isHeading = (line: string, heading: string): boolean =>
  compact(line).replace(/[。:]$/u, '') === compact(heading);

/** Brackets and colons are typed in both widths, and spaces anywhere. */
const compact = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
