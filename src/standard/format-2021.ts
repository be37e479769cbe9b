import { figureRules } from './figure-rules';
import { leavesOf } from './figures';
import { narrative2021 } from './narrative-form';
import {
  changedDecisions,
  changedFigures,
  proactiveDisclosureComparisons2021,
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
import type { Format, Heading, Table } from './schema';

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
        { id: 'issued', term: 'issued' },
        { id: 'repealed', term: 'repealed' },
        { id: 'inForce', term: 'inForce' },
      ],
      rows: [
        { id: 'administrativeRules', term: 'administrativeRules' },
        { id: 'normativeDocuments', term: 'normativeDocuments' },
      ],
    },
    {
      title: 'article20item5',
      corner: 'content',
      measure: 'count',
      columns: [{ id: 'decisions', term: 'decisions', span: 3 }],
      rows: [{ id: 'licensing', term: 'licensing' }],
    },
    {
      title: 'article20item6',
      corner: 'content',
      measure: 'count',
      columns: [{ id: 'decisions', term: 'decisions', span: 3 }],
      rows: [
        { id: 'penalties', term: 'penalties' },
        { id: 'compulsion', term: 'compulsion' },
      ],
    },
    {
      title: 'article20item8',
      corner: 'content',
      measure: 'amount',
      columns: [{ id: 'amountCollected', term: 'amountCollected', span: 3, decimals: 4 }],
      rows: [{ id: 'fees', term: 'fees' }],
    },
  ],
};

const otherwiseHandled: Heading = {
  number: '（六）',
  term: 'otherwiseHandled',
  children: [
    { id: 'correctionOverdue', term: 'correctionOverdue', number: '1.' },
    { id: 'feeOverdue', term: 'feeOverdue', number: '2.' },
    { id: 'otherReason', term: 'others', number: '3.' },
  ],
};
const otherResults = leavesOf([otherwiseHandled]).map(({ leaf }) => leaf.id);
const results = [...commonResults, ...otherResults];

const notice = '国办公开办函〔2021〕30号';

/** 政府信息公开工作年度报告格式, in force: report years from 2021. */
export const format2021: Format = {
  id: '2021',
  title: 'format2021',
  document: notice,
  issued: '2021-09-26',
  reportYears: { from: 2021 },
  tables: [proactiveDisclosure, requestsTable(otherwiseHandled), reconsiderationAndLitigationTable],
  balanceRules: [...requestsRules(results), ...reconsiderationAndLitigationRules],
  figureRules,
  comparisonRules: [
    ...proactiveDisclosureComparisons2021,
    // The notice of 2021 does not repeat what that of 2019 says about 其他处理.
    ...requestsComparisons(otherResults, { kind: 'practice' }),
    ...casesComparisons,
  ],
  changeRules: [
    changedDecisions,
    changedFigures({ table: 'proactiveDisclosure', row: 'fees', column: 'amountCollected' }),
  ],
  copiedRowRules: [copiedResults(results)],
  countedOnceRules: [coDefendantSuits(notice)],
  narrative: narrative2021,
};
