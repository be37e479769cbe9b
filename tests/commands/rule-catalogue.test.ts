import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCatalogue } from '../../src/commands/rule-catalogue';
import { ruleDescriptions } from '../../src/locale/rule-catalogue';
import { defaultThresholds, formats } from '../../src/standard';

const page = readFileSync(
  path.join(import.meta.dirname, '../../assets/guide/rules.zh-CN.md'),
  'utf8',
);

test('the page about the rules is what they are; when this fails, `npm run rules` writes it anew', () => {
  expect(page).toBe(ruleCatalogue());
});

test('it has a line for every code, in order, and no description is left over', () => {
  const codes = [...page.matchAll(/^\| ([A-H]\d+) /gm)].map(([, code]) => code);
  const declared = formats.flatMap((format) =>
    [
      ...format.figureRules,
      ...format.balanceRules,
      ...format.comparisonRules,
      ...format.changeRules,
      ...format.copiedRowRules,
      ...format.countedOnceRules,
      ...format.narrative.rules,
    ].map(({ code }) => code),
  );
  expect(new Set(codes)).toEqual(new Set(declared));
  expect(new Set(Object.keys(ruleDescriptions))).toEqual(new Set(declared));
  expect(codes.indexOf('A10')).toBe(codes.indexOf('A7') + 1);
});

/** Code, and what its line must say: where it comes from, for whom, and how far. */
test.each([
  ['A1', '填报惯例，统一格式没有规定'],
  ['A3', '| 2019年格式 |'],
  ['A5', '本地要求，统一格式没有规定 | 2021年格式 | 4 位小数'],
  ['A6', '填报惯例，统一格式没有规定 | 2021年格式 | 上限 1000000'],
  ['B3', '表内注明：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和” | 全部'],
  ['C2', '| 有则参考 |'],
  ['C4', '（国办公开办函〔2019〕60号）；2021年格式：通知要求：“行政复议机关作为共同被告的'],
  ['D4', '（《中华人民共和国立法法》（2023年修正）第九十三条第一款）'],
  ['E1', '必须改正'],
  ['E3', '2 倍，件数相差 50 起，金额相差 500 万元起 | 需要 |'],
  ['F6', '通知要求 | 2021年格式 | 1000 字'],
  ['F10', '（国办公开办函〔2019〕60号）；2021年格式：填报惯例，统一格式没有规定'],
])('%s says %s', (code, words) => {
  const line = page.split('\n').find((candidate) => candidate.startsWith(`| ${code} |`));
  expect(line).toContain(words);
});

test('other thresholds make another page', () => {
  const thresholds = { ...defaultThresholds, copiedRows: { E4: 7 } };
  expect(ruleCatalogue(thresholds)).toContain('7 个非零格起');
});
