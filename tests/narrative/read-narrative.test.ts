import fc from 'fast-check';
import { readNarrative } from '../../src/narrative/read-narrative';
import { notUnderstood, understood, type WordingCase } from './wordings';

const headings = {
  uponRequest: '一、总体情况\n（二）依申请公开。\n',
  proactive: '一、总体情况\n（一）主动公开。\n',
};

/** The claims of a wording that stands in section one. */
const claimsOf = ({ under, text }: WordingCase): string[] =>
  readNarrative(headings[under] + text).claims.map(({ phrase, quantity, year, subject }) =>
    [
      `${phrase.id} ${quantity ? quantity.value : 'none'}`,
      ...(year === undefined ? [] : [`@${year}`]),
      ...(subject ? [`of ${subject.kind === 'own' ? subject.level : subject.name}`] : []),
    ].join(' '),
  );

test.each(understood.map((wording) => [wording.text, wording] as const))('%s', (_, wording) => {
  expect(claimsOf(wording)).toEqual(wording.claims);
});

test.each(notUnderstood.map((wording) => [wording.text, wording] as const))(
  'nothing is read into: %s',
  (_, wording) => {
    expect(claimsOf(wording)).toEqual([]);
  },
);

test('a claim points at its words in the text as it was typed', () => {
  const text = '全年　收到政府信息公开申请 １２ 件（含上年结转 3 件）。';
  const { claims, plain } = readNarrative(text);
  const passages = claims.map(({ start, end }) => plain.passage(start, end));
  expect(passages.map(({ words }) => words)).toEqual([
    '收到政府信息公开申请 １２ 件',
    '含上年结转 3 件',
  ]);
  for (const { start, end, words } of passages) expect(text.slice(start, end)).toBe(words);
});

test('whatever the text is, it is read, and passages are parts of it', () => {
  const words = fc.constantFrom(
    ...'一、总体情况|（二）依申请公开|收到|办结|政府信息公开申请|12|３|件|其中|其他|包括|2022年|上年|结转|未|行政复议|（|）|，|。|；|\n|\t| |　|😀|万|十'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const { plain, sections, claims, quantities } = readNarrative(text);
      for (const { start, end } of [...sections, ...claims, ...quantities]) {
        const passage = plain.passage(start, end);
        expect(passage.words).toBe(text.slice(passage.start, passage.end));
        expect(plain.text.slice(start, end).length).toBe(end - start);
      }
    }),
  );
});
