import { recognise } from '../../src/recognition/recognise';
import { figuresOf, formats, type FigureKey, type Format } from '../../src/standard';
import {
  asSource,
  disturbances,
  drawDocument,
  randomOf,
  type DrawnDocument,
  type Random,
} from '../support/disturbed-document';

interface Count {
  documents: number;
  /** Figures that the documents show. */
  shown: number;
  certain: number;
  marked: number;
  missed: number;
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

function judge(format: Format, document: DrawnDocument, name: string, count: Count): void {
  const truth = contentsOf(document);
  const { tables } = recognise(asSource(document));
  const known = figuresOf(format);
  const seen = new Set<FigureKey>();
  count.documents += 1;
  count.shown += truth.size;
  for (const { format: found, rows } of tables) {
    for (const { key, figure, doubts } of rows.flatMap(({ figures }) => figures)) {
      const text =
        figure.kind === 'number'
          ? String(figure.value)
          : figure.kind === 'blank'
            ? ''
            : figure.found;
      seen.add(key);
      if (doubts.length > 0) count.marked += 1;
      else if (
        found === format &&
        known.has(key) &&
        compact(truth.get(key) ?? '—') === compact(text)
      ) {
        count.certain += 1;
      } else if (!(found !== format && compact(text) === compact(truth.get(key) ?? '—'))) {
        count.wrong.push(`${name}: ${key} is ${truth.get(key) ?? 'not there'}, read ${text}`);
      }
    }
  }
  count.missed += [...truth.keys()].filter((key) => !seen.has(key)).length;
}

const distinct = (format: Format, random: Random): ((key: FigureKey) => string) => {
  const numbers = new Map(
    [...figuresOf(format).keys()].map((key, index) => [key, String(100 + index * 7 + random(7))]),
  );
  return (key) => numbers.get(key) ?? '';
};

const names = Object.keys(disturbances);

test.each(names)('%s', (name) => {
  const count: Count = { documents: 0, shown: 0, certain: 0, marked: 0, missed: 0, wrong: [] };
  for (let seed = 1; seed <= 20; seed += 1) {
    for (const format of formats) {
      const random = randomOf(seed);
      const year = format.reportYears.from;
      const document = drawDocument(format, { agency: '某县某局', year }, distinct(format, random));
      disturbances[name]!(document, random);
      judge(format, document, `${name} ${format.id} ${seed}`, count);
    }
  }
  console.log(name, JSON.stringify({ ...count, wrong: count.wrong.length }));
  expect(count.wrong.slice(0, 5)).toEqual([]);
});
