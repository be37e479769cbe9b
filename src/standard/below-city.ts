/**
 * Parts of an agency's name that place it below the cities with districts. Whole endings where a place's own name has the
 * character (新乡市, 镇江市). 自治区 is a province, and read over.
 */
export const belowCityNames = ['县', '区', '旗', '街道办事处', '镇人民政府', '乡人民政府'] as const;
export const provincialName = '自治区';

/**
 * Whether an agency is certainly below the cities with districts, whose governments are the lowest that make
 * administrative rules. A county-level city's name does not tell.
 */
export function isBelowCity(agency: string): boolean {
  const name = agency.split(provincialName).join('');
  return belowCityNames.some((part) => name.includes(part));
}
