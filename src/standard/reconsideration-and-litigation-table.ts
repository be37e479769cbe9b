import type { BalanceRule, HeadingGroup, HeadingLeaf, Table } from './schema';

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
