import { catalogueTexts as texts, ruleDescriptions } from '../locale/rule-catalogue';
import { appliesTo } from '../rules/check-figure';
import {
  defaultThresholds,
  figuresOf,
  formats,
  type Basis,
  type ComparisonRule,
  type Format,
  type Thresholds,
} from '../standard';

type AnyRule =
  | Format['balanceRules'][number]
  | Format['figureRules'][number]
  | ComparisonRule
  | Format['changeRules'][number]
  | Format['copiedRowRules'][number]
  | Format['countedOnceRules'][number]
  | Format['narrative']['rules'][number];

/** A rule as one format declares it. */
interface Declared {
  format: Format;
  rule: AnyRule;
}

/** The page about all rules of all formats, as Markdown: made from what they declare. */
export function ruleCatalogue(thresholds: Thresholds = defaultThresholds): string {
  const rows = [...declaredRules()]
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([code, declared]) => rowOf(code, declared, thresholds));
  const table = [texts.headings, texts.headings.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return `${[`# ${texts.title}`, ...texts.intro, table.join('\n')].join('\n\n')}\n`;
}

function declaredRules(): ReadonlyMap<string, readonly Declared[]> {
  const byCode = new Map<string, Declared[]>();
  for (const format of formats) {
    for (const rule of rulesOf(format)) {
      byCode.set(rule.code, [...(byCode.get(rule.code) ?? []), { format, rule }]);
    }
  }
  return byCode;
}

/** Both formats declare all rules on single figures: those count here that are about a figure of the form. */
const rulesOf = (format: Format): AnyRule[] => [
  ...format.figureRules.filter((rule) =>
    [...figuresOf(format).values()].some((figure) => appliesTo(rule, figure)),
  ),
  ...format.balanceRules,
  ...format.comparisonRules,
  ...format.changeRules,
  ...format.copiedRowRules,
  ...format.countedOnceRules,
  ...format.narrative.rules,
];

/** By letter, then by number. */
const placeOf = (code: string): number => code.charCodeAt(0) * 1000 + Number(code.slice(1));

function rowOf(code: string, declared: readonly Declared[], thresholds: Thresholds): string[] {
  const [first] = declared;
  const description = ruleDescriptions[code];
  if (!first || !description) throw new RangeError(`The rule ${code} is not described`);
  const isInAll = declared.length === formats.length;
  return [
    code,
    description.name,
    description.compares,
    texts.severity[first.rule.severity],
    basisText(declared),
    isInAll ? texts.all : texts.formatsOf(declared.map(({ format }) => format.id)),
    thresholdText(declared, thresholds) || texts.none,
    lastYearText(first.rule),
  ];
}

/** Said once where all formats say the same. */
function basisText(declared: readonly Declared[]): string {
  const said = declared.map(({ format, rule }) => ({ format, text: basisOf(rule.basis) }));
  const isSame = new Set(said.map(({ text }) => text)).size === 1;
  return isSame
    ? (said[0]?.text ?? '')
    : texts.inEach(said.map(({ format, text }) => [format.id, text]));
}

const basisOf = ({ kind, sentence, source }: Basis): string =>
  texts.basis[kind] +
  (sentence === undefined ? '' : texts.sentence(sentence)) +
  (source === undefined ? '' : texts.source(source));

function thresholdText(declared: readonly Declared[], thresholds: Thresholds): string {
  const { threshold } = texts;
  const [code = ''] = declared.map(({ rule }) => rule.code);
  const [bound, change, cells] = [
    thresholds.bounds[code],
    thresholds.changes[code],
    thresholds.copiedRows[code],
  ];
  const decimals = declared.flatMap(({ format, rule }) =>
    rule.kind === 'decimals'
      ? [...figuresOf(format).values()].map((figure) => figure.decimals)
      : [],
  );
  const said: [number | undefined, (value: number) => string][] = [
    [bound?.factor ?? change?.factor, threshold.factor],
    [bound?.limit, threshold.limit],
    [bound?.from, threshold.from],
    [change?.difference.count, threshold.counts],
    [change?.difference.amount, threshold.amounts],
    [cells, threshold.cells],
    [decimals.find((value) => value !== undefined), threshold.decimals],
    [declared.flatMap(({ rule }) => lengthOf(rule)).at(0), threshold.characters],
  ];
  return texts.thresholds(
    said.flatMap(([value, text]) => (value === undefined ? [] : [text(value)])),
  );
}

const lengthOf = (rule: AnyRule): number[] =>
  'counts' in rule && rule.counts === 'characters' ? [rule.bound] : [];

function lastYearText(rule: AnyRule): string {
  const { needed, ifKnown } = texts.lastYear;
  if (rule.kind === 'change' || rule.kind === 'copiedRow') return needed;
  if (!('left' in rule && 'relation' in rule)) return texts.none;
  const figures = [...rule.left, ...rule.right].map(({ lastYear }) => lastYear);
  if (figures.includes('needed')) return needed;
  return figures.includes('ifKnown') ? ifKnown : texts.none;
}
