import type { NarrativeFinding } from '../narrative/finding';
import type { Fault } from '../repair/suggestion';
import { tableOfFinding, type Finding } from '../rules/finding';
import type { Format, FormatId, TableId } from '../standard';
import { collectionZhCN, sentNoReportZhCN } from './collection-zh-cn';
import { correctionsZhCN } from './corrections-zh-cn';
import { sentFileProblemsZhCN } from './file-problem-zh-cn';
import { findingPlace, findingSentence } from './finding-sentence';
import { narrativeSentence } from './narrative-sentence';
import { narrativeZhCN } from './narrative-zh-cn';
import { noReportSentence, type NoReportProblem } from './no-report-sentence';
import { suggestionText, type CorrectionWords } from './suggestion-sentence';
import { zhCN } from './zh-cn';

/**
 * The letter with which an office sends a report back: in official Chinese, whatever the language of the pane, for it goes
 * to the units. Each point names table, row or column, both sides and the difference, and what would settle it.
 */

/** What a letter is about. */
export interface LetterMatter {
  unit: string;
  year: number;
  file: string;
  about:
    | { kind: 'unreadable'; problem: NoReportProblem }
    | { kind: 'otherYear'; found: number }
    | { kind: 'otherFormat'; found: FormatId; expected: FormatId | undefined }
    | {
        kind: 'findings';
        format: Format;
        faults: readonly (Fault & { findings: readonly Finding[] })[];
        findings: readonly Finding[];
        text: readonly NarrativeFinding[];
        unread: readonly TableId[];
        doubtful: number;
        open: number;
      };
}

/** One point of a letter, as a line of a table. */
interface LetterPoint {
  /** What the unit has to do: put right, verify, or fill in. */
  kind: 'correct' | 'verify' | 'fill';
  /** Empty where it is about the whole report. */
  table: string;
  place: string;
  sentence: string;
  suggestion: string;
}

/** A point without what would settle it: for the office's own list. */
export const pointInBrief = ({ table, place, sentence }: LetterPoint): string =>
  [table, place, sentence].filter((text) => text !== '').join('：');

/** The points of a letter, those that must be put right first. */
export function letterPoints({ year, file, about }: LetterMatter): LetterPoint[] {
  switch (about.kind) {
    case 'unreadable':
      return [
        ofReport(
          'correct',
          noReportSentence(
            { noReport: sentNoReportZhCN },
            sentFileProblemsZhCN,
            file,
            about.problem,
          ),
        ),
      ];
    case 'otherYear':
      return [ofReport('correct', `报送的是 ${about.found} 年度的报告，请报送 ${year} 年度的。`)];
    case 'otherFormat':
      return [
        ofReport(
          'correct',
          `使用的是 ${about.found} 年格式或混用了两种格式，${year} 年度应当全部使用 ${about.expected ?? ''} 年格式。`,
        ),
      ];
    case 'findings':
      return pointsOfFindings(about);
  }
}

const ofReport = (kind: LetterPoint['kind'], sentence: string): LetterPoint => ({
  ...{ kind, sentence },
  ...{ table: '', place: '', suggestion: '' },
});

