import type { Phrase, Wording } from './phrase';
import { proactive } from './readings';
import { tails } from './words';

const units = ['件', '个', '份', '部', '项', '起', '宗', '例', '次', ''];
const make = '(?:新)?(?:制发|制定|出台|印发)(?:并)?(?:出台|印发|发布|公布|实施)?(?:的)?';
const repeal = '(?:清理)?(?:宣布)?(?:废止|失效)(?:[、和及或](?:宣布)?(?:失效|废止))?(?:的)?';
const inForce =
  '(?:清理|梳理|并|集中|统一|公开|发布|公布|目前|现有|共有)*(?:继续有效|现行有效)(?:的)?';
const documents = '(?:行政)?规范性文件';
const rules = '(?:[省市州区]?(?:级)?(?:政府)?)规章';

/** `short`: without the name of the documents, which stands before in the sentence. */
function wordings(name: string, verb: string, short: string): Wording[] {
  const update = '(?:动态|更新|发布|公开|公布|本年度?|全年|共)*';
  return [
    { core: `${update}${verb}${name}${tails}` },
    { core: `${name}(?:本年度?|共)?${short}${tails}` },
    ...(name === documents
      ? [{ core: `${short}(?:的)?(?:文件)?${tails}`, context: 'documents' as const }]
      : []),
  ];
}

const phrase = (id: string, row: string, columns: string[], words: Wording[]): Phrase => ({
  id,
  code: 'F4',
  units,
  wordings: words,
  readings: columns.map((column) => proactive(row, column)),
});

const decision = (id: string, name: string): Phrase =>
  phrase(
    id,
    id,
    ['decisions'],
    [
      { core: `(?:作出|做出|实施|下达|给予)(?:各类)?(?:的)?${name}(?:处理)?(?:决定)?${tails}` },
      { core: `${name}(?:处理)?决定${tails}` },
    ],
  );

/** Documents made, decisions taken and fees collected: table two. What was merely published is no figure of it. */
export const actPhrases: readonly Phrase[] = [
  phrase(
    'documentsIssued',
    'normativeDocuments',
    ['issued', 'made'],
    [...wordings(documents, make, '(?:新)?(?:制发|制定|出台)(?:件)?')],
  ),
  phrase(
    'documentsRepealed',
    'normativeDocuments',
    ['repealed'],
    [...wordings(documents, repeal, repeal)],
  ),
  phrase(
    'documentsInForce',
    'normativeDocuments',
    ['inForce'],
    [...wordings(documents, inForce, '现行有效(?:件)?')],
  ),
  phrase(
    'rulesIssued',
    'administrativeRules',
    ['issued', 'made'],
    [...wordings(rules, make, '(?:新)?(?:制发|制定|出台)')],
  ),
  phrase('rulesRepealed', 'administrativeRules', ['repealed'], wordings(rules, repeal, repeal)),
  phrase('rulesInForce', 'administrativeRules', ['inForce'], wordings(rules, inForce, '现行有效')),
  decision('licensing', '行政许可'),
  decision('penalties', '行政处罚'),
  decision('compulsion', '行政强制(?:措施)?'),
  {
    id: 'fees',
    code: 'F4',
    units: ['元', '万元', '亿元'],
    wordings: [
      {
        core: `(?:收取|征收|收缴|完成)?行政事业性收费(?:收入|金额|总额|总金额|收费|费用|项目)*${tails}`,
      },
    ],
    readings: [proactive('fees', 'amountCollected')],
  },
];
