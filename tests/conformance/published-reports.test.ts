import type { FigureFinding, Finding } from '../../src/rules/finding';
import { evaluate } from '../../src/rules/evaluate';
import {
  publishedLastYear,
  publishedReport,
  publishedReportIds,
} from '../support/published-reports';

/**
 * Whole published reports with the exact findings that they must give, beside the report of the year before where there is
 * one. A balance finding or a comparison reads `line left ≠ right` (`>`: more than it is held against), a change
 * `code figure last year → this year`, a copied row `code row`; any other `code figure problem found`. Reports that are not
 * listed have none. Blanks are not listed: every figure that the source leaves blank, and no other, must be found (A1).
 */
const expected: Record<string, readonly string[]> = {
  'haitan-2020': ['A4 proactiveDisclosure.procurement.procurementAmount otherUnit 922533.2元'],
  // （七）总计 says 1 natural person, though nothing was received.
  'haitan-2021': ['B1.outcomeTotal 1 ≠ 0', 'B2.naturalPersons 0 ≠ 1', 'B3.naturalPersons 0 ≠ 1'],
  // The 总计 column was left at 0 throughout.
  'haitan-2024': [
    'B1.received 6 ≠ 0',
    'B1.notHeld 4 ≠ 0',
    'B1.stillUnclear 1 ≠ 0',
    'B1.correctionOverdue 1 ≠ 0',
    'B1.otherReason 1 ≠ 0',
    'B1.outcomeTotal 6 ≠ 0',
    'B2.naturalPersons 6 ≠ 5',
  ],
  'jinjing-2019': ['A4 proactiveDisclosure.procurement.procurementAmount otherUnit 147230元'],
  // （七）总计 was left at 0.
  'junshan-2020': [
    'B2.naturalPersons 1 ≠ 0',
    'B2.others 1 ≠ 0',
    'B2.total 2 ≠ 0',
    'B3.naturalPersons 1 ≠ 0',
    'B3.others 1 ≠ 0',
    'B3.total 2 ≠ 0',
  ],
  // One row was left from the report of 2021; nothing else was received or handled.
  'junshan-2022': [
    'B2.naturalPersons 3 ≠ 0',
    'B2.others 2 ≠ 0',
    'B2.total 5 ≠ 0',
    'E4 requests.notHeld',
  ],
  'junshan-2025': ['D1.normativeDocuments 0 ≠ 11'],
  'natres-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 2059.2090万元'],
  // All 18 under natural persons, though 2 came from a public-interest organization: the 总计 column alone agrees.
  'natres-2021': [
    'B2.naturalPersons 16 ≠ 18',
    'B2.publicInterest 2 ≠ 0',
    'B3.naturalPersons 16 ≠ 18',
    'B3.publicInterest 2 ≠ 0',
  ],
  'pingtan-2019': ['A4 proactiveDisclosure.procurement.procurementAmount otherUnit 5394432.52元'],
  'pingtan-2021': ['A5 proactiveDisclosure.fees.amountCollected decimals 24252.311082'],
  'pingtan-2022': [
    'D5 proactiveDisclosure.compulsion.decisions 42 → 0',
    'E3 proactiveDisclosure.fees.amountCollected 24252.311082 → 9116.36',
  ],
  'shanghai-gov-office-2019': [
    'A4 proactiveDisclosure.procurement.procurementAmount otherUnit 251000元',
  ],
  'shanghai-stcsm-2024': ['F10.total 14 > 7'],
  'suping-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 152.2万元'],
  'suping-2022': ['D1.normativeDocuments 0 ≠ 1'],
};

/**
 * What soft rules ask, and those for information, on all of these reports, and what a reviewer says of it. Rules that are
 * not here ask nothing.
 */
const asked: Record<string, Record<string, string>> = {
  A5: { 'pingtan-2021': 'rightly: yuan to the sixth decimal of 10,000' },
  D1: {
    'junshan-2025': 'rightly: 11 documents are gone, none is said to be repealed',
    'suping-2022': 'rightly: the one document is gone, none is said to be repealed',
  },
  D5: { 'pingtan-2022': 'rightly: 42 coercive measures, then none, then 65 two years later' },
  E3: { 'pingtan-2022': 'rightly: less than half of the fees of 2021, and nothing said of it' },
  E4: { 'junshan-2022': 'rightly: the row is that of 2021, in a year without requests' },
  F10: { 'shanghai-stcsm-2024': 'rightly: 14 of 35, of which 4 under 3.其他' },
};

function line(finding: Finding): string {
  switch (finding.type) {
    case 'balance':
      return `${finding.edit.id} ${finding.left} ≠ ${finding.right}`;
    case 'comparison': {
      const { comparison, left, bound } = finding;
      const sign = comparison.rule.relation === 'equal' ? '≠' : '>';
      return `${comparison.id} ${left.sum} ${sign} ${bound}`;
    }
    case 'change':
      return `${finding.code} ${finding.figure.key} ${finding.lastYear} → ${finding.value}`;
    case 'copiedRow':
      return `${finding.code} ${finding.rule.table}.${finding.row}`;
    case 'figure':
      return `${finding.code} ${finding.figure.key} ${problem(finding)}`;
  }
}

function problem(finding: FigureFinding): string {
  switch (finding.problem) {
    case 'blank':
    case 'totalBlank':
      return 'blank';
    case 'unreadable':
      return `${finding.content.problem} ${finding.content.found}`;
    case 'negative':
    case 'notWhole':
    case 'decimals':
      return `${finding.problem} ${finding.value}`;
  }
}

test('the expectations name reports that are there', () => {
  expect(publishedReportIds).toEqual(expect.arrayContaining(Object.keys(expected)));
  expect(publishedReportIds.length).toBeGreaterThanOrEqual(35);
});

test('more than a third of them have the report of the year before beside them', () => {
  const withLastYear = publishedReportIds.filter((id) => publishedLastYear(id) !== undefined);
  expect(withLastYear.length).toBeGreaterThan(publishedReportIds.length / 3);
});

test('soft rules ask what a reviewer would ask', () => {
  const found: Record<string, string[]> = {};
  for (const id of publishedReportIds) {
    const { format, report } = publishedReport(id);
    const lastYear = publishedLastYear(id)?.report;
    for (const { code, severity } of evaluate(format, report, { lastYear }).findings) {
      // Blanks are no questions: they are gone through one by one.
      if (severity !== 'hard' && code !== 'A1') found[code] = [...(found[code] ?? []), id];
    }
  }
  const table = Object.entries(asked).map(([code, reports]) => [code, Object.keys(reports)]);
  expect(found).toEqual(Object.fromEntries(table));
});

describe.each(publishedReportIds)('%s', (id) => {
  const { format, report } = publishedReport(id);
  const { findings, outcomes } = evaluate(format, report, {
    lastYear: publishedLastYear(id)?.report,
  });
  const blanks = [...report.figures]
    .filter(([, figure]) => figure.kind === 'blank')
    .map(([key]) => `A1 ${key} blank`);

  test('has exactly the findings that a reviewer would make', () => {
    expect(findings.map(line).sort()).toEqual([...(expected[id] ?? []), ...blanks].sort());
  });

  test('leaves unchecked only the sums with a blank or an absent figure in them', () => {
    for (const { edit, result } of outcomes) {
      const kinds = [...edit.left, ...edit.right].map((key) => report.figures.get(key)?.kind);
      const checked = result === 'holds' || result === 'fails';
      expect(checked).toBe(kinds.every((kind) => kind === 'number'));
    }
  });
});
