import fc from 'fast-check';
import { planImport } from '../../src/app/import-report';
import { textFor } from '../../src/app/found-report';
import { openSource } from '../../src/app/import-source';
import { filledFile } from '../../src/app/report-file';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeJson } from '../../src/exchange/json/make-json';
import type { Figure } from '../../src/report/figure';
import type { NarrativeText, WrittenReport } from '../../src/report/written-report';
import { figuresOf, formatById, formats, type FigureKey, type Format } from '../../src/standard';
import { cellsOfNarrative, narrativeArea } from '../../src/workbook/narrative-layout';
import { documentTools } from '../support/document-tools';
import { anyReport, emptyReport, publishedReports } from '../support/written-reports';

/** What is written of a report is the same report when it is read: whichever way it goes, by the door that the pane has. */

type Maker = (report: WrittenReport, format: Format) => Uint8Array | Promise<Uint8Array>;

const makers: Record<string, Maker> = {
  'a Word document': makeDocx,
  'a web page': (report, format) => new TextEncoder().encode(makeHtml(report, format)),
  data: (report, format) => new TextEncoder().encode(makeJson(report, format)),
  'a workbook': (report, format) => {
    const texts = cellsOfNarrative(format, report.narrative).map((text) => text ?? '');
    const narrative = { sheetId: '', sheetName: '', area: narrativeArea(format), texts };
    const formulas = new Set<FigureKey>();
    return filledFile({ report, totals: 'typed', narrative, formulas }).bytes;
  },
};

/**
 * What a report says, in any carrier. A figure that is blank and one that is not there are the same, and so are all ways of
 * writing a number; other texts in a figure's place stay what they are.
 */
const said = ({ agency, year, figures, narrative }: WrittenReport) => ({
  agency,
  year,
  figures: Object.fromEntries(
    [...figures].flatMap(([key, figure]) => (saidOf(figure) === '' ? [] : [[key, saidOf(figure)]])),
  ),
  narrative,
});

function saidOf(figure: Figure): number | string {
  if (figure.kind === 'blank') return '';
  if (figure.kind === 'number') return figure.value;
  const digits = figure.found.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return /^-?\d{1,15}(?:\.\d+)?$/.test(digits) ? Number(digits) : figure.found;
}

/** Written, read, and taken over without anything that a person would have to decide. */
async function throughFile(make: Maker, report: WrittenReport, format: Format) {
  const bytes = await make(report, format);
  const file = { name: 'a', size: bytes.length, bytes: () => Promise.resolve(bytes) };
  const found = await openSource({ kind: 'file', file }, documentTools);
  if (found.kind !== 'found') throw new Error(found.problem);
  const choices = { accepted: new Set<string>(), places: new Map<FigureKey, FigureKey>() };
  const { figures, left, homeless } = planImport(found, format, choices);
  const { narrative, leftOver } = textFor(found, format);
  const { agency = '', year = 0 } = found.title;
  expect({ left, homeless, leftOver }).toEqual({ left: 0, homeless: [], leftOver: [] });
  return said({ formatId: format.id, agency, year, figures, narrative });
}

const anyOf = (signs: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(signs));

/** A title is read back from the sentence that it stands in: of two to fifty characters without signs, or none. */
const agencies = fc
  .string({ unit: anyOf('某市县区人民政府局委办公室教育卫生（）'), maxLength: 40 })
  .map((name) => (name === '' ? '' : `某局${name}`));

/** Signs of all kinds, of which no heading of the form can be put together: those begin another part of the text. */
const paragraphs = fc
  .string({
    unit: anyOf('本机关年度共受理件办结条例落实完善《》“”，。；：%<>&"\'=＋0123456789 aZ—𠮷😀'),
    maxLength: 60,
  })
  .map((text) => `本${text}`.replace(/ +/g, ' ').trim());

const noFigures = fc.constantFrom(
  ...['12件', '22（其中修订16件）', '/', '无', '—', '１２', '1,234', '12 345', '#REF!', '2024/3/5'],
  ...['TRUE', '12345678901234567890', '待核实', '见附件', '=1+1', "'12"],
);

/** Excel holds fifteen digits, and what has more is no number to any reader. */
const isHeld = ([, figure]: [FigureKey, Figure]): boolean =>
  figure.kind !== 'number' || Math.abs(figure.value) < 1e15;

const anyPrintable = (format: Format): fc.Arbitrary<WrittenReport> =>
  fc
    .record({ report: anyReport(format, paragraphs, noFigures), agency: agencies })
    .map(({ report, agency }) => ({
      ...report,
      agency,
      figures: new Map([...report.figures].filter(isHeld)),
    }));

/** The last figure of every table: words stand where a label of the row would, if it has none. */
const figureTables = formats.flatMap((format) =>
  format.tables.map((table) => {
    const keys = [...figuresOf(format).values()].filter((figure) => figure.table === table.id);
    return [table.id, keys[keys.length - 1]!.key, format] as const;
  }),
);

describe.each(Object.entries(makers))('%s', (_, make) => {
  test.each(publishedReports().map((one) => [one.id, one] as const))(
    'of the published report %s',
    async (__, { report, format }) => {
      expect(await throughFile(make, report, format)).toEqual(said(report));
    },
  );

  test.each(formats.map((format) => [format.id, format] as const))(
    'of any report of %s',
    async (__, format) => {
      await fc.assert(
        fc.asyncProperty(anyPrintable(format), async (report) => {
          expect(await throughFile(make, report, format)).toEqual(said(report));
        }),
        { numRuns: 20 },
      );
    },
  );

  test.each(figureTables)(
    'of one word alone among the blanks of %s in %s',
    async (_id, key, format) => {
      const word = { kind: 'unreadable', problem: 'text', found: '待核实' } as const;
      const report = { ...emptyReport(format), figures: new Map([[key, word]]) };
      expect(await throughFile(make, report, format)).toEqual(said(report));
    },
  );
});

const format = formatById('2021');

/** What a workbook keeps and a published document does not, for a reason. */
const losses: Record<string, { before: Partial<WrittenReport>; after: Partial<WrittenReport> }> = {
  'a heading that was pasted with its text, for the form prints its own': {
    before: { narrative: [proactive('（一）主动公开', '本年公开12条。')] },
    after: { narrative: [proactive('本年公开12条。')] },
  },
  'spaces beside spaces, for no page shows them': {
    before: { narrative: [proactive('本年  公开12条。')] },
    after: { narrative: [proactive('本年 公开12条。')] },
  },
};

function proactive(...texts: string[]): NarrativeText {
  return { section: 'overview', aspect: 'proactive', paragraphs: texts };
}

describe.each(Object.entries(losses))('%s', (_, { before, after }) => {
  const report = emptyReport(format);

  test.each(['a Word document', 'a web page'])('is lost in %s', async (maker) => {
    const read = await throughFile(makers[maker]!, { ...report, ...before }, format);
    expect(read).toEqual(said({ ...report, ...after }));
  });

  test('is kept in a workbook', async () => {
    const read = await throughFile(makers['a workbook']!, { ...report, ...before }, format);
    expect(read).toEqual(said({ ...report, ...before }));
  });
});
