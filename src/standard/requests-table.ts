import type {
  BalanceRule,
  ComparisonRule,
  CopiedRowRule,
  Heading,
  HeadingLeaf,
  Table,
} from './schema';

/** 三、收到和处理政府信息公开申请情况: the formats of 2019 and 2021 differ in （六）其他处理 only. */

const leaf = (id: HeadingLeaf['term'], number?: string): HeadingLeaf =>
  number === undefined ? { id, term: id } : { id, term: id, number };

/** The columns that 总计 adds up. */
export const applicants = [
  'naturalPersons',
  'enterprises',
  'researchInstitutions',
  'publicInterest',
  'legalServices',
  'others',
] as const;
const [naturalPersons, ...organizations] = applicants;

const numbered = (ids: readonly HeadingLeaf['term'][]): HeadingLeaf[] =>
  ids.map((id, index) => leaf(id, `${index + 1}.`));

const refused = [
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeProcess',
  'enforcementFile',
  'statutoryInquiry',
] as const;
const unableToProvide = ['notHeld', 'wouldNeedCreating', 'stillUnclear'] as const;
const notProcessed = ['petition', 'repeated', 'publication', 'excessive', 'reissue'] as const;

/** The rows that are results of handling, up to （五）. */
export const commonResults = [
  ...(['granted', 'partlyGranted'] as const),
  ...[...refused, ...unableToProvide, ...notProcessed],
];

/** @param otherwiseHandled the heading （六）其他处理, one row or a group of rows */
export function requestsTable(otherwiseHandled: Heading): Table {
  return {
    id: 'requests',
    number: '三、',
    title: 'requestsSection',
    sheet: 'requests',
    blocks: [
      {
        corner: 'printedCrossTotal',
        measure: 'count',
        columns: [
          {
            term: 'applicants',
            children: [
              leaf(naturalPersons),
              { term: 'organizations', children: organizations.map((id) => leaf(id)) },
              leaf('total'),
            ],
          },
        ],
        rows: [
          leaf('received', '一、'),
          leaf('carriedOver', '二、'),
          {
            number: '三、',
            term: 'outcome',
            children: [
              leaf('granted', '（一）'),
              leaf('partlyGranted', '（二）'),
              {
                number: '（三）',
                term: 'refused',
                children: numbered(refused),
              },
              {
                number: '（四）',
                term: 'unableToProvide',
                children: numbered(unableToProvide),
              },
              {
                number: '（五）',
                term: 'notProcessed',
                children: numbered(notProcessed),
              },
              otherwiseHandled,
              { id: 'outcomeTotal', term: 'total', number: '（七）' },
            ],
          },
          leaf('carriedForward', '四、'),
        ],
      },
    ],
  };
}

/** @param results ids of the rows that （七）总计 adds up, in order */
export function requestsRules(results: readonly string[]): BalanceRule[] {
  return [
    {
      code: 'B1',
      kind: 'rowTotal',
      severity: 'hard',
      basis: { kind: 'heading' },
      table: 'requests',
      inEach: 'row',
      left: [...applicants],
      right: ['total'],
    },
    {
      code: 'B2',
      kind: 'columnTotal',
      severity: 'hard',
      basis: { kind: 'heading' },
      table: 'requests',
      inEach: 'column',
      left: [...results],
      right: ['outcomeTotal'],
    },
    {
      code: 'B3',
      kind: 'crossTotal',
      severity: 'hard',
      basis: {
        kind: 'printed',
        sentence: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      },
      table: 'requests',
      inEach: 'column',
      left: ['received', 'carriedOver'],
      right: ['outcomeTotal', 'carriedForward'],
    },
  ];
}

/** What is carried over into a year is what was carried forward into it. */
const carryOver: ComparisonRule = {
  code: 'E1',
  kind: 'carryOver',
  // Both figures are at hand when it is checked at all: one of them has to be put right.
  severity: 'hard',
  basis: { kind: 'heading' },
  table: 'requests',
  inEach: 'column',
  relation: 'equal',
  left: [{ row: 'carriedOver' }],
  right: [{ row: 'carriedForward', lastYear: 'needed' }],
};

/**
 * @param otherwiseHandled ids of the rows of （六）其他处理
 * @param basis what the format's notice says about them
 */
export const requestsComparisons = (
  otherwiseHandled: readonly string[],
  basis: ComparisonRule['basis'],
): ComparisonRule[] => [
  carryOver,
  {
    code: 'F10',
    kind: 'otherOutcomes',
    severity: 'info',
    basis,
    table: 'requests',
    inEach: 'column',
    lines: ['total'],
    relation: 'atMost',
    left: otherwiseHandled.map((row) => ({ row })),
    right: [{ row: 'outcomeTotal' }],
  },
];

/** @param results ids of the rows that （七）总计 adds up */
export const copiedResults = (results: readonly string[]): CopiedRowRule => ({
  code: 'E4',
  kind: 'copiedRow',
  severity: 'soft',
  basis: { kind: 'practice' },
  table: 'requests',
  rows: [...results],
  while: 'received',
});
