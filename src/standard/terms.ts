import type { Term } from './schema';

/**
 * Every term of the published forms, once. Labels are those of the forms of 2019 (国办公开办函〔2019〕60号) and 2021
 * (国办公开办函〔2021〕30号); tables and rules refer to them by id. There is no official English of the form: the English
 * follows the Regulations on Open Government Information where they have a word.
 */
const definitions = {
  // Formats
  format2019: { label: '2019年试行格式', english: '2019 trial format' },
  format2021: { label: '2021年格式', english: '2021 format' },

  // Sections and worksheets
  proactiveDisclosureSection: {
    label: '主动公开政府信息情况',
    english: 'Proactive disclosure of government information',
  },
  requestsSection: {
    label: '收到和处理政府信息公开申请情况',
    english: 'Requests for government information received and handled',
  },
  reconsiderationAndLitigationSection: {
    label: '政府信息公开行政复议、行政诉讼情况',
    english: 'Administrative reconsideration and litigation over disclosure',
  },
  proactiveDisclosure: { label: '主动公开', english: 'Proactive disclosure' },
  requests: { label: '依申请公开', english: 'Disclosure upon request' },
  reconsiderationAndLitigation: { label: '复议诉讼', english: 'Reconsideration and litigation' },

  // Proactive disclosure: items of article 20 of the Regulations
  article20item1: { label: '第二十条第（一）项', english: 'Article 20, item (1)' },
  article20item5: { label: '第二十条第（五）项', english: 'Article 20, item (5)' },
  article20item6: { label: '第二十条第（六）项', english: 'Article 20, item (6)' },
  article20item8: { label: '第二十条第（八）项', english: 'Article 20, item (8)' },
  article20item9: { label: '第二十条第（九）项', english: 'Article 20, item (9)' },
  content: { label: '信息内容', english: 'Content' },
  administrativeRules: { label: '规章', english: 'Administrative rules' },
  normativeDocuments2019: { label: '规范性文件', english: 'Normative documents' },
  normativeDocuments: { label: '行政规范性文件', english: 'Administrative normative documents' },
  licensing: { label: '行政许可', english: 'Administrative licensing' },
  otherServices: {
    label: '其他对外管理服务事项',
    english: 'Other external management and services',
  },
  penalties: { label: '行政处罚', english: 'Administrative penalties' },
  compulsion: { label: '行政强制', english: 'Administrative compulsion' },
  fees: { label: '行政事业性收费', english: 'Administrative and institutional fees' },
  procurement: { label: '政府集中采购', english: 'Centralized government procurement' },
  issued: { label: '本年制发件数', english: 'Issued this year' },
  repealed: { label: '本年废止件数', english: 'Repealed this year' },
  inForce: { label: '现行有效件数', english: 'In force' },
  decisions: { label: '本年处理决定数量', english: 'Decisions made this year' },
  amountCollected: {
    label: '本年收费金额',
    note: '（单位：万元，保留4位小数）',
    english: 'Amount collected this year (10,000 yuan, 4 decimals)',
  },
  made: { label: '本年新制作数量', english: 'Made this year' },
  newlyDisclosed: { label: '本年新公开数量', english: 'Newly disclosed this year' },
  disclosedInTotal: { label: '对外公开总数量', english: 'Disclosed in total' },
  itemsLastYear: { label: '上一年项目数量', english: 'Items last year' },
  change: { label: '本年增/减', english: 'Change this year' },
  decisions2019: { label: '处理决定数量', english: 'Decisions made' },
  procurementItems: { label: '采购项目数量', english: 'Procurement items' },
  procurementAmount: { label: '采购总金额', english: 'Procurement amount' },

  // Requests: applicants
  printedCrossTotal: {
    label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    english: '(In each column: item 1 plus item 2 equals item 3 plus item 4)',
  },
  applicants: { label: '申请人情况', english: 'Applicants' },
  naturalPersons: { label: '自然人', english: 'Natural persons' },
  organizations: { label: '法人或其他组织', english: 'Legal persons or other organizations' },
  enterprises: { label: '商业企业', english: 'Commercial enterprises' },
  researchInstitutions: { label: '科研机构', english: 'Research institutions' },
  publicInterest: { label: '社会公益组织', english: 'Public-interest organizations' },
  legalServices: { label: '法律服务机构', english: 'Legal service institutions' },
  others: { label: '其他', english: 'Others' },
  total: { label: '总计', english: 'Total' },

  // Requests: rows
  received: {
    label: '本年新收政府信息公开申请数量',
    short: '本年新收',
    english: 'Requests newly received this year',
  },
  carriedOver: {
    label: '上年结转政府信息公开申请数量',
    short: '上年结转',
    english: 'Requests carried over from the previous year',
  },
  outcome: { label: '本年度办理结果', english: 'Outcome this year' },
  granted: { label: '予以公开', english: 'Disclosed' },
  partlyGranted: {
    label: '部分公开',
    note: '（区分处理的，只计这一情形，不计其他情形）',
    english: 'Partly disclosed (counted here only)',
  },
  refused: { label: '不予公开', english: 'Not disclosed' },
  stateSecret: { label: '属于国家秘密', english: 'State secret' },
  prohibitedByLaw: {
    label: '其他法律行政法规禁止公开',
    english: 'Prohibited by other laws or administrative regulations',
  },
  securityAndStability: {
    label: '危及“三安全一稳定”',
    english: 'Endangers security or stability',
  },
  thirdPartyRights: { label: '保护第三方合法权益', english: 'Third-party rights' },
  internalAffairs: { label: '属于三类内部事务信息', english: 'Internal affairs' },
  deliberativeProcess: { label: '属于四类过程性信息', english: 'Deliberative process' },
  enforcementFile: { label: '属于行政执法案卷', english: 'Enforcement case file' },
  statutoryInquiry: { label: '属于行政查询事项', english: 'Statutory inquiry' },
  unableToProvide: { label: '无法提供', english: 'Unable to provide' },
  notHeld: { label: '本机关不掌握相关政府信息', english: 'Not held by this organ' },
  wouldNeedCreating: { label: '没有现成信息需要另行制作', english: 'Would have to be created' },
  stillUnclear: { label: '补正后申请内容仍不明确', english: 'Still unclear after correction' },
  notProcessed: { label: '不予处理', english: 'Not processed' },
  petition: { label: '信访举报投诉类申请', english: 'Petition, report or complaint' },
  repeated: { label: '重复申请', english: 'Repeated request' },
  publication: { label: '要求提供公开出版物', english: 'Request for a public publication' },
  excessive: {
    label: '无正当理由大量反复申请',
    english: 'Excessive and frequent requests without due reason',
  },
  reissue: {
    label: '要求行政机关确认或重新出具已获取信息',
    short: '要求确认或重新出具已获取信息',
    english: 'Confirm or reissue information already obtained',
  },
  otherwiseHandled: { label: '其他处理', english: 'Otherwise handled' },
  correctionOverdue: {
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    short: '逾期不补正不再处理',
    english: 'Correction overdue without due reason, no longer processed',
  },
  feeOverdue: {
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    short: '逾期未缴费不再处理',
    english: 'Fee overdue, no longer processed',
  },
  carriedForward: { label: '结转下年度继续办理', english: 'Carried forward to the next year' },

  // Reconsideration and litigation
  reconsideration: { label: '行政复议', english: 'Administrative reconsideration' },
  litigation: { label: '行政诉讼', english: 'Administrative litigation' },
  directLitigation: { label: '未经复议直接起诉', english: 'Direct litigation' },
  litigationAfterReconsideration: {
    label: '复议后起诉',
    english: 'Litigation after reconsideration',
  },
  upheld: { label: '结果维持', english: 'Upheld' },
  corrected: { label: '结果纠正', english: 'Corrected' },
  otherResult: { label: '其他结果', english: 'Other result' },
  pending: { label: '尚未审结', english: 'Pending' },
  coDefendantSuits: {
    label: '共同被告案件',
    english: 'Suits with the reconsidering organ as co-defendant',
  },
} satisfies Record<string, Term>;

export type TermId = keyof typeof definitions;
export const terms: Readonly<Record<TermId, Term>> = definitions;
