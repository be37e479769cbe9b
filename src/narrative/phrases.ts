import { actPhrases } from './act-phrases';
import { casePhrases } from './case-phrases';
import type { NonePhrase, Phrase } from './phrase';
import { requestPhrases } from './request-phrases';
import { resultPhrases } from './result-phrases';
import { fillers, requestNames, tails } from './words';

/** All phrases; the first that fits decides. */
export const phrases: readonly Phrase[] = [
  ...requestPhrases,
  ...resultPhrases,
  ...casePhrases,
  ...actPhrases,
];

const no = '(?:尚?未曾?|没有?|并?无)';
const cause =
  '(?:任何|一起|一例|因|由|对|就|关于|有关|涉及)*(?:(?:政府)?信息公开(?:工作|申请|事项|问题)*)?(?:而|被|引起|引发|产生|申请|提起|提出|导致|的|类)*';

/** Sentences that say that there was none. */
export const nonePhrases: readonly NonePhrase[] = [
  {
    core: `${no}(?:收到|接收到?|接到|受理|收)${fillers}${requestNames}(?:件|事项|的?(?:情况|情形))*`,
    means: ['received'],
  },
  { core: `${no}${requestNames}(?:件|申请|事项|政府信息|的?(?:情况|情形))*`, means: ['received'] },
  {
    core: `${no}(?:收到|接到|受理)(?:任何|相关)?申请`,
    context: 'requests',
    means: ['received'],
  },
  {
    core: `${no}(?:结转|转结)(?:到|至)?(?:下一?年度?)?(?:继续)?(?:办理|处理)?(?:的)?(?:申请|件|事项)*|${no}下一?年度?结转(?:申请|件|事项)*`,
    context: 'requests',
    means: ['carriedForward'],
  },
  {
    core: `${no}(?:上一?年度?)(?:结转|转结)(?:的)?(?:申请|件|事项)*`,
    context: 'requests',
    means: ['carriedOver'],
  },
  {
    core: `${no}(?:出现|发生|引发|产生|存在|涉及|有|被)*${cause}(?:行政)?复议(?:申请|案件)?(?:等)?(?:的)?(?:情况|现象|情形|案件)*(?:发生|产生)?${tails}`,
    context: 'disclosure',
    means: ['reconsideration'],
  },
  {
    core: `${no}(?:出现|发生|引发|产生|存在|涉及|有|被)*${cause}(?:提起)?(?:行政)?诉讼(?:案件)?(?:等)?(?:的)?(?:情况|现象|情形|案件)*(?:发生|产生)?`,
    context: 'disclosure',
    means: ['litigation'],
  },
  {
    core: `${no}(?:出现|发生|引发|产生|存在|涉及|有|被)*${cause}(?:行政)?复议(?:申请|案件)?(?:、|和|及|或|与|或者|以及)?${cause}(?:行政)?诉讼(?:案件)?(?:等)?(?:的)?(?:情况|现象|情形|案件)*(?:发生|产生)?`,
    context: 'disclosure',
    means: ['reconsideration', 'litigation'],
  },
  {
    core: `${no}(?:制发|制定|出台|印发)(?:新的)?(?:行政)?规范性文件|(?:行政)?规范性文件(?:本年度?)?${no}(?:制发|制定)`,
    means: ['documentsIssued'],
  },
];
