import { checkDraft, dueYear, formatOfYear } from '../../src/app/report-draft';

test.each([
  ['2025', '2021'],
  ['２０２５', '2021'],
  ['2025年', '2021'],
  [' 2020 ', '2019'],
  ['2018', undefined],
  ['25', undefined],
  ['二〇二五', undefined],
])('the year “%s” has format %s', (year, id) => {
  expect(formatOfYear(year)?.id).toBe(id);
});

test.each([
  ['某镇人民政府', '2025', []],
  ['  ', '2025', ['agencyMissing']],
  ['某'.repeat(101), '2025', ['agencyTooLong']],
  ['=某镇', '2025', ['agencyLikeFormula']],
  ['某镇', '', ['yearUnreadable']],
  ['某镇', '2018', ['yearTooEarly']],
  ['', 'x', ['agencyMissing', 'yearUnreadable']],
])('agency “%s” and year “%s” have problems %j', (agency, year, problems) => {
  const checked = checkDraft({ agency, year, totals: 'computed' });
  expect(checked.ok ? [] : checked.problems).toEqual(problems);
});

test('the report that is due is that of last year', () => {
  expect(dueYear(new Date(2026, 0, 5))).toBe(2025);
});
