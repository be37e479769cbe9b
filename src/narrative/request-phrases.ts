import type { Phrase } from './phrase';
import { requests } from './readings';
import { outcomeNames } from './topics';
import { fillers, requestNames, tails } from './words';

const units = ['件', '份', '条', '个', '封', '宗', '起', '例', '次', '人次', ''];
const requestBehind =
  /^(?:的)?(?:各类)?(?:(?:政府|政务)?信息公开|公开)?(?:的)?申请(?![人表书])|^依申请/;

const receive = '(?:收到|接收到?|接到|受理|收)(?:并受理|了)?';
const receiveNewly = '(?:本年)?新(?:收到?|接收|受理|增)';
const handle = '(?:办理|处理|承办)(?:了)?';
const finish =
  '(?:办结|办复|答复|回复|答复办结|办理答复|办理完毕|办理完成|完成答复|完成办理|办理并答复|作出答复|予以答复)(?:了)?';

const received = requests(['received']);
const receivedOrCarriedOver = requests(['received', 'carriedOver']);
const finished = requests(['outcomeTotal']);

/** Requests by where they come from and what became of them as a whole: table three without its results. */
export const requestPhrases: readonly Phrase[] = [
  {
    id: 'newlyReceived',
    code: 'F1',
    units,
    isTotal: true,
    wordings: [
      { core: `${receiveNewly}${fillers}${requestNames}${tails}` },
      { core: `${receiveNewly}${fillers}`, after: requestBehind },
      { core: `${receiveNewly}${fillers}(?:申请)?${tails}`, context: 'requests' },
    ],
    readings: [received],
  },
  {
    id: 'received',
    code: 'F1',
    units,
    isTotal: true,
    wordings: [
      { core: `${receive}${fillers}${requestNames}${tails}` },
      { core: `${receive}${fillers}`, after: requestBehind },
      { core: `${receive}(?:有关|相关|公开)?${fillers}(?:申请)?${tails}`, context: 'requests' },
      { core: `${requestNames}${tails}`, context: 'requests' },
    ],
    readings: [received, receivedOrCarriedOver],
  },
  {
    id: 'handled',
    code: 'F1',
    units,
    isTotal: true,
    wordings: [
      { core: `${handle}${fillers}${requestNames}${tails}` },
      { core: `${handle}${fillers}`, after: requestBehind },
    ],
    readings: [received, receivedOrCarriedOver, finished],
  },
  {
    id: 'finished',
    code: 'F1',
    units,
    isTotal: true,
    partBy: ['source', 'amongThem', 'inTime'],
    wordings: [
      { core: `${finish}${fillers}${requestNames}${tails}` },
      { core: `${finish}${fillers}`, after: requestBehind },
      { core: `${finish}${fillers}(?:申请)?${tails}`, context: 'requests' },
      { core: `(?:完成)?${requestNames}${finish}${tails}` },
    ],
    readings: [finished],
  },
  {
    id: 'carriedOver',
    code: 'F1',
    units,
    wordings: [
      {
        core: `(?:加上|含|包括)?(?:上一?年度?|去年|(?<from>20\\d\\d)年度?)(?:度)?(?:结转|转结|遗留|转入|结存|转)(?:[至到入]?(?:今年|[本今]年度?))?(?:继续)?(?:办理|处理)?(?:的)?(?:${requestNames})?${tails}`,
        context: 'requests',
      },
    ],
    readings: [requests(['carriedOver'])],
  },
  {
    id: 'carriedForward',
    code: 'F1',
    units,
    wordings: [
      {
        core: `(?:剩余)?(?:结转|转结|转)[至到入为]?(?:下一?年度?|下年度?|次年|明年|(?<to>20\\d\\d)年度?)(?:继续)?(?:办理|处理|答复)?(?:的)?(?:${requestNames})?${tails}`,
        context: 'requests',
      },
      { core: `下一?年度?(?:结转|转结)(?:继续)?(?:办理)?${tails}`, context: 'requests' },
      {
        core: '(?:剩余|尚有|其余|余|有|另有)?',
        after: /^(?:申请)?(?:按规定|依法)?(?:已)?(?:结转|转结|转)[至到入为]?(?:下一?年|次年|明年)/,
        context: 'requests',
      },
    ],
    readings: [requests(['carriedForward'])],
  },
  ...applicants(),
];

function applicants(): Phrase[] {
  const organizations = '(?:法人[、和及或与]?(?:者)?(?:其[他它](?:社会)?组织)|法人组织)';
  const kinds: [id: string, column: string, words: string][] = [
    ['naturalPersons', 'naturalPersons', '自然人'],
    ['organizations', 'organizations', organizations],
    ['enterprises', 'enterprises', '商业企业'],
    ['researchInstitutions', 'researchInstitutions', '科研机构'],
    ['publicInterest', 'publicInterest', '社会公益组织'],
    ['legalServices', 'legalServices', '法律服务机构'],
  ];
  return kinds.map(([id, column, words]) => ({
    id,
    code: 'F1',
    units,
    wordings: [
      {
        core: `${words}(?:申请人?|提出|提交|的|类|属)*${tails}`,
        context: 'requests',
      },
    ],
    readings: [
      requests(['received'], column),
      requests(['received', 'carriedOver'], column),
      requests(['outcomeTotal'], column),
    ],
    // 予以公开1362件（自然人1288件）
    within: { naming: outcomeNames, readings: (rows) => [requests(rows, column)] },
  }));
}
