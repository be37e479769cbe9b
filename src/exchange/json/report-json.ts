import * as z from 'zod/mini';
import { longestAgencyName } from '../../report/agency-name';
import { aspectIds, sectionIds, formats } from '../../standard';

/**
 * A report as data, for those who compute. Version 1; a later one that old programs would misread gets the next number.
 * What is said twice, for people (labels, headings), is not read back.
 */
export const jsonKind = 'annual-report-on-open-government-information';
export const jsonVersion = 1;

/** What makes a file one of these, whatever its version. */
export const jsonHead = z.object({ kind: z.literal(jsonKind), version: z.int().check(z.gte(1)) });

const figureSchema = z.object({
  key: z.string(),
  value: z.nullable(z.number()),
  text: z.optional(z.string()),
});

export const reportSchema = z.object({
  format: z.enum(formats.map(({ id }) => id)),
  year: z.int().check(z.gte(2000), z.lte(2999)),
  agency: z.string().check(z.maxLength(longestAgencyName)),
  figures: z.array(figureSchema),
  narrative: z.array(
    z.object({
      section: z.enum(sectionIds),
      aspect: z.optional(z.enum(aspectIds)),
      paragraphs: z.array(z.string()),
    }),
  ),
});
