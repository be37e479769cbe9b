import { plainText } from '../../src/narrative/plain-text';
import { quantitiesIn } from '../../src/narrative/quantities';
import { differingSum, sumsIn } from '../../src/narrative/sums';

/** Total and parts of each sum that was understood, with what they add up to where that differs. */
function sumsOf(words: string): string[] {
  const { text } = plainText(words);
  return sumsIn(text, quantitiesIn(text)).map((stated) => {
    const differing = differingSum(stated);
    const parts = stated.parts.map(({ value }) => value).join('+');
    return `${stated.total.value}=${parts}${differing === undefined ? '' : ` (${differing})`}`;
  });
}

/** Shaped after the reports that `data/published-wordings` names, with other numbers. */
test.each([
  [
    '发布信息共计127条。包含：公共文化服务领域公开12条；安全生产领域公开12条；救灾领域公开51条；社会救助领域公开12条；就业创业领域公开23条；养老服务领域公开17条。',
    ['127=12+12+51+12+23+17'],
  ],
  [
    '公开信息共计343条，包括：人事信息12条，政务动态174条，其他类信息183条。',
    ['343=12+174+183 (369)'],
  ],
  [
    '公布信息259条，（其中机构职能类25条，政策类68条，其他信息160条）主要通过网站发布',
    ['259=25+68+160 (253)'],
  ],
  ['收取费用0.3万元，包括检索费0.1万元、复制费0.2万元。', ['0.3=0.1+0.2']],
  ['收取费用0.4万元，包括检索费0.1万元、复制费0.2万元。', ['0.4=0.1+0.2 (0.3)']],
  // What follows the rest may be something else.
  ['信息21条，其中，规章文件4条，其他文件12条，动态信息3条，年度报告2条', ['21=4+12+3+2']],
  ['公开信息36条，其中政策2条，其他34条；规范性文件5条', ['36=2+34+5']],
  ['办结17件（含上年结转的3件），其中，予以公开10件，不予公开4件，其他3件。', ['17=10+4+3']],
  // What became of them is another list than where they came from, unless the list begins with it.
  ['受理17件，包括新收14件，上年结转3件，办结16件，结转下年度1件。', ['17=14+3']],
  ['受理17件，包括新收14件，上年结转2件，办结16件，结转下年度1件。', ['17=14+2 (16)']],
  ['受理17件，包括办结16件，结转下年度2件。', ['17=16+2 (18)']],
  // A bracket within the list is a list of its own.
  ['发布38条信息，分别为专项资金15条，预决算19条（政府3条、部门16条）、债券4条', ['38=15+19+4']],
])('%s', (text, sums) => {
  expect(sumsOf(text)).toEqual(sums);
});

test.each([
  // 其中 may name some of many.
  '收到申请36件，其中网络申请1件、信函申请30件。',
  // Names of the form, that is some of many like others.
  '公开信息130条，其中机构职能类8条，行政许可类2条，其他应主动公开的政府信息120条',
  '办结17件（含上年结转的3件），其中，予以公开10件，不予公开4件，其他处理2件。',
  '行政复议9件，其中结果维持2件，其他结果3件。',
  '受理9件，其中转送其他单位办理2件，重复申请3件。',
  '受理17件，包括上年结转3件，办结16件，结转下年度1件。',
  '受理17件，包括上年结转3件，予以公开10件，部分公开4件。',
  '公开信息128条，财政预算1条，应急预案2条',
  '公开信息100条，包括政策解读20余条、新闻80条。',
  '公开信息100条，包括政策20条、新闻30条等。',
  '办结1353件，其中，予以公开900件，部分公开67，不予公开81件，其他处理96件。',
  '公开信息100条，其中政策20条，较上年增加5条，其他信息80条。',
  '发布信息796条，其中会议信息2条，政策文件3件，其他信息725条。',
  '办结14件，其中予以公开5件，部分公开2件，因其他法律行政法规禁止公开不予公开1件。',
])('not checked: %s', (text) => {
  expect(sumsOf(text)).toEqual([]);
});
