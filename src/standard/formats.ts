import { format2019 } from './format-2019';
import { format2021 } from './format-2021';
import type { Format, FormatId, TableId } from './schema';

/** All published formats, oldest first. */
export const formats: readonly Format[] = [format2019, format2021];

/** The tables that any of them has, in printed order. */
export const tableIds: readonly TableId[] = [
  ...new Set(formats.flatMap(({ tables }) => tables.map(({ id }) => id))),
];

/** The format prescribed for a report year; undefined before 2019, when there was none. */
export function formatForYear(year: number): Format | undefined {
  return formats.find(
    ({ reportYears: { from, to } }) => year >= from && (to === undefined || year <= to),
  );
}

export function formatById(id: FormatId): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`No report format ${id}`);
  return format;
}
