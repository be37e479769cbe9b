import { requests, type Reading } from './readings';

/** Results by the words for them: rows of （一）to（六）, groups of rows among them, and what stands under the groups. */
export const results: [id: string, words: string, ...readings: Reading[]][] = [
  [
    'grantedWhollyOrPartly',
    '(?:予以|同意)?(?:全部)?公开[、和及或与](?:者)?(?:予以)?部分公开',
    requests(['granted', 'partlyGranted']),
  ],
  ['granted', '(?:予以|同意|全部|完全)公开', requests(['granted'])],
  ['partlyGranted', '(?:予以)?部分公开', requests(['partlyGranted'])],
  ['refused', '(?:不予|不同意)公开', requests(['refused'])],
  ['unableToProvide', '(?:信息)?无法提供', requests(['unableToProvide'])],
  ['notProcessed', '不予处理', requests(['notProcessed'])],
  [
    'otherwiseHandled',
    '(?:作)?其[他它]处理(?:方式)?',
    requests(['otherwiseHandled']),
    requests(['otherReason']),
  ],
  ['stateSecret', '(?:涉及)?国家秘密', requests(['stateSecret'])],
  ['securityAndStability', '危及[“"]?三安全一稳定[”"]?', requests(['securityAndStability'])],
  ['thirdPartyRights', '保护第三方合法权益', requests(['thirdPartyRights'])],
  ['internalAffairs', '(?:三类)?内部事务(?:性)?信息', requests(['internalAffairs'])],
  ['deliberativeProcess', '(?:四类)?过程性(?:性)?信息', requests(['deliberativeProcess'])],
  ['enforcementFile', '行政执法案卷(?:信息)?', requests(['enforcementFile'])],
  ['statutoryInquiry', '行政查询事项', requests(['statutoryInquiry'])],
  [
    'notHeld',
    '(?:本[机局办单街镇]?(?:关|位|道)?)不掌握(?:相关)?(?:政府信息)?',
    requests(['notHeld']),
  ],
  ['wouldNeedCreating', '没有现成信息(?:需要另行制作)?', requests(['wouldNeedCreating'])],
  ['stillUnclear', '补正后(?:申请内容)?仍不明确', requests(['stillUnclear'])],
  ['petition', '信访举报投诉类', requests(['petition'])],
  ['repeated', '重复申请', requests(['repeated'])],
  ['publication', '要求提供公开出版物', requests(['publication'])],
  ['excessive', '(?:无正当理由)?大量反复申请', requests(['excessive'])],
];
