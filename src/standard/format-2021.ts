import { figureRules } from './figure-rules';
import {
  reconsiderationAndLitigationRules,
  reconsiderationAndLitigationTable,
} from './reconsideration-and-litigation-table';
import { commonResults, requestsRules, requestsTable } from './requests-table';
import type { Format, Table } from './schema';

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

/** 政府信息公开工作年度报告格式, in force: report years from 2021. */
export const format2021: Format = {
  id: '2021',
  title: 'format2021',
  document: '国办公开办函〔2021〕30号',
  issued: '2021-09-26',
  reportYears: { from: 2021 },
  tables: [
    proactiveDisclosure,
    requestsTable({
      number: '（六）',
      term: 'otherwiseHandled',
      children: [
        { id: 'correctionOverdue', term: 'correctionOverdue', number: '1.' },
        { id: 'feeOverdue', term: 'feeOverdue', number: '2.' },
        { id: 'otherReason', term: 'others', number: '3.' },
      ],
    }),
    reconsiderationAndLitigationTable,
  ],
  balanceRules: [
    ...requestsRules([...commonResults, 'correctionOverdue', 'feeOverdue', 'otherReason']),
    ...reconsiderationAndLitigationRules,
  ],
  figureRules,
};
