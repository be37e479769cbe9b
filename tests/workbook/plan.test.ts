import { textContent } from '../../src/workbook/plan';

/** What stands in a plan for people's words: a carrier writes what begins with `=` as a formula, and Excel takes more for one. */

test.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['- 一是加强培训', "'- 一是加强培训"],
  ['@SUM(1)', "'@SUM(1)"],
  ["'引文", "''引文"],
])('%j is marked as a text', (text, content) => {
  expect(textContent(text)).toBe(content);
});

test.each(['', '无', '2025年，某局', '（一）主动公开', '——有的', '1+1'])(
  '%j needs no mark',
  (text) => {
    expect(textContent(text)).toBe(text);
  },
);
