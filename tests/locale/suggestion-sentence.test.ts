import { correctionMessagesFor } from '../../src/locale/correction-messages-for';
import { messagesFor } from '../../src/locale/messages-for';
import {
  faultHeading,
  suggestionText,
  type CorrectionWords,
  type FaultWords,
} from '../../src/locale/suggestion-sentence';
import { suggestCorrections } from '../../src/repair/suggest-corrections';
import type { Change, Reason, Suggestion } from '../../src/repair/suggestion';
import { numberFigure } from '../../src/report/figure';
import { balanceEdits } from '../../src/rules/balance-edit';
import { evaluate } from '../../src/rules/evaluate';
import { formatById, type FigureKey } from '../../src/standard';
import { withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

const format = formatById('2021');
const wordsIn = async (language: string): Promise<CorrectionWords> => {
  const messages = await messagesFor(language);
  return { messages, corrections: correctionMessagesFor(messages), format };
};
const [zh, en] = [await wordsIn('zh-CN'), await wordsIn('en-US')];

const change = (
  key: FigureKey,
  from: number | undefined,
  to: number | undefined,
  ...reasons: Reason[]
): Change => ({ key, from, to, reasons });
const typing = (error: 'swapped' | 'missing'): Reason => ({ kind: 'typing', error });

/** A fault of the sums named, with some suggestions. */
function fault(sums: readonly string[], ...suggestions: readonly Suggestion[]): FaultWords {
  const edits = balanceEdits(format).filter(({ id }) => sums.includes(id));
  return { edits, findings: edits, suggestions, hasMore: false, proven: true };
}

const [granted, refused] = ['requests.granted.naturalPersons', 'requests.notHeld.naturalPersons'];
const pending = 'reconsiderationAndLitigation.directLitigation.pending';

/** The heading of a fault, and its first suggestion with the reason. */
function said(words: CorrectionWords, of: FaultWords): string[] {
  const [first] = of.suggestions;
  if (!first) return [faultHeading(words, of)];
  const { sentence, lines, open, reason } = suggestionText(words, of, first);
  const said = [faultHeading(words, of), sentence, ...lines.map(({ text }) => text), open, reason];
  return said.filter((text) => text !== undefined);
}

test.each<[what: string, fault: FaultWords, zh: string[], en: string[]]>([
  [
    'one figure, with a reason',
    fault(['B1.granted', 'B2.naturalPersons'], {
      changes: [change(granted, 21, 12, typing('swapped'))],
    }),
    [
      '2 处不符，可能出于同一原因：相邻两位数字颠倒',
      '把“自然人”列“（一）予以公开”由 21 改为 12，以上 2 处即全部平衡。',
    ],
    [
      '2 sums fail, probably for one reason: two digits swapped',
      'Change “（一） Disclosed” in column “Natural persons” from 21 to 12: both sums above then agree.',
    ],
  ],
  [
    'one figure, for no reason that is known',
    fault(['B2.naturalPersons'], { changes: [change(granted, 21, 87)] }),
    [
      '1 处不符，可能有 1 格数字填错',
      '把“自然人”列“（一）予以公开”由 21 改为 87，该列即平衡。',
      '看不出原因，请对照原始记录。',
    ],
    [
      '1 sum fails, probably 1 wrong figure',
      'Change “（一） Disclosed” in column “Natural persons” from 21 to 87: the column then agrees.',
      'No reason is apparent; compare with your records.',
    ],
  ],
  [
    'a blank total of a series of figures side by side',
    fault(['C1.directLitigation'], {
      changes: [
        change(pending, 1, 2, { kind: 'offByOne' }),
        change('reconsiderationAndLitigation.directLitigation.total', undefined, 7, {
          kind: 'notFilled',
        }),
      ],
    }),
    [
      '1 处不符，可能原因：少计 1 件；合计没有填',
      '把“未经复议直接起诉”“尚未审结”由 1 改为 2、“总计”由空白改为 7，即平衡。',
    ],
    [
      '1 sum fails, probably: one case too few; a total not filled in',
      'Change “Pending” in “Direct litigation” from 1 to 2 and “Total” from blank to 7: the sum then agrees.',
    ],
  ],
  [
    'several answers: why one is likely',
    fault(
      ['B2.naturalPersons'],
      { changes: [change(granted, 2, 12, typing('missing')), change(refused, 5, 4)] },
      { changes: [change(refused, 5, 14)] },
    ),
    [
      '1 处不符，有 2 种改法',
      '把“自然人”列“（一）予以公开”由 2 改为 12、“（四）无法提供 · 1.本机关不掌握相关政府信息”由 5 改为 4，该列即平衡。',
      '可能原因：漏打一位数字。',
    ],
    [
      '1 sum fails, with 2 possible corrections',
      'Change “（一） Disclosed” in column “Natural persons” from 2 to 12 and “（四） Unable to provide · 1. Not held by this organ” from 5 to 4: the column then agrees.',
      'Probably a digit missing.',
    ],
  ],
  [
    'values that the sums leave open, with what they come to',
    fault(['B2.naturalPersons'], {
      changes: [change(granted, 4, undefined), change(refused, 5, undefined)],
      together: 2,
    }),
    [
      '1 处不符，可能有 2 格数字填错',
      '“自然人”列“（一）予以公开”、“（四）无法提供 · 1.本机关不掌握相关政府信息”这两格合计应增加 2，具体由您定。',
    ],
    [
      '1 sum fails, probably 2 wrong figures',
      '“（一） Disclosed” in column “Natural persons” and “（四） Unable to provide · 1. Not held by this organ” have to rise by 2 in all; how, is for you to decide.',
    ],
  ],
  [
    'values of which nothing is known',
    fault(['B2.naturalPersons'], {
      changes: [change(granted, 4, undefined), change(refused, 5, undefined)],
    }),
    [
      '1 处不符，可能有 2 格数字填错',
      '“自然人”列“（一）予以公开”、“（四）无法提供 · 1.本机关不掌握相关政府信息”这两格要一起改，具体由您定。',
    ],
    [
      '1 sum fails, probably 2 wrong figures',
      '“（一） Disclosed” in column “Natural persons” and “（四） Unable to provide · 1. Not held by this organ” have to change together; how, is for you to decide.',
    ],
  ],
  [
    'no answer',
    fault(['B1.granted', 'B2.naturalPersons']),
    ['2 处不符，推算不出改法'],
    ['2 sums fail; no correction could be worked out'],
  ],
])('%s', (_, shown, inChinese, inEnglish) => {
  expect(said(zh, shown)).toEqual(inChinese);
  expect(said(en, shown)).toEqual(inEnglish);
});

test('there are more answers than these: the heading does not count them', () => {
  const one = { changes: [change(granted, 21, 12, typing('swapped'))] };
  const shown = { ...fault(['B2.naturalPersons'], one, one), hasMore: true };
  expect(faultHeading(zh, shown)).toBe('1 处不符，改法不止 2 种');
  expect(faultHeading(zh, { ...shown, suggestions: [one], proven: false })).toBe(
    '1 处不符，可能原因：相邻两位数字颠倒',
  );
});

test('cases in the wrong column are said once, from the column that had them', () => {
  const { report } = publishedReport('natres-2021');
  const [found] = suggestCorrections({ format, report, formulas: new Set() });
  const { findings } = evaluate(format, report);
  expect(said(zh, { ...found!, findings })).toEqual([
    '4 处不符，可能出于同一原因：2 件填错了列，应从“自然人”移到“社会公益组织”',
    '把“自然人”列“（七）总计”由 18 改为 16、“社会公益组织”列由 0 改为 2，两列即平衡。',
  ]);
});

test('many changes are a list, each in full and with its reason', () => {
  const { report } = publishedReport('hangzhou-like-2025');
  const totals = ['received', 'granted', 'partlyGranted', 'carriedForward'].map(
    (row) => `requests.${row}.total`,
  );
  const unfilled = withFigures(
    report,
    Object.fromEntries(totals.map((key) => [key, numberFigure(0)])),
  );
  const changes = totals.map((key) => {
    const figure = report.figures.get(key);
    const to = figure?.kind === 'number' ? figure.value : 0;
    return change(key, 0, to, { kind: 'notFilled' });
  });
  const { findings } = evaluate(format, unfilled);
  const { sentence, lines, reason } = suggestionText(
    zh,
    { ...fault([], { changes }), findings, edits: balanceEdits(format) },
    { changes },
  );
  expect(sentence).toBe(`改以下 4 格，以上 ${findings.length} 处即全部平衡：`);
  expect(lines.map(({ key }) => key)).toEqual(totals);
  expect(lines[0]?.text).toBe('“总计”列“一、本年新收”由 0 改为 14069（可能：合计没有填）');
  expect(reason).toBeUndefined();
});
