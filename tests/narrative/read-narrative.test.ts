import fc from 'fast-check';
import { quantitiesIn } from '../../src/narrative/quantities';
import { readNarrative } from '../../src/narrative/read-narrative';
import { notUnderstood, understood, type WordingCase } from './data/published-wordings';

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
  for (const { start, words } of passages) expect(text.startsWith(words, start)).toBe(true);
});

/** Tables come along when a whole report is pasted, in whatever way it was copied. */
test.each([
  '一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t1\t6',
  '一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 1 | 6 |',
  '一、本年新收政府信息公开申请数量 5 0 0 0 0 1 6\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n',
  '一、本年新收政府信息公开申请数量 5000016二、上年结转政府信息公开申请数量 0000000三、本年度办理结果 （一）予以公开 2000002',
  '1.本机关不掌握相关政府信息40000042.没有现成信息需要另行制作0000000（六）其他处理3.其他1000001（七）总计5000016',
  '行政规范性文件62\n33\n440第二十条第（五）项信息内容本年处理决定数量行政许可4529第二十条第（六）项',
  '行政处罚1100行政强制65第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费18651.06',
  '行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 0 1 1 0 2 1 0 0 0 1 0 0 0 0 0',
])('the numbers of a table are no claims: %s', (text) => {
  expect(readNarrative(`三、收到和处理政府信息公开申请情况\n${text}`).claims).toEqual([]);
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
      const { plain, sections, claims } = readNarrative(text);
      for (const { start, end } of [...sections, ...claims, ...quantitiesIn(plain.text)]) {
        const passage = plain.passage(start, end);
        expect(text.startsWith(passage.words, passage.start)).toBe(true);
        expect(plain.text.slice(start, end).length).toBe(end - start);
      }
    }),
  );
});
