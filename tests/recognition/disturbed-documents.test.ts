import { readDocx } from '../../src/exchange/docx/read-docx';
import { readHtml } from '../../src/exchange/html/read-html';
import { readText } from '../../src/exchange/text/read-text';
import { recognise } from '../../src/recognition/recognise';
import type { SourceDocument } from '../../src/recognition/source-document';
import type { Figure } from '../../src/report/figure';
import { figuresOf, formats, type FigureKey, type Format } from '../../src/standard';
import { disturbances } from '../support/disturbances';
import { drawDocument, randomOf, type DrawnDocument, type Random } from '../support/drawn-document';
import { documentTools } from '../support/document-tools';
import { asHtml, asSource, asText, asWord } from '../support/drawn-carriers';

/**
 * Reports that people have changed, in every way in which they come: each figure that is read of them is right, or marked
 * as uncertain. No two figures of a document are the same, so that one in another's place shows.
 */

interface Carrier {
  read: (document: DrawnDocument) => SourceDocument | Promise<SourceDocument>;
  /** `tabs`: columns can be counted in no row for certain. */
  grid: 'cells' | 'tabs';
  /** Other carriers begin elsewhere, so that no two have the same documents. */
  firstSeed: number;
  /** For each disturbance, and with several of them together; each seed gives a document in every format. */
  seeds: { alone: number; together: number };
}

const carriers: Record<string, Carrier> = {
  'as a reader hands it over': {
    read: asSource,
    grid: 'cells',
    firstSeed: 1000,
    seeds: { alone: 10, together: 100 },
  },
  'as a web page': {
    read: (document) => readHtml(documentTools.parseHtml(asHtml(document))),
    grid: 'cells',
    firstSeed: 2000,
    seeds: { alone: 3, together: 20 },
  },
  'as a Word document': {
    read: (document) => readDocx(asWord(document), documentTools),
    grid: 'cells',
    firstSeed: 3000,
    seeds: { alone: 2, together: 12 },
  },
  'as a text with tabs': {
    read: (document) => readText(asText(document)),
    grid: 'tabs',
    firstSeed: 4000,
    seeds: { alone: 11, together: 100 },
  },
};

/** Of a hundred figures that documents show, how many are read at least: as certain, and at all. */
interface Least {
  certain: number;
  read: number;
}
const least = (certain: number, read: number): Least => ({ certain, read });

const expected: Record<string, Record<Carrier['grid'], Least>> = {
  'rows left out': { cells: least(99, 99), tabs: least(7, 99) },
  'the row of rules left out': { cells: least(100, 100), tabs: least(6, 100) },
  'misspelt labels': { cells: least(94, 100), tabs: least(7, 100) },
  'other words for labels': { cells: least(100, 100), tabs: least(8, 100) },
  'labels without numbers': { cells: least(100, 100), tabs: least(8, 100) },
  'labels gone': { cells: least(95, 100), tabs: least(6, 99) },
  'a label of its own making': { cells: least(98, 100), tabs: least(7, 100) },
  'labels of group and row in one cell': { cells: least(100, 100), tabs: least(8, 100) },
  'blank cells before the figures': { cells: least(100, 100), tabs: least(8, 100) },
  'headings left out': { cells: least(75, 96), tabs: least(8, 98) },
  'headings merged': { cells: least(75, 96), tabs: least(7, 100) },
  'headings split': { cells: least(100, 100), tabs: least(8, 100) },
  'columns exchanged': { cells: least(24, 88), tabs: least(8, 100) },
  'columns of documents exchanged': { cells: least(94, 98), tabs: least(6, 98) },
  'a cell left out': { cells: least(95, 99), tabs: least(7, 99) },
  'figures merged': { cells: least(96, 100), tabs: least(8, 99) },
  'figures merged downwards': { cells: least(99, 100), tabs: least(8, 99) },
  'blank figures': { cells: least(100, 100), tabs: least(8, 100) },
  'notes, signs and full-width digits': { cells: least(100, 100), tabs: least(8, 100) },
  'words for figures': { cells: least(100, 100), tabs: least(8, 100) },
  'a column of remarks': { cells: least(100, 100), tabs: least(7, 100) },
  'a column of numbers before': { cells: least(100, 100), tabs: least(8, 100) },
  'an extra row': { cells: least(98, 100), tabs: least(8, 100) },
  'the last two rows exchanged': { cells: least(96, 100), tabs: least(8, 100) },
  'rows of a group exchanged': { cells: least(96, 100), tabs: least(8, 100) },
  'a row broken in two': { cells: least(95, 100), tabs: least(8, 100) },
  'split over two pages': { cells: least(100, 100), tabs: least(8, 100) },
  'all tables in one': { cells: least(100, 100), tabs: least(8, 100) },
  'last year’s table as well': { cells: least(15, 100), tabs: least(8, 100) },
  'a table of fees': { cells: least(100, 100), tabs: least(8, 100) },
  'spaces and line breaks in labels': { cells: least(100, 100), tabs: least(8, 100) },
  'a table left out': { cells: least(100, 100), tabs: least(9, 100) },
};

