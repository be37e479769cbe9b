import { figureRules } from './figure-rules';
import { narrative2019 } from './narrative-form';
import {
  changedDecisions,
  changedFigures,
  proactiveDisclosureComparisons2019,
} from './proactive-disclosure-rules';
import {
  casesComparisons,
  coDefendantSuits,
  reconsiderationAndLitigationRules,
  reconsiderationAndLitigationTable,
} from './reconsideration-and-litigation-table';
import {
  commonResults,
  copiedResults,
  requestsComparisons,
  requestsRules,
  requestsTable,
} from './requests-table';
import type { Block, Format, Table } from './schema';

/** Items and decisions of one kind of administrative act; the change is signed. */
const actColumns: Block['columns'] = [
  { id: 'itemsLastYear', term: 'itemsLastYear', span: 2 },
  { id: 'change', term: 'change', measure: 'signedCount' },
  { id: 'decisions', term: 'decisions2019' },
];

const proactiveDisclosure: Table = {
  id: 'proactiveDisclosure',
  number: '二、',
  title: 'proactiveDisclosureSection',
  sheet: 'proactiveDisclosure',
  blocks: [
    {
      title: 'article20item1',
      corner: 'content',
      measure: 'count',
      columns: [
        { id: 'made', term: 'made', span: 2 },
        { id: 'newlyDisclosed', term: 'newlyDisclosed' },
        { id: 'disclosedInTotal', term: 'disclosedInTotal' },
      ],
      rows: [
        { id: 'administrativeRules', term: 'administrativeRules' },
        { id: 'normativeDocuments', term: 'normativeDocuments2019' },
      ],
    },
    {
      title: 'article20item5',
      corner: 'content',
      measure: 'count',
      columns: actColumns,
      rows: [
        { id: 'licensing', term: 'licensing' },
        { id: 'otherServices', term: 'otherServices' },
      ],
    },
    {
      title: 'article20item6',
      corner: 'content',
      measure: 'count',
      columns: actColumns,
      rows: [
        { id: 'penalties', term: 'penalties' },
        { id: 'compulsion', term: 'compulsion' },
      ],
    },
    {
      title: 'article20item8',
      corner: 'content',
      measure: 'count',
      columns: [
        { id: 'itemsLastYear', term: 'itemsLastYear', span: 2 },
        { id: 'change', term: 'change', span: 2, measure: 'signedCount' },
      ],
      rows: [{ id: 'fees', term: 'fees' }],
    },
    {
      title: 'article20item9',
      corner: 'content',
      measure: 'count',
      columns: [
        { id: 'procurementItems', term: 'procurementItems', span: 2 },
        // The form prints no unit: reports give yuan or 10,000 yuan.
        { id: 'procurementAmount', term: 'procurementAmount', span: 2, measure: 'amount' },
      ],
      rows: [{ id: 'procurement', term: 'procurement' }],
    },
  ],
};

const results = [...commonResults, 'otherwiseHandled'];

const notice = '国办公开办函〔2019〕60号';

/** 政府信息公开工作年度报告格式（试行）: report years 2019 and 2020. */
export const format2019: Format = {
  id: '2019',
  title: 'format2019',
  document: notice,
  issued: '2019-11-23',
  reportYears: { from: 2019, to: 2020 },
  tables: [
    proactiveDisclosure,
    requestsTable({ id: 'otherwiseHandled', term: 'otherwiseHandled', number: '（六）' }),
    reconsiderationAndLitigationTable,
  ],
  balanceRules: [...requestsRules(results), ...reconsiderationAndLitigationRules],
  figureRules,
  comparisonRules: [
    ...proactiveDisclosureComparisons2019,
    ...requestsComparisons(['otherwiseHandled'], {
      kind: 'notice',
      sentence:
        '各政府信息公开工作主管部门要高度关注这一项目的数据，对‘其他处理’数量偏高的行政机关，要了解情况，及时发现并解决相关问题。',
      source: notice,
    }),
    ...casesComparisons,
  ],
  changeRules: [changedDecisions, changedFigures()],
  copiedRowRules: [copiedResults(results)],
  countedOnceRules: [coDefendantSuits(notice)],
  narrative: narrative2019,
};
