/**
 * How published reports word their numbers. Each wording follows the report at the address; names and most numbers are
 * changed, and sentences shortened to what matters here.
 */
export interface WordingCase {
  source: string;
  /** Under the heading of disclosure upon request in section one, or under that of proactive disclosure. */
  under: 'uponRequest' | 'proactive';
  text: string;
  /** What the numbers claim to be, in order: `phrase value`, 0 in words as `phrase none`, then `@year` and `of subject`. */
  claims: readonly string[];
}

const pingtan = 'https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgknb';
const haitan = 'https://www.pingtan.gov.cn/zwgk/zfxxgk/dfbmptlj/ptzhsyqpq/ptzhsyqhtp/zfxxgknb';
const junshan = 'https://www.pingtan.gov.cn/zwgk/zfxxgk/dfbmptlj/ptzhsyqpq/ptzhsyqjsp/zfxxgknb';
/** Not found in a report, but likely. */
const ours = 'ours';
const natres = 'https://www.pingtan.gov.cn/zwgk/zfxxgk/dfbmptlj/ptzhsyqbm/ptzhsyqzrz/zfxxgknb';

const asked = (source: string, text: string, ...claims: readonly string[]): WordingCase => ({
  ...{ source, under: 'uponRequest', text, claims },
});
const published = (source: string, text: string, ...claims: readonly string[]): WordingCase => ({
  ...{ source, under: 'proactive', text, claims },
});

