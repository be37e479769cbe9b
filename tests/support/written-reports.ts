import fc from 'fast-check';
import { blankFigure, numberFigure, type Figure, type Unreadable } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import type { NarrativeText, WrittenReport } from '../../src/report/written-report';
import {
  figuresOf,
  narrativeParts,
  sectionIds,
  type FigureKey,
  type Format,
} from '../../src/standard';
import { publishedReport, publishedReportIds } from './published-reports';

/** A report with some text in every section that people write. */
export const written = (report: Report, format: Format): WrittenReport => ({
  ...report,
  narrative: sectionIds
    .flatMap((section) => narrativeParts(format, section))
    .map((part) => ({
      ...part,
      paragraphs: [1, 2].map(
        (number) =>
          `${report.year}年，${report.agency}认真贯彻落实《中华人民共和国政府信息公开条例》，第${number}段。`,
      ),
    })),
});

export const emptyReport = (format: Format, agency = '某县某局'): WrittenReport => ({
  formatId: format.id,
  year: format.reportYears.from,
  agency,
  figures: new Map(),
  narrative: [],
});

/** The published reports, each with a text. Where the agency is not known the data has an English remark. */
export const publishedReports = (): { id: string; format: Format; report: WrittenReport }[] =>
  publishedReportIds.map((id) => {
    const { format, report } = publishedReport(id);
    const agency = /[a-z]/.test(report.agency) ? '某市人民政府' : report.agency;
    return { id, format, report: written({ ...report, agency }, format) };
  });

const problems: Unreadable[] = [
  'fullWidth',
  'spaces',
  'separators',
  'numberAsText',
  'annotated',
  'nothing',
  'date',
  'boolean',
  'error',
  'tooLarge',
  'text',
];

/** Minus zero is no number of a report. */
const someNumber = fc
  .oneof(fc.nat(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0);

const someFigure = (text: fc.Arbitrary<string>): fc.Arbitrary<Figure> =>
  fc.oneof(
    someNumber.map(numberFigure),
    fc.boolean().map(blankFigure),
    fc.record(
      {
        kind: fc.constant('unreadable' as const),
        problem: fc.constantFrom(...problems),
        found: text,
        reading: someNumber,
      },
      { requiredKeys: ['kind', 'problem', 'found'] },
    ),
  );

/**
 * Any report: figures of all kinds, some of them missing, and any text.
 * @param found what stands where a figure should, if it is none
 */
export function anyReport(
  format: Format,
  text: fc.Arbitrary<string> = fc.string({ unit: 'binary' }),
  found = text,
): fc.Arbitrary<WrittenReport> {
  const keys = [...figuresOf(format).keys()];
  const line = text.map((words) => words.replace(/[\r\n]/g, '')).filter((words) => words !== '');
  const parts = sectionIds.flatMap((section) => narrativeParts(format, section));
  return fc.record({
    formatId: fc.constant(format.id),
    year: fc.integer({ min: 2019, max: 2099 }),
    agency: text,
    figures: fc
      .array(fc.option(someFigure(found), { freq: 10, nil: undefined }), {
        minLength: keys.length,
        maxLength: keys.length,
      })
      .map(
        (figures) =>
          new Map(
            keys.flatMap((key, index): [FigureKey, Figure][] => {
              const figure = figures[index];
              return figure ? [[key, figure]] : [];
            }),
          ),
      ),
    narrative: fc
      .subarray(parts)
      .chain((some) =>
        fc.tuple(
          ...some.map((part) =>
            fc
              .array(line, { minLength: 1, maxLength: 3 })
              .map((paragraphs): NarrativeText => ({ ...part, paragraphs })),
          ),
        ),
      ),
  });
}
