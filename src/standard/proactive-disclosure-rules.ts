import type { ChangeRule, ComparisonRule } from './schema';

/** What is asked about 二、主动公开政府信息情况. The two formats ask for different figures, so each has its own rules. */

const ruleMakingBasis: ComparisonRule['basis'] = {
  kind: 'law',
  sentence:
    '省、自治区、直辖市和设区的市、自治州的人民政府，可以根据法律、行政法规和本省、自治区、直辖市的地方性法规，制定规章。',
  // Article 82 before the law was revised in 2023; the sentence is the same.
  source: '《中华人民共和国立法法》（2023年修正）第九十三条第一款',
};

/** @param columns ids of the columns that count documents of one's own */
const ruleMaking = (columns: readonly string[]): ComparisonRule => ({
  code: 'D4',
  kind: 'ruleMaking',
  severity: 'soft',
  basis: ruleMakingBasis,
  table: 'proactiveDisclosure',
  inEach: 'row',
  lines: ['administrativeRules'],
  relation: 'atMost',
  left: columns.map((column) => ({ column })),
  right: [],
  asks: 'belowCity',
});

export const proactiveDisclosureComparisons2019: ComparisonRule[] = [
  // Not 对外公开总数量: some count there what others made.
  ruleMaking(['made']),
  {
    code: 'D7',
    kind: 'disclosedRemains',
    severity: 'soft',
    basis: { kind: 'heading' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    relation: 'atMost',
    left: [{ column: 'newlyDisclosed' }],
    right: [{ column: 'disclosedInTotal' }],
  },
];

export const proactiveDisclosureComparisons2021: ComparisonRule[] = [
  {
    code: 'D1',
    kind: 'stock',
    severity: 'soft',
    basis: { kind: 'heading' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    relation: 'equal',
    left: [{ column: 'inForce' }],
    right: [
      { column: 'inForce', lastYear: 'needed' },
      { column: 'issued' },
      { column: 'repealed', isSubtracted: true },
    ],
  },
  {
    code: 'D2',
    kind: 'issuedRemains',
    severity: 'soft',
    basis: { kind: 'heading' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    relation: 'atMost',
    left: [{ column: 'issued' }],
    right: [{ column: 'inForce' }, { column: 'repealed' }],
  },
  {
    code: 'D3',
    kind: 'repealedExisted',
    severity: 'soft',
    basis: { kind: 'heading' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    relation: 'atMost',
    left: [{ column: 'repealed' }],
    right: [{ column: 'inForce', lastYear: 'needed' }, { column: 'issued' }],
  },
  ruleMaking(['issued', 'repealed', 'inForce']),
  {
    code: 'A6',
    kind: 'plausibleAmount',
    severity: 'soft',
    basis: { kind: 'practice' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    lines: ['fees'],
    relation: 'atMost',
    left: [{ column: 'amountCollected' }],
    right: [],
  },
  {
    code: 'A11',
    kind: 'amountGrowth',
    severity: 'soft',
    basis: { kind: 'practice' },
    table: 'proactiveDisclosure',
    inEach: 'row',
    lines: ['fees'],
    relation: 'atMost',
    left: [{ column: 'amountCollected' }],
    right: [{ column: 'amountCollected', lastYear: 'needed' }],
  },
];

/** Rows with the number of decisions, in both formats. */
export const changedDecisions: ChangeRule = {
  code: 'D5',
  kind: 'change',
  severity: 'soft',
  basis: { kind: 'practice' },
  figures: ['licensing', 'penalties', 'compulsion'].map((row) => ({
    table: 'proactiveDisclosure',
    row,
    column: 'decisions',
  })),
};

/** Figures that both formats have, of which a reader asks first why they are so different. */
const changedTotals: ChangeRule['figures'] = [
  { table: 'requests', row: 'received', column: 'total' },
  ...(['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const).map(
    (row) => ({ table: 'reconsiderationAndLitigation' as const, row, column: 'total' }),
  ),
];

/** @param amounts beside the totals of requests and cases */
export const changedFigures = (...amounts: ChangeRule['figures']): ChangeRule => ({
  code: 'E3',
  kind: 'change',
  severity: 'soft',
  basis: { kind: 'practice' },
  figures: [...changedTotals, ...amounts],
});
