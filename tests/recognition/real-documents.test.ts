import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readHtml } from '../../src/exchange/html/read-html';
import { readText } from '../../src/exchange/text/read-text';
import { recognise } from '../../src/recognition/recognise';
import type { SourceDocument } from '../../src/recognition/source-document';
import type { Figure } from '../../src/report/figure';
import type { FigureKey, FormatId } from '../../src/standard';
import { documentTools } from '../support/document-tools';
import { figuresOfData } from '../support/published-reports';

/** Published reports as they were published, see the README beside them: what is read of each, held against the truth. */

type Data = Parameters<typeof figuresOfData>[0];
interface Entry {
  id: string;
  file: string;
  agency: string;
  year: number;
  layout: FormatId | '2021_single_other';
  requests: Data['requests'];
  reviewLitigation: Data['review_litigation'];
  proactive: Data['proactive'];
  /** Paths of values that nobody could tell for certain. */
  doubtful: readonly string[];
  read: Counts;
}
/** Figures that the document shows and that can be told: see the README. */
interface Counts {
  certain: number;
  marked: number;
  missed: number;
}

const folder = path.join(import.meta.dirname, 'documents');
const contentsOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const entries = JSON.parse(contentsOf('index.json')) as Entry[];

const documentOf = ({ file }: Entry): SourceDocument =>
  file.endsWith('.html')
    ? readHtml(documentTools.parseHtml(contentsOf(file)))
    : readText(contentsOf(file));

const said = (figure: Figure | undefined): string =>
  figure === undefined || figure.kind === 'blank'
    ? ''
    : figure.kind === 'number'
      ? String(figure.value)
      : figure.found.replace(/\s/gu, '');

const truthOf = (entry: Entry): ReadonlyMap<FigureKey, Figure> =>
  figuresOfData(
    { ...entry, review_litigation: entry.reviewLitigation },
    entry.layout === '2019' ? '2019' : '2021',
  );

function withoutDoubtful(entry: Entry): Entry {
  const data = structuredClone(entry);
  for (const place of entry.doubtful) {
    const steps = place.split('.');
    const last = steps.pop()!;
    const holder = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], data);
    Reflect.deleteProperty(holder as object, last);
  }
  return data;
}

function judged(entry: Entry) {
  const [shown, told] = [truthOf(entry), truthOf(withoutDoubtful(entry))];
  const { title, tables } = recognise(documentOf(entry));
  const found = tables.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
  const certain = found.filter(({ doubts }) => doubts.length === 0);
  const count = (figures: readonly { key: FigureKey }[]): number =>
    figures.filter(({ key }) => told.has(key)).length;
  const read: Counts = {
    certain: count(certain),
    marked: count(found) - count(certain),
    missed: [...told.keys()].filter((key) => !found.some((figure) => figure.key === key)).length,
  };
  return {
    title,
    read,
    // What the document does not show is blank.
    wrong: certain
      .filter(({ key }) => told.has(key) || !shown.has(key))
      .filter(({ key, figure }) => said(figure) !== said(told.get(key)))
      .map(({ key, figure }) => `${key} is ${said(told.get(key))}, read ${said(figure)}`),
  };
}

test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const { agency, year, read: expected } = entry;
  expect(judged(entry)).toEqual({ title: { agency, year }, read: expected, wrong: [] });
});
