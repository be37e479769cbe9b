import { isBelowCity } from '../../src/standard';

test.each([
  ['安阳市北关区灯塔路街道办事处', true],
  ['某镇人民政府', true],
  ['某县教育局', true],
  ['某旗人民政府', true],
  ['平潭综合实验区管委会', true],
  ['杭州市人民政府', false],
  ['新乡市人民政府', false],
  ['镇江市司法局', false],
  ['内蒙古自治区人民政府办公厅', false],
  ['广西壮族自治区南宁市青秀区某局', true],
  // A county-level city's name does not tell.
  ['江阴市人民政府', false],
])('%s is below the cities with districts: %s', (agency, expected) => {
  expect(isBelowCity(agency)).toBe(expected);
});
