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
  doubtful: readonly string[];
}

const folder = path.join(import.meta.dirname, 'documents');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const entries = JSON.parse(read('index.json')) as Entry[];

const documentOf = ({ file }: Entry): SourceDocument =>
  file.endsWith('.html') ? readHtml(documentTools.parseHtml(read(file))) : readText(read(file));

const said = (figure: Figure | undefined): string =>
  figure === undefined || figure.kind === 'blank'
    ? ''
    : figure.kind === 'number'
      ? String(figure.value)
      : figure.found.replace(/\s/gu, '');

function judged(entry: Entry) {
  const truth: ReadonlyMap<FigureKey, Figure> = figuresOfData(
    { ...entry, review_litigation: entry.reviewLitigation },
    entry.layout === '2019' ? '2019' : '2021',
  );
  const { title, tables } = recognise(documentOf(entry));
  const found = tables.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
  const certain = found.filter(({ doubts }) => doubts.length === 0);
  return {
    title,
    shown: truth.size,
    certain: certain.length,
    marked: found.length - certain.length,
    missed: [...truth.keys()].filter((key) => !found.some((figure) => figure.key === key)).length,
    wrong: certain
      .filter(({ key, figure }) => truth.has(key) && said(figure) !== said(truth.get(key)))
      .map(({ key, figure }) => `${key} is ${said(truth.get(key))}, read ${said(figure)}`),
  };
}

test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  const result = judged(entry);
  console.log(entry.id, JSON.stringify(result));
  expect(result.wrong).toEqual([]);
  expect(result.title).toEqual({ agency: entry.agency, year: entry.year });
});
