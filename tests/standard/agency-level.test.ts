import { isBelowCity, type AgencyLevel } from '../../src/standard';

test.each<[string, AgencyLevel | undefined, boolean]>([
  ['安阳市北关区灯塔路街道办事处', undefined, true],
  ['某镇人民政府', undefined, true],
  ['某县教育局', undefined, true],
  ['某旗人民政府', undefined, true],
  ['平潭综合实验区管委会', undefined, true],
  ['杭州市人民政府', undefined, false],
  ['新乡市人民政府', undefined, false],
  ['镇江市司法局', undefined, false],
  ['内蒙古自治区人民政府办公厅', undefined, false],
  ['广西壮族自治区南宁市青秀区某局', undefined, true],
  // A county-level city's name does not tell; its level does.
  ['江阴市人民政府', undefined, false],
  ['江阴市人民政府', 'unit', false],
  ['江阴市人民政府', 'county', true],
  ['某区人民政府', 'city', false],
  ['上海市浦东新区某局', 'province', false],
])('%s at the level %s is below the cities with districts: %s', (agency, level, expected) => {
  expect(isBelowCity(agency, level)).toBe(expected);
});
