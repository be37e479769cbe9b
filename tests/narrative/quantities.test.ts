import fc from 'fast-check';
import { chineseNumber } from '../../src/narrative/chinese-number';
import { plainText } from '../../src/narrative/plain-text';
import { quantitiesIn } from '../../src/narrative/quantities';

const read = (text: string): string[] =>
  quantitiesIn(plainText(text).text).map(
    ({ value, unit, isApproximate }) => `${isApproximate ? '~' : ''}${value}${unit}`,
  );

test.each([
  ['收到申请12件', ['12件']],
  ['收到申请１２件', ['12件']],
  ['收到申请 12 件', ['12件']],
  ['发布信息1,234条', ['1234条']],
  ['公开信息12,345条', ['12345条']],
  ['收到两件，办结一百二十三件，答复十二份，结转一百零五件', ['2件', '123件', '12份', '105件']],
  ['申请一百二件、一千二百件、两千三条、一千零二份', ['120件', '1200件', '2300条', '1002份']],
  ['收费59237.2449万元', ['59237.2449万元']],
  ['收取400元', ['400元']],
  ['培训3场120人次', ['3场', '120人次']],
  ['规章4部，解读12篇，案件3起，诉讼2宗', ['4部', '12篇', '3起', '2宗']],
  ['上年度结转数量为0。', ['0']],
])('%s: %j', (text, quantities) => {
  expect(read(text)).toEqual(quantities);
});

test.each([
  [
    '发布100余条、近50条、约12件、120多件、超过30件',
    ['~100条', '~50条', '~12件', '~120件', '~30件'],
  ],
  ['信息1.17万条、3万余条', ['~11700条', '~30000条']],
  ['申请数十件、几十条，咨询数十五次', ['~10件', '~10条', '~15次']],
])('nobody is held to round numbers: %s', (text, quantities) => {
  expect(read(text)).toEqual(quantities);
});

test.each([
  '2023年12月31日',
  '国办公开办函〔2021〕30号',
  '办结率100%，占38.27%，增长3个百分点',
  '3-5件、3至5件、3—5件',
  '第12条、第三件、第二十条第（一）项',
  '本报告包括六个部分，12个部门，3个月，一个方面，5个环节、3个步骤',
  '《条例》三条例、12345热线、5G',
  '一是健全机制。二、主动公开',
  '行政许可10690第二十条',
  '做到收到一件、办结一件、答复一件，登记一份申请就答复一份',
])('no quantity: %s', (text) => {
  expect(read(text)).toEqual([]);
});

// Gone through once, and not once from every digit: that took minutes.
test.each(['1', '一', '1,111'])('no quantity: %s, again and again without an end', (digits) => {
  expect(read(digits.repeat(100_000))).toEqual([]);
});

test('a Chinese numeral is read back from its digits', () => {
  const digit = '零一二三四五六七八九';
  const spoken = (value: number): string => {
    const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = String(value)
      .padStart(4, '0')
      .split('')
      .map(Number);
    const parts = [
      thousands > 0 ? `${digit.charAt(thousands)}千` : '',
      hundreds > 0 ? `${digit.charAt(hundreds)}百` : thousands > 0 && value % 1000 > 0 ? '零' : '',
      tens > 0 ? `${digit.charAt(tens)}十` : hundreds > 0 && ones > 0 ? '零' : '',
      ones > 0 ? digit.charAt(ones) : '',
    ];
    return parts.join('').replace(/零+/g, '零');
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(chineseNumber(spoken(value))).toBe(value);
    }),
  );
});

test.each(['十百', '二二', '百', '三四百'])('%s is no numeral', (numeral) => {
  expect(chineseNumber(numeral)).toBeUndefined();
});
