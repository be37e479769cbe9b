import type { WrittenReport } from '../../report/written-report';
import { aspectTitles, sectionTitles, type Format } from '../../standard';
import { tidyFigures } from '../tidy/tidy-figures';
import { jsonKind, jsonVersion } from './report-json';

/** A report as data, with every figure of its format: see `report-json` for the shape. Ends with a line break. */
export function makeJson(
  { year, agency, figures, narrative }: WrittenReport,
  format: Format,
): string {
  const report = {
    kind: jsonKind,
    version: jsonVersion,
    format: format.id,
    year,
    agency,
    figures: tidyFigures({ figures }, format),
    narrative: narrative.map(({ section, aspect, paragraphs }) => ({
      section,
      ...(aspect === undefined ? {} : { aspect }),
      heading: aspect === undefined ? sectionTitles[section] : aspectTitles[aspect],
      paragraphs,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