function pointsOfFindings(about: LetterMatter['about'] & { kind: 'findings' }): LetterPoint[] {
  const { format, faults, findings, text, unread, doubtful, open } = about;
  const words: CorrectionWords = { messages: zhCN, corrections: correctionsZhCN, format };
  const points = [
    ...unread.map((table) =>
      ofReport(
        'correct',
        `没有读到可以核对的“${zhCN.term(table)}”表：缺少该表，或者版式被改动。请使用标准表格填报。`,
      ),
    ),
    ...faults.flatMap((fault) => pointsOfFault(words, fault)),
    ...findings.filter(isForUnit).map((finding) => pointOf(format, finding)),
    ...text.map((finding) =>
      ofReport(
        finding.severity === 'hard' ? 'correct' : 'verify',
        narrativeSentence(zhCN, narrativeZhCN, finding),
      ),
    ),
    ...(doubtful > 0
      ? [ofReport('correct', `${collectionZhCN.doubtful(doubtful)}，请使用标准表格填报。`)]
      : []),
    ...(open > 0
      ? [ofReport('fill', `还有 ${open} 处空白，或因未填全而不能核对；没有的请填 0。`)]
      : []),
  ];
  return [...points].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const kinds: readonly LetterPoint['kind'][] = ['correct', 'verify', 'fill'];

/** What is only worth knowing is the office's own concern. */
const isForUnit = ({ severity, type }: Finding): boolean =>
  severity !== 'info' || type === 'figure';

const pointOf = (format: Format, finding: Finding): LetterPoint => ({
  kind: finding.severity === 'soft' ? 'verify' : 'correct',
  table: tableName(finding),
  place: findingPlace(zhCN, format, finding),
  sentence: findingSentence(zhCN, format, finding),
  suggestion: '',
});

/** What has one cause: its findings, and at the last of them what settles all. */
function pointsOfFault(
  words: CorrectionWords,
  fault: Fault & { findings: readonly Finding[] },
): LetterPoint[] {
  const suggestion = suggestionsText(words, fault);
  return fault.findings.map((finding, index) => ({
    ...pointOf(words.format, finding),
    kind: 'correct',
    suggestion: index === fault.findings.length - 1 ? suggestion : '',
  }));
}

/** Ways of settling a fault that a letter names: more of them help nobody. */
const mostSuggestions = 3;

function suggestionsText(
  words: CorrectionWords,
  fault: Fault & { findings: readonly Finding[] },
): string {
  const texts = fault.suggestions.slice(0, mostSuggestions).map((suggestion) => {
    const { sentence, lines, open = '', reason = '' } = suggestionText(words, fault, suggestion);
    const list = lines.length === 0 ? '' : `${lines.map(({ text }) => text).join('；')}。`;
    return sentence + list + open + reason;
  });
  const [only = '', ...others] = texts;
  if (others.length === 0) return only === '' ? '' : `建议：${only}`;
  const isShort = fault.suggestions.length > texts.length || fault.hasMore;
  return `${isShort ? '改法不止一种，例如' : '可能的改法'}：${texts.map((text, index) => `（${index + 1}）${text}`).join('')}请对照原始记录选用。`;
}

const tableName = (finding: Finding): string => zhCN.term(tableOfFinding(finding));

const headings: Record<LetterPoint['kind'], (points: number) => string> = {
  correct: (n) => `需要更正的有 ${n} 处：`,
  verify: (n) => `请核实的有 ${n} 处，情况属实的，请在“校验结果”表中说明，没有该表的随文说明：`,
  fill: () => '需要补填的：',
};
const numerals = ['一', '二', '三'];
/** Two characters, as a paragraph begins. */
const indent = '　　';

/** The letter, a paragraph a line. One about a report in order says so. */
export function replyLetter(matter: LetterMatter): string {
  const { unit, year, file, about } = matter;
  const points = letterPoints(matter);
  const report =
    about.kind === 'findings'
      ? `贵单位报送的 ${year} 年度政府信息公开工作年度报告收悉。`
      : `贵单位报送的文件“${file}”收悉。`;
  const lines = [`${unit === '' ? '有关单位' : unit}：`];
  if (points.length === 0) {
    lines.push(`${indent}${report}经核对，合计和勾稽关系全部相符。感谢支持。`);
    return lines.join('\n');
  }
  lines.push(`${indent}${report}感谢支持。经核对，有以下事项请处理：`);
  const used = kinds.filter((kind) => points.some((point) => point.kind === kind));
  for (const [index, kind] of used.entries()) {
    const own = points.filter((point) => point.kind === kind);
    lines.push(`${indent}${numerals[index] ?? ''}、${headings[kind](own.length)}`);
    own.forEach((point, number) => {
      lines.push(`${indent}${number + 1}. ${pointText(point)}`);
    });
  }
  lines.push(`${indent}请按以上意见处理后重新报送。如对核对结果有疑问，请与我们联系。`);
  return lines.join('\n');
}

const pointText = ({ table, place, sentence, suggestion }: LetterPoint): string =>
  [table === '' ? '' : `“${table}”表，${place}：`, sentence, suggestion].join('');
