import { applicants } from './requests-table';
import type {
  BalanceRule,
  Compared,
  ComparisonRule,
  CountedOnceRule,
  HeadingGroup,
  HeadingLeaf,
  Table,
} from './schema';

/** 四、政府信息公开行政复议、行政诉讼情况: the same in the formats of 2019 and 2021. */

const results = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
const columns: HeadingLeaf[] = [...results, 'total' as const].map((id) => ({ id, term: id }));

const series = (id: HeadingGroup['term']): HeadingGroup => ({
  term: id,
  series: id,
  children: columns,
});

/** One printed row of fifteen figures; each of its three series reads as a row with a total of its own. */
export const reconsiderationAndLitigationTable: Table = {
  id: 'reconsiderationAndLitigation',
  number: '四、',
  title: 'reconsiderationAndLitigationSection',
  sheet: 'reconsiderationAndLitigation',
  blocks: [
    {
      measure: 'count',
      columns: [
        series('reconsideration'),
        {
          term: 'litigation',
          children: [series('directLitigation'), series('litigationAfterReconsideration')],
        },
      ],
    },
  ],
};

export const reconsiderationAndLitigationRules: BalanceRule[] = [
  {
    code: 'C1',
    kind: 'rowTotal',
    severity: 'hard',
    basis: { kind: 'heading' },
    table: 'reconsiderationAndLitigation',
    inEach: 'row',
    left: [...results],
    right: ['total'],
  },
];

/** The cases of a series. A 总计 that is wrong is a fault by itself, and gives rise to no questions. */
const byResults: Compared[] = results.map((column) => ({ column }));

/** A row of the requests table, for the same reason by applicants. */
const byApplicants = (row: string): Compared[] =>
  applicants.map((column) => ({ table: 'requests', row, column }));

/** What cases of this year are about, as a rule. */
const requestsAtHand = [...byApplicants('received'), ...byApplicants('carriedOver')];

export const casesComparisons: ComparisonRule[] = [
  {
    code: 'A7',
    kind: 'casesOfRequests',
    severity: 'soft',
    basis: { kind: 'practice' },
    table: 'reconsiderationAndLitigation',
    inEach: 'row',
    relation: 'atMost',
    left: byResults,
    right: requestsAtHand,
  },
  {
    code: 'C2',
    kind: 'casesWithoutRequests',
    severity: 'soft',
    basis: { kind: 'practice' },
    table: 'reconsiderationAndLitigation',
    inEach: 'row',
    relation: 'onlyWith',
    left: byResults,
    right: [
      ...requestsAtHand,
      ...byApplicants('received').map((figure) => ({ ...figure, lastYear: 'ifKnown' as const })),
    ],
  },
  {
    // The notices do not say whether cases still pending are counted again in the next year.
    code: 'C3',
    kind: 'pendingCases',
    severity: 'soft',
    basis: { kind: 'practice' },
    table: 'reconsiderationAndLitigation',
    inEach: 'row',
    relation: 'atMost',
    left: [{ column: 'pending', lastYear: 'needed' }],
    right: byResults,
  },
];

/**
 * Both organs are sued only where the reconsidering one upheld the act: 《中华人民共和国行政诉讼法》第二十六条第二款. Direct
 * litigation has no reconsidering organ.
 * @param source the notice that published the format; those of 2019 and 2021 have the same sentence
 */
export const coDefendantSuits = (source: string): CountedOnceRule => ({
  code: 'C4',
  kind: 'coDefendants',
  severity: 'info',
  basis: {
    kind: 'notice',
    sentence:
      '行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。',
    source,
  },
  title: 'coDefendantSuits',
  table: 'reconsiderationAndLitigation',
  row: 'litigationAfterReconsideration',
  columns: [...results],
});
