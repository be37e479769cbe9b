import type { Finding } from '../../src/rules/finding';
import { evaluate } from '../../src/rules/evaluate';
import { publishedReport, publishedReportIds } from '../support/published-reports';

/**
 * Whole published reports with the exact findings that they must give. A balance finding reads `edit left ≠ right`; any
 * other `code figure problem found`. Reports that are not listed have none. Blanks are not listed: every figure that the
 * source leaves blank, and no other, must be found (A1).
 */
const expected: Record<string, readonly string[]> = {
  'haitan-2020': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 922533.2元'],
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
  'jinjing-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 147230元'],
  // （七）总计 was left at 0.
  'junshan-2020': [
    'B2.naturalPersons 1 ≠ 0',
    'B2.others 1 ≠ 0',
    'B2.total 2 ≠ 0',
    'B3.naturalPersons 1 ≠ 0',
    'B3.others 1 ≠ 0',
    'B3.total 2 ≠ 0',
  ],
  'natres-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 2059.2090万元'],
  // All 18 under natural persons, though 2 came from a public-interest organization: the 总计 column alone agrees.
  'natres-2021': [
    'B2.naturalPersons 16 ≠ 18',
    'B2.publicInterest 2 ≠ 0',
    'B3.naturalPersons 16 ≠ 18',
    'B3.publicInterest 2 ≠ 0',
  ],
  'pingtan-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 5394432.52元'],
  'pingtan-2021': ['A5 proactiveDisclosure.fees.amountCollected decimals 24252.311082'],
  'shanghai-gov-office-2019': [
    'A4 proactiveDisclosure.procurement.procurementAmount annotated 251000元',
  ],
  'suping-2019': ['A4 proactiveDisclosure.procurement.procurementAmount annotated 152.2万元'],
};

function line(finding: Finding): string {
  if (finding.type === 'balance') return `${finding.edit.id} ${finding.left} ≠ ${finding.right}`;
  const start = `${finding.code} ${finding.figure.key}`;
  switch (finding.problem) {
    case 'blank':
    case 'totalBlank':
      return `${start} blank`;
    case 'unreadable':
      return `${start} ${finding.content.problem} ${finding.content.found}`;
    case 'negative':
    case 'notWhole':
    case 'decimals':
      return `${start} ${finding.problem} ${finding.value}`;
  }
}

test('the expectations name reports that are there', () => {
  expect(publishedReportIds).toEqual(expect.arrayContaining(Object.keys(expected)));
  expect(publishedReportIds.length).toBeGreaterThanOrEqual(35);
});

describe.each(publishedReportIds)('%s', (id) => {
  const { format, report } = publishedReport(id);
  const { findings, outcomes } = evaluate(format, report);
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