export const understood: readonly WordingCase[] = [
  asked(
    `${pingtan}/202302/t20230220_80629.htm`,
    '2022年，全区收到政府信息公开申请65件，涉及自然人60件、商业企业5件，均在法定期限内予以答复，办结率100%。',
    'received 65 @2022 of 区',
    'naturalPersons 60 @2022 of 区',
    'enterprises 5 @2022 of 区',
  ),
  asked(
    `${pingtan}/202302/t20230220_80629.htm`,
    '2022年，全区政府信息公开工作方面共有行政诉讼案件3件、行政复议案件4件，均已结案。',
    'litigation 3 @2022 of 区',
    'reconsideration 4 @2022 of 区',
  ),
  published(
    `${pingtan}/202302/t20230220_80629.htm`,
    '集中公开现行有效行政规范性文件608件，动态更新本年度制发的规范性文件80件。',
    'documentsInForce 608',
    'documentsIssued 80',
  ),
  asked(
    `${pingtan}/202202/t20220208_80613.htm`,
    '本年度全区共收到60件申请，及时依法依规办结58件，2件结转下年度继续办理。',
    'received 60 of 区',
    'finished 58 of 区',
    'carriedForward 2 of 区',
  ),
  asked(
    `${pingtan}/202403/t20240308_87885.htm`,
    '办结依申请公开91件，其中：予以公开及部分公开50件，占54.9%；不予公开7件，占7.7%；无法提供30件；不予处理1件；其他处理3件；因政府信息公开引起的行政复议案件2件、行政诉讼案件7件。',
    'finished 91',
    'grantedWhollyOrPartly 50',
    'refused 7',
    'unableToProvide 30',
    'notProcessed 1',
    'otherwiseHandled 3',
    'reconsideration 2',
    'litigation 7',
  ),
  asked(
    `${pingtan}/202603/t20260313_105587.htm`,
    '2025年，全区共收到政府信息公开申请144件，共办结140件，结转至2026年4件。',
    'received 144 @2025 of 区',
    'finished 140 @2025 of 区',
    'carriedForward 4 @2025 of 区',
  ),
  asked(
    `${pingtan}/202603/t20260313_105587.htm`,
    '全年办理因政府信息公开申请引发的行政复议32起，行政诉讼8起。',
    'reconsideration 32',
    'litigation 8',
  ),
  asked(
    `${pingtan}/202503/t20250310_97791.htm`,
    '满足企业、群众个性化政府信息需求。全年办理政府信息公开申请208件。',
    'handled 208',
  ),
  published(
    `${pingtan}/202503/t20250310_97791.htm`,
    '动态更新发布本年度制发行政规范性文件52件，并同步做好全真版上传等工作。',
    'documentsIssued 52',
  ),
  asked(
    `${haitan}/202501/t20250123_96894.htm`,
    '2024年，共受理政府信息公开申请7件，办复率100%；办理因政府信息公开引起的行政复议1件，当事人后续主动撤诉，未出现被纠错的情况，行政诉讼0件。',
    'received 7 @2024',
    'reconsideration 1 @2024',
    'litigation 0 @2024',
  ),
  asked(
    `${junshan}/202501/t20250124_96904.htm`,
    '2024年共受理政府信息公开申请4件，均已答复及办结。',
    'received 4 @2024',
  ),
  published(
    `${junshan}/202501/t20250124_96904.htm`,
    '其他应主动公开的政府信息30条；行政规范性文件本年度未制发，现行有效件数12件。',
    'documentsIssued none',
    'documentsInForce 12',
  ),
  published(`${natres}/202501/t20250127_97050.htm`, '办理依申请公开59件。', 'handled 59'),
  asked(
    `${natres}/202501/t20250127_97050.htm`,
    '全年受理信息公开申请59件。所有申请均在法定期限内依法办结。',
    'received 59',
  ),
  asked(
    'http://www.yw.gov.cn/art/2023/1/11/art_1229134232_4052272.html',
    '2022年，廿三里街道共收到信息公开申请8件，上年度结转2件；予以公开4件，无法提供5件，结转下年继续办理1件。',
    'received 8 @2022 of 廿三里街道',
    'carriedOver 2 @2022 of 廿三里街道',
    'granted 4 @2022 of 廿三里街道',
    'unableToProvide 5 @2022 of 廿三里街道',
    'carriedForward 1 @2022 of 廿三里街道',
  ),
  asked(
    'http://cqjlp.gov.cn/bmjz/qzfjz_97456/eljd_97738/zwgk_97461/zfxxgknb_97478/202301/t20230130_11545442.html',
    '全年新收政府信息公开申请数量3件，上年结转政府信息公开申请数量0件。',
    'newlyReceived 3',
    'carriedOver 0',
  ),
  asked(
    'http://www.syyh.gov.cn/zwgk/zfxxgknb/2021/jdbsczfxxgkgzndbg/202206/t20220615_3268918.html',
    '信息公开类行政复议2起，正在办理中。',
    'reconsideration 2',
  ),
  asked(
    'http://tpsnm.com/xwzx/ztzl/zfxxgknb/2022/gzj/jzljd/63d4e79cf8fd1c4c213af4a8.html',
    '2022年，某路街道共接收政府信息公开申请0件，全年没有发生因政府信息公开申请行政复议和提起行政诉讼的情况。',
    'received 0 @2022 of 某路街道',
    'reconsideration none @2022 of 某路街道',
    'litigation none @2022 of 某路街道',
  ),
  asked(
    'http://hrbdl.gov.cn/hebdlq/c111239/202301/c01_868731.shtml',
    '2022年经纬街道办事处未接收到依申请公开，尚未发现应主动公开政府信息而未予公开的情况。',
    'received none @2022 of 经纬街道办事处',
  ),
  asked(
    'http://zwgk.changchun.gov.cn/ly/jdbsc/lyqccjdbsc/zfxxgknb/202301/t20230113_3104280.html',
    '2022年度，春城街道收到政府信息公开申请２件。',
    'received 2 @2022 of 春城街道',
  ),
  asked(
    'http://yangxian.gov.cn/yxzf/zwgk/xxgknb/2019/zfbm/202401/e7ae22f397b041e083e28b89b8d15c55.shtml',
    '2023年，我局收到政府信息公开申请3件，已答复3件，已按照《条例》要求，在规定时限内向申请人进行了答复，未发生因政府信息公开引起的行政复议申请和行政诉讼。',
    'received 3 @2023 of 局',
    'finished 3 @2023 of 局',
    'reconsideration none @2023 of 局',
    'litigation none @2023 of 局',
  ),
  asked(
    'http://www.linyou.gov.cn/art/2024/1/19/art_15476_1714907.html',
    '2023年度收到依申请公开事项2件，按照《条例》规定进行办理。',
    'received 2 @2023',
  ),
  asked(
    'https://cncx.gov.cn/news/show/20250126173442825.html',
    '2024年县自然资源局收到依申请公开6件，所有申请均已按时办结。',
    'received 6 @2024 of 县自然资源局',
  ),
  asked(
    'http://www.dongyang.gov.cn/art/2024/1/18/art_1229304276_4130107.html',
    '办结依申请公开件167件（含2022年结转的4件），其中，予以公开50件，部分公开51件，不予公开4件，信息无法提供30件、不予处理3件，其他处理29件。',
    'finished 167',
    'carriedOver 4 @2023',
    'granted 50',
    'partlyGranted 51',
    'refused 4',
    'unableToProvide 30',
    'notProcessed 3',
    'otherwiseHandled 29',
  ),
  asked(
    'https://www.hlx.gov.cn/zfxxgk/zfxxgknb/bm/2023n/1750322265599270913.html',
    '2023年我局收到申请公开政府信息 4 条。',
    'received 4 @2023 of 局',
  ),
  asked(
    'http://wtlygdj.xlgl.gov.cn/eportal/ui?articleKey=b1710741588949f1955364d3f24984ae',
    '2023年收到政府信息公开申请1件，为本机关不掌握的政府信息。',
    'received 1 @2023',
  ),
  published(
    'http://wtlygdj.xlgl.gov.cn/eportal/ui?articleKey=b1710741588949f1955364d3f24984ae',
    '2023年无公文解读情况，未印发行政规范性文件。',
    'documentsIssued none @2023',
  ),
  asked(
    'http://formadeganhardinheiro.com/public/description/44246.html',
    '截至2023年12月31日，我局共收到政府信息公开申请情况3件（2件属自然人申请，1件属商业企业申请）。',
    'received 3 @2023 of 局',
  ),
  asked(
    'https://www.bjdx.gov.cn/bjsdxqrmzf/zwfw/zfxxgk/dxqzf69/2291822/2291824/2292928/index.html',
    '全年共收到政府信息公开申请十六件，均在法定时限内完成答复，答复率100%。',
    'received 16',
  ),
  asked(
    'http://jiaxiang.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=113708290043337186&fbtime=2024',
    '2024共收到依申请政府信息公开5件，均严格按照规定时间、规范格式予以答复，结转下年度继续办理0件。因政府信息公开申请被行政复议案件共0件。',
    'received 5 @2024',
    'carriedForward 0 @2024',
    'reconsideration 0',
  ),
  asked(
    'http://m.e5515c-test.cn/xgxxxgk/lczbmndbg/202501/10e47090edb349a5a0296a481ac27e5a.shtml',
    '2024年全镇依法规范办理政府信息公开申请，共收到申请1件，共办结1件。',
    'received 1 @2024 of 镇',
    'finished 1 @2024 of 镇',
  ),
  asked(
    'http://heping.gov.cn/hyhphsz/gkmlpt/content/0/638/post_638777.html',
    '2024年合水镇无依申请公开政府信息。',
    'received none @2024 of 合水镇',
  ),
  published(
    'http://heping.gov.cn/hyhphsz/gkmlpt/content/0/638/post_638777.html',
    '按照依申请公开的受理、审查、处理、答复程序，累计办理依申请公开信息0条。',
    'handled 0',
  ),
  asked(
    'https://www.jiashan.gov.cn/art/2025/1/21/art_1229850102_98797.html',
    '2024年，大云镇全年共收到依申请公开件2件，已按期答复2件，无转结下年度继续办理件。涉及复议0件，诉讼0件，无被纠错和败诉。',
    'received 2 @2024 of 大云镇',
    'finished 2 @2024 of 大云镇',
    'carriedForward none @2024 of 大云镇',
    'reconsideration 0',
    'litigation 0',
  ),
  asked(
    'http://www.ruian.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=001008003004069&fbtime=2024',
    '因政府信息公开申请引发行政复议2件，引发行政诉讼1件。',
    'reconsideration 2',
    'litigation 1',
  ),
  asked(
    'http://www.lishui.gov.cn/art/2025/3/7/art_1229850027_100030.html',
    '全市全年新收政府信息公开申请1,441件，加上上年结转的，除去本年度结转下年度办理的，共办理政府信息公开申请1427件。',
    'newlyReceived 1441 of 市',
    'handled 1427 of 市',
  ),
  asked(
    'https://www.dafeng.gov.cn/art/2025/1/22/art_45469_4279894.html',
    '全年共办理政府信息公开申请79件，含2023年转至今年办理的4件，办结77件，剩余2件结转下一年度处理。',
    'handled 79',
    'carriedOver 4 @2024',
    'finished 77',
    'carriedForward 2',
  ),
  published(
    'http://www.lianxi.gov.cn/zfxxgk/zfxxgknb/2024n/qzf/202502/t20250220_6854532.html',
    '制定发布规范性文件5件，清理废止文件1件，现行有效文件21件。',
    'documentsIssued 5',
    'documentsRepealed 1',
    'documentsInForce 21',
  ),
  asked(
    'http://www.lianxi.gov.cn/zfxxgk/zfxxgknb/2024n/qzf/202502/t20250220_6854532.html',
    '2024年，全区受理依申请公开件245件，办结245件，其中予以公开70件、部分公开6件、不予公开30件。',
    'received 245 @2024 of 区',
    'finished 245 @2024 of 区',
    'granted 70 @2024 of 区',
    'partlyGranted 6 @2024 of 区',
    'refused 30 @2024 of 区',
  ),
  asked(
    'https://www.muncard.com/stats/News/Detail/20250107145505726',
    '全年共收到依申请公开共8件，全部及时分发到责任科室予以办理，未出现行政复议、行政诉讼等现象。',
    'received 8',
    'reconsideration none',
    'litigation none',
  ),
  asked(
    'https://www.hanyang.gov.cn/bmxxgk/zfgzjg/qrmzfbgs/zfxxgkndbg/202301/t20230119_2136694.shtml',
    '2022年，区政府办公室共收到9份政府信息公开申请，均为自然人申请。',
    'received 9 @2022 of 区政府办公室',
  ),
  asked(
    'https://www.hanyang.gov.cn/bmxxgk/zfgzjg/qrmzfbgs/zfxxgkndbg/202301/t20230119_2136694.shtml',
    '其中，予以公开3件，部分公开2件，属于四类过程性信息1件，本办不掌握相关政府信息2件，其他1件（申请人自主撤销）。无下年度结转。',
    'granted 3',
    'partlyGranted 2',
    'deliberativeProcess 1',
    'notHeld 2',
    'other 1 of 办',
    'carriedForward none',
  ),
  published(
    'http://www.ftcsgx.com/zwgk/zfxxgkgz/zfxxgknb/zfnbhz/srmzfbgs/202201/t20220114_3964790.shtml',
    '2021年，共制发行政规范性文件15个，废止行政规范性文件2个。',
    'documentsIssued 15 @2021',
    'documentsRepealed 2 @2021',
  ),
  asked(
    'http://shiyan.gov.cn/xxgk/xxgk_nb/2021_98308/202202/t20220209_3455748.shtml',
    '全年办理政府信息公开申请214件，其中自然人200件，法人及其他组织14件；予以公开或部分公开154件，不予公开4件，无法提供等其他情况56件。处理因政府信息公开申请有关行政复议6件。',
    'handled 214',
    'naturalPersons 200',
    'organizations 14',
    'grantedWhollyOrPartly 154',
    'refused 4',
    'reconsideration 6',
  ),
  asked(
    'a summary of a district, without address in the corpus',
    '2022年，全区各职能部门、镇街共完成政府信息依申请公开答复1353件，包括上年结转信息公开申请20件。其中，予以公开答复900件；无法提供的180件；不予处理的60件。',
    'finished 1353 @2022 of 区',
    'carriedOver 20 @2022 of 区',
    'granted 900',
    'unableToProvide 180',
    'notProcessed 60',
  ),
  asked(
    'http://www.zichang.gov.cn/zfxxgk/zfxxgknb/szfnb/2023n/1752504210521403394.html',
    '没有出现应公开而不予公开的办件，未发生因政府信息公开申请行政复议、提起行政诉讼情况。',
    'reconsideration none',
    'litigation none',
  ),
  published(
    'https://www.zhanjiang.gov.cn/zjsfw/bmdh/dfz/zwgk/xxgkndbg/content/post_1871569.html',
    '我办全年未收到行政许可申请；全年未接到信息公开申请；各栏目共刊发文稿、通知、公告、公示等40篇。',
    'received none of 办',
  ),
  asked(
    'http://js.changchun.gov.cn/zcbm/styjrswj/ndbg/202401/t20240115_3271106.html',
    '本年度，共受理政府信息公开申请三件，都在法定期限内予以答复。',
    'received 3',
  ),
  asked(
    'https://saintpaulhem.com/jxx/jxxrmzf/xxgknbgs/202403/fadd881c1204427da3d7fff510732e0e.shtml',
    '二是及时规范办理依申请公开。2023年，我局未收到政府信息公开申请。',
    'received none @2023 of 局',
  ),
  asked(
    'reports/seed-report-2022.txt',
    '2022年未收到群众提交的政府信息公开申请，上年度转结数量为0。',
    'received none @2022',
    'carriedOver 0 @2022',
  ),
];

