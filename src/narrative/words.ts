/**
 * The words of the grammar that are no phrase by themselves, as sources of regular expressions. A label is understood
 * only when it consists of known words from its beginning to its number.
 */

const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Says which year is spoken of; `year` is the number, where one is given. */
export const timeWords = oneOf(
  '(?:截[至止]到?|到)?(?<year>20\\d\\d)(?!年?度?(?:结转|转|遗留))年?度?(?:1?\\d月(?:[123]?\\d日)?|年?底)?',
  '(?<last>上一?年度?|去年)(?!度|结转|转|遗留)',
  '全年度?|[本今该]年度?|年内|一年来|报告期内|统计期限?内|截至?(?:12月31日|年底)',
);

/** Periods other than a year, and sums over several years: what follows is not judged. */
const otherPeriods = new RegExp(
  [
    '上半年|下半年|[一二三四]季度|\\d月至?\\d{0,2}月|每[年月]|年均',
    '近几?年|近[两三四五2-5]年|[两三四五六七八九十几多2-9]年来|20\\d\\d年?[-—~至到]20',
    '历年|历史累计|十[三四五]五|以来',
  ].join('|'),
);
/** Of this year, or of no time at all. */
const noOtherPeriods = /(?:[今本该]年度?|年初|一直|长期)以来/g;

export const namesOtherPeriod = (words: string): boolean =>
  otherPeriods.test(words.replace(noOtherPeriods, ''));

/** Part of a total: what follows is not the total itself. */
export const partWords = oneOf('其中', '包括', '包含', '含', '另有?');

/** What follows may add up all that stands before it. */
export const sumWords = oneOf('总共', '共计', '一共', '累计', '合计', '总计', '共');

/** Words that change nothing. */
export const plainWords = oneOf(
  '、|在|已经?|均|都|仅|只|又|并|还|即|则|同时|此外',
  '依法|依规|依照条例|依据条例|按规定|按要求|按程序|按照规定|严格|规范|及时|按时|按期|如期|准时|妥善|主动|认真|准确|积极|稳妥',
  '全部|登记',
  '分别[为是有]?|[为是有]|主要[为是]|涉及|由|来自|对|作出|做出',
  '依申请公开(?:政府信息)?(?:工作|方面|情况)',
);

/** The agency itself, or a whole area. `level`: what it calls itself; 局 and 单位 fit all. */
export const ownWords =
  '(?:我|本|全)(?<level>[省市区县州旗镇乡局办委厅院所处站]|街道(?:办事处|办)?|单位|机关|部门|系统|中心|管委会)(?:范围)?内?(?:行政机关|各级|各)?';

/** Several agencies: all of an area where that stands before (全市各部门), or else some that are not the one that reports. */
export const agencies = oneOf(
  '(?:各[级有关]*|所属|有关|相关)?(?:职能|工作)?(?:部门|单位|行政机关)(?:及其部门)?',
  '(?:各)?(?:乡镇|镇街|街镇|街道|片区|乡|镇)',
);

/** An agency's name, of at least two characters; 本级 is an area without the areas in it. */
export const agencyName =
  '(?:[\\u4e00-\\u9fa5]{1,12}?(?:人民政府|委员会|管委会|管理局|办公室|办公厅|街道办事处|街道办|街道|政府办公[室厅]|政府办|政府(?!信息|门户|网|公报|工作)|局|厅|镇|乡|县|市|区|州|旗|省|院|部门|单位|机关|中心)(?:本级)?|[省市区县州旗]?本级)';

/** What begins like a name but is none. */
export const noAgency =
  /围绕|贯彻|落实|按照|根据|依据|配合|通过|依托|加强|推进|坚持|做好|结合|对照|优化|完善|提升|处理|受理|办理|申请|公开|行政|收到|接收|结转|完成|组织|提交|提出|[因由的]/;

const applicant = '(?:公民|法人|个人|企业|自然人|(?:其[他它])?组织)';
const filler = oneOf(
  '各类|各种|有效|社会|群众|公众|申请人',
  '提交|提出|递交|有关|相关|关于|涉及|本年度?|全年|[到了过的新和或者及以、共总合累计]',
);

/**
 * Between a verb and its object: how much, and whose requests. Applicants of one kind alone make no total, and neither do
 * requests that came in one way. No two words here make a third: see `tails`.
 */
export const fillers = `${filler}*(?:${applicant}(?:[和或者及以、]*${applicant})+${filler}*)?`;

/** A request for disclosure, however it is called. */
export const requestNames = oneOf(
  '(?:政府|政务|公共)?信息公开(?:的)?申请',
  '(?:政府|政务)?信息依申请(?:公开)?',
  '依申请(?:政府|政务)?(?:信息)?公开(?:的)?(?:政府信息|信息)?',
  '公开(?:政府)?(?:信息)?(?:的)?申请',
  '申请公开(?:的)?(?:政府)?信息',
  '(?:要求|申请)(?:政府)?信息公开',
);

/** Between what is counted and its number. Single characters where words share them: a match is found in one way only. */
export const tails = '(?:申请|请求|事项|信息|情况|完毕|各类|[案件总数量的了一共合累计有为是达到])*';

/** Matters that are no requests for disclosure: a bare 办结 n 件 after them is about them. */
export const otherSubjects =
  /提案|建议|议案|留言|热线|信访|咨询|诉求|投诉|举报|来信|来电|工单|信箱|问政|问题|许可|登记|不动产|案卷/;