/** Of several disturbances together. */
const expectedTogether: Record<Carrier['grid'], Least> = {
  cells: least(75, 97),
  tabs: least(7, 99),
};

/** Disturbances that make a document say something else when they come together: nobody could tell. */
const undecidable: readonly { pair: readonly [string, string]; grids: Carrier['grid'][] }[] = [
  // The blank fills the gap that the cell leaves: a row as long as it should be, with other figures in its places.
  { pair: ['a cell left out', 'blank cells before the figures'], grids: ['cells', 'tabs'] },
  // The same where no cell says how wide it is.
  { pair: ['figures merged', 'blank cells before the figures'], grids: ['tabs'] },
];

interface Count {
  /** Figures that the documents show. */
  shown: number;
  certain: number;
  marked: number;
  /** Not read at all. */
  missed: number;
  /** Read as certain, and not so. */
  wrong: string[];
}

const contentsOf = ({ tables }: DrawnDocument): Map<FigureKey, string> =>
  new Map(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.flatMap(({ key, text }): [FigureKey, string][] =>
          key === undefined ? [] : [[key, text]],
        ),
      ),
    ),
  );

/** Digits of any width say the same number. */
const compact = (text: string): string =>
  /^[\d\s]+$/u.test(text.normalize('NFKC')) ? text.normalize('NFKC').trim() : text.trim();

const said = (figure: Figure): string => {
  if (figure.kind === 'blank') return '';
  return figure.kind === 'number' ? String(figure.value) : figure.found;
};

function judge(document: DrawnDocument, source: SourceDocument, name: string, count: Count): void {
  const truth = contentsOf(document);
  const seen = new Set<FigureKey>();
  const rows = recognise(source).tables.flatMap((table) => table.rows);
  for (const { key, figure, doubts } of rows.flatMap(({ figures }) => figures)) {
    const shown = truth.get(key);
    seen.add(key);
    if (doubts.length > 0) count.marked += 1;
    else if (shown !== undefined && compact(shown) === compact(said(figure))) count.certain += 1;
    else count.wrong.push(`${name}: ${key} is ${shown ?? 'not there'}, read ${said(figure)}`);
  }
  count.shown += truth.size;
  count.missed += [...truth.keys()].filter((key) => !seen.has(key)).length;
}

const distinct = (format: Format, random: Random): ((key: FigureKey) => string) => {
  const numbers = new Map(
    [...figuresOf(format).keys()].map((key, index) => [key, String(100 + index * 7 + random(7))]),
  );
  return (key) => numbers.get(key) ?? '';
};

/** Reads documents with what is done to each of them. */
async function counted(
  { read, firstSeed }: Carrier,
  seeds: number,
  namesFor: (random: Random) => readonly string[],
): Promise<Count> {
  const count: Count = { shown: 0, certain: 0, marked: 0, missed: 0, wrong: [] };
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    for (const format of formats) {
      const random = randomOf(seed);
      const year = format.reportYears.from;
      const document = drawDocument(format, { agency: '某县某局', year }, distinct(format, random));
      const names = namesFor(random);
      for (const name of names) disturbances[name]!(document, random);
      judge(document, await read(document), `${names.join(', ')}, ${format.id} ${seed}`, count);
    }
  }
  return count;
}

function expectRight({ shown, certain, missed, wrong }: Count, { certain: sure, read }: Least) {
  expect(wrong).toEqual([]);
  const share = (figures: number): number => (100 * figures) / shown;
  expect(share(certain)).toBeGreaterThanOrEqual(sure);
  expect(share(shown - missed)).toBeGreaterThanOrEqual(read);
}

const names = Object.keys(disturbances);

/** Up to four, of which no two make the document undecidable. */
function several(random: Random, grid: Carrier['grid']): string[] {
  const chosen: string[] = [];
  for (let n = 1 + random(4); n > 0; n -= 1) {
    const name = names[random(names.length)]!;
    const isDecidable = undecidable.every(
      ({ pair, grids }) =>
        !grids.includes(grid) ||
        !pair.includes(name) ||
        chosen.every((other) => other === name || !pair.includes(other)),
    );
    if (isDecidable) chosen.push(name);
  }
  return chosen;
}

describe.each(Object.entries(carriers))('%s', (_, carrier) => {
  const { grid, seeds } = carrier;

  test.each(names)('%s', async (name) => {
    expectRight(await counted(carrier, seeds.alone, () => [name]), expected[name]![grid]);
  });

  test('several of these together', async () => {
    const count = await counted(carrier, seeds.together, (random) => several(random, grid));
    expectRight(count, expectedTogether[grid]);
  });
});

test('a figure that reaches in from a row that a blank has moved', async () => {
  const carrier = carriers['as a reader hands it over']!;
  const together = ['figures merged downwards', 'blank cells before the figures'];
  expectRight(await counted(carrier, 30, () => together), least(97, 100));
});

test('every disturbance has its figures, and more than 1,500 documents have one', () => {
  expect(Object.keys(expected)).toEqual(names);
  const alone = Object.values(carriers).reduce((sum, { seeds }) => sum + seeds.alone, 0);
  expect(alone * names.length * formats.length).toBeGreaterThan(1500);
});