export const notUnderstood: readonly WordingCase[] = [
  // Information made public on one's own initiative: no figure of the tables.
  published(
    `${haitan}/202501/t20250123_96894.htm`,
    '2024年在门户网站公开政府信息共计118条，财政预算、决算信息1条，其他应主动公开的政府信息7条。',
  ),
  published(
    `${natres}/202501/t20250127_97050.htm`,
    '全年政府信息主动公开48条，其中政策及规范性文件类2条，国土资源类信息 46条。',
  ),
  published(
    `${pingtan}/202001/t20200120_80576.htm`,
    '受理各类群众诉求259起；行政许可类信息69条；政策、规范性文件类信息68条；申请户外广告设置许可证783条。',
  ),
  published(
    'http://formadeganhardinheiro.com/public/description/44246.html',
    '截至2023年12月31日，我局主动公开行政许可事项118条，行政事业性收费共约47.10万元。',
  ),
  published(
    'http://www.linyou.gov.cn/art/2024/1/19/art_15476_1714907.html',
    '主动公开行政事业性收费1项，公开费用总额为4.043万元；发布政务信息公开年报1条。',
  ),
  published(
    'https://shanghai.gov.cn/nw12344/20230331/4a03b5fa47ae4c73b7ec42801de6be66.html',
    '主动公开市政府规章13件（含新制定5件，修改4件，废止4件），主动公开市政府和市政府办公厅行政规范性文件42件。',
  ),
  published(
    'http://shiyan.gov.cn/xxgk/xxgk_nb/2021_98308/202202/t20220209_3455748.shtml',
    '本年度公开政务信息12885条，其中市政府规章4部；政策解读81件。',
  ),
  // Other matters than requests for disclosure.
  published(
    'http://www.linyou.gov.cn/art/2024/1/19/art_15476_1714907.html',
    '答复办理提案议案共7件，其中办理答复人大代表建议5件（38号、39号），办理答复政协委员提案2件（77号、90号）。',
  ),
  published(
    'http://www.lianxi.gov.cn/zfxxgk/zfxxgknb/2024n/qzf/202502/t20250220_6854532.html',
    '收到248条网民留言（注：因平台整合该数据来自12345政务服务便民热线），办结留言230条，公开答复4条。',
  ),
  asked(
    'https://saintpaulhem.com/jxx/jxxrmzf/xxgknbgs/202403/fadd881c1204427da3d7fff510732e0e.shtml',
    '2023年，共办理政府12345热线47件，已全部办结，回复率和满意率均达100%。',
  ),
  asked(ours, '共受理行政许可申请120件，办结118件。'),
  asked(ours, '收到群众来信12件，已全部办结12件。'),
  // By which way requests came in: parts of a total.
  asked(
    'http://www.dongyang.gov.cn/art/2024/1/18/art_1229304276_4130107.html',
    '其中，当面申请的70件，来信申请的60件，网上申请的30件。',
  ),
  asked(
    'http://www.ruian.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=001008003004069&fbtime=2024',
    '其中网络平台收到3件，线下邮件收到1件，协助5件，都妥善答复。',
  ),
  asked(
    'a summary of a district, without address in the corpus',
    '其中，通过网络申请1303件，占86.92%；通过信函申请172件，占11.47%；通过当面申请24件，占1.60%。',
  ),
  asked(
    'https://www.dafeng.gov.cn/art/2025/1/22/art_45469_4279894.html',
    '完成市政府办公室协办件13件，已按要求答复。按期答复率100%。',
  ),
  // Another agency's requests, in words that do not say whose number it is.
  asked(
    'http://www.syyh.gov.cn/zwgk/zfxxgknb/2021/jdbsczfxxgkgzndbg/202206/t20220615_3268918.html',
    '受理公民、法人和其他组织向市政府及市政府办公室提出的政府信息公开申请5件，均在法定时限内予以答复。',
  ),
  // Shares, differences, averages, round numbers, other periods.
  asked(
    'http://www.lishui.gov.cn/art/2025/3/7/art_1229850027_100030.html',
    '其中予以公开或部分公开占58.5%、不予公开占7.3%、因本机关不掌握等原因无法提供占28.9%，其他情况占5.2%。',
  ),
  asked(ours, '收到政府信息公开申请较上年增加12件，同比增长33.3%。'),
  asked(ours, '比去年多收到政府信息公开申请12件。'),
  asked(ours, '收到政府信息公开申请20余件，办结近20件。'),
  asked(ours, '上半年收到政府信息公开申请12件，1月至6月办结10件。'),
  asked(ours, '自2008年以来收到政府信息公开申请320件，历年累计答复318件。'),
  asked(ours, '部分公开67，收到申请3至5件，第三件申请已办结。'),
  // Words that deny what the number would claim, or are about something else.
  asked(ours, '逾期答复政府信息公开申请2件，延期答复3件，未按期办结1件。'),
  asked(ours, '受理行政复议案件35件，审结行政复议案件30件。'),
  asked(ours, '未发生行政复议被纠正、行政诉讼败诉的情况。'),
  asked(
    'http://www.dongyang.gov.cn/art/2024/1/18/art_1229304276_4130107.html',
    '未发生因政府信息公开工作引发举报、投诉、提起行政诉讼等情况。',
  ),
  published(ours, '办理行政复议案件12件，行政诉讼案件8件。'),
  published(ours, '公开行政处罚信息12条、行政许可信息30条，公示行政处罚决定书12份。'),
  asked(ours, '行政复议、行政诉讼各2件；一审行政诉讼案件1件。'),
];
