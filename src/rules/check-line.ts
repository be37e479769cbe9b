import { numberOf } from '../report/figure';
import type { Report } from '../report/report';
import {
  defaultThresholds,
  figuresOf,
  isBelowCity,
  type Bound,
  type FigureDefinition,
  type FigureRule,
  type Format,
  type NarrativeRule,
  type Severity,
  type TableId,
} from '../standard';
import { balanceEdits, lineNumber, lineIdsOf, totalsOf, type BalanceEdit } from './balance-edit';
import { checkChange, watchedFigures, type WatchedFigure } from './check-change';
import {
  boundOf,
  checkComparison,
  sideOf,
  type ComparisonContext,
  type ComparisonResult,
} from './check-comparison';
import { appliesTo, checkFigure } from './check-figure';
import { comparisonsOf, needsLastYear, type ComparedFigure, type Comparison } from './comparison';
import { sumOfFigures } from './compared-number';
import { evaluate } from './evaluate';
import type { ComparedSide, Finding } from './finding';
import {
  countOf,
  narrativeResult,
  type NarrativeResult,
  type SectionTexts,
} from './narrative-rule';

/**
 * One line of the check sheet: a balance edit, a rule on single figures over all figures of one table that it is about, a
 * comparison, a figure that is held against last year's, or a rule on the text; with the thresholds that are ours.
 * Lines and their results are what the workbook's own formulas compute; see `workbook/check-sheet`.
 */
export type CheckLine = {
  /** Permanent within a format: the edit's, or the rule's code and the table. */
  id: string;
  /** What people call it, on the sheet and on the telephone: the edit's, or the rule's code and the table's place, `A5-1`. */
  number: string;
  severity: Severity;
} & (
  | { kind: 'balance'; table: TableId; edit: BalanceEdit }
  | { kind: 'figures'; table: TableId; rule: FigureRule; figures: readonly FigureDefinition[] }
  | { kind: 'comparison'; table: TableId; comparison: Comparison; bound: Bound }
  | { kind: 'change'; table: TableId; watched: WatchedFigure }
  | { kind: 'narrative'; table: 'narrative'; rule: NarrativeRule }
);
export type NarrativeLine = CheckLine & { kind: 'narrative' };
/** A line on figures of the tables. */
export type TableLine = Exclude<CheckLine, NarrativeLine>;

/**
 * How a line came out. `fails` on a soft line: to be looked at, or answered by a note. `notCompared`: last year's figures are
 * not in the workbook, which is nobody's fault; `notWritten`: neither is any text.
 */
export type LineResult = ComparisonResult | NarrativeResult;

/** What lines look at beside the report's own figures; nothing of it need be in a workbook. */
export interface BesideReport {
  /** Under this year's keys. */
  lastYear?: Report['figures'] | undefined;
  /** Of the sections. */
  texts?: SectionTexts | undefined;
}

/**
 * All lines of a format: sums first, the printed rule before the others, then single figures, then comparisons, then what
 * needs last year's figures, then the text. New kinds of lines go to the end, so that the sheets that older versions made only
 * lack something there.
 * @param typedTotals totals are typed by people, so they are figures to be filled like all others
 */
export function checkLines(format: Format, typedTotals: boolean): readonly CheckLine[] {
  const kinds = ['crossTotal', 'columnTotal', 'rowTotal'] as const;
  const sums = kinds.flatMap((kind) =>
    balanceEdits(format).filter(({ rule }) => rule.kind === kind),
  );
  const totals = totalsOf(format);
  const filled = [...figuresOf(format).values()].filter(
    ({ key }) => typedTotals || !totals.has(key),
  );
  return [
    ...sums.map((edit): CheckLine => ({
      kind: 'balance',
      id: edit.id,
      number: edit.number,
      severity: edit.severity,
      table: edit.rule.table,
      edit,
    })),
    ...format.figureRules.flatMap((rule) =>
      format.tables.flatMap(({ id: table }, index): CheckLine[] => {
        const figures = filled.filter(
          (figure) => figure.table === table && appliesTo(rule, figure),
        );
        if (figures.length === 0) return [];
        const { code, severity } = rule;
        const [id, number] = [`${code}.${table}`, lineNumber(code, index)];
        return [{ kind: 'figures', id, number, severity, table, rule, figures }];
      }),
    ),
    ...comparisonsOf(format)
      .filter((comparison) => !needsLastYear(comparison))
      .map(comparisonLine),
    ...comparisonsOf(format).filter(needsLastYear).map(comparisonLine),
    ...watchedFigures(format, defaultThresholds).map((watched): CheckLine => {
      const { rule, figure, index } = watched;
      const { code, severity } = rule;
      const [id, number] = [`${code}.${figure.key}`, lineNumber(code, index)];
      return { kind: 'change', id, number, severity, table: figure.table, watched };
    }),
    ...narrativeLines(format),
  ];
}

/** The lines on the text, by the rules of the format. */
export const narrativeLines = (format: Format): NarrativeLine[] =>
  format.narrative.rules.map((rule) => ({
    kind: 'narrative',
    id: rule.code,
    number: lineNumber(rule.code, 0),
    severity: rule.severity,
    table: 'narrative',
    rule,
  }));

const comparisonLine = (comparison: Comparison): CheckLine => ({
  kind: 'comparison',
  id: comparison.id,
  number: comparison.number,
  severity: comparison.severity,
  table: comparison.rule.table,
  comparison,
  bound: defaultThresholds.bounds[comparison.rule.code] ?? {},
});

/**
 * The number of the line that a finding belongs to. Rows copied from last year's have none on the check sheet, for they are
 * asked about only beside a sum that fails; the number is as permanent.
 */
export function lineOf(format: Format, finding: Finding): string {
  switch (finding.type) {
    case 'balance':
      return finding.edit.number;
    case 'comparison':
      return finding.comparison.number;
    case 'change':
      return lineNumber(finding.code, finding.index);
    case 'copiedRow': {
      const { code, rule, row } = finding;
      return lineNumber(code, lineIdsOf(format, rule.table, 'row').indexOf(row));
    }
    case 'figure': {
      const { code, figure } = finding;
      return lineNumber(
        code,
        format.tables.findIndex(({ id }) => id === figure.table),
      );
    }
  }
}

/**
 * The results of some lines, by line id.
 */
export function lineResults(
  format: Format,
  report: Report,
  lines: readonly CheckLine[],
  { lastYear, texts }: BesideReport = {},
): ReadonlyMap<string, LineResult> {
  const { outcomes, findings } = evaluate(format, report);
  const context: ComparisonContext = {
    figures: report.figures,
    lastYear,
    totals: totalsOf(format),
    bounds: defaultThresholds.bounds,
    isBelowCity: isBelowCity(report.agency),
  };
  const ofEdits = new Map(outcomes.map(({ edit, result }) => [edit.id, result]));
  const found = new Set(
    findings.flatMap((finding) =>
      finding.type === 'figure' ? [`${finding.code} ${finding.figure.key}`] : [],
    ),
  );
  return new Map(
    lines.map((line): [string, LineResult] => {
      if (line.kind === 'balance') return [line.id, ofEdits.get(line.id) ?? 'notCheckable'];
      if (line.kind === 'comparison') {
        return [line.id, checkComparison(line.comparison, context).result];
      }
      if (line.kind === 'change') return [line.id, checkChange(line.watched, context).result];
      if (line.kind === 'narrative') return [line.id, narrativeResult(line.rule, texts)];
      if (!line.figures.some(({ key }) => found.has(`${line.rule.code} ${key}`))) {
        return [line.id, 'holds'];
      }
      return [line.id, line.rule.kind === 'filled' ? 'incomplete' : 'fails'];
    }),
  );
}

/**
 * The two numbers that a line compares, as the check sheet shows them: the sums of an edit, while all their figures are
 * numbers; the left side of a comparison and what it is held against; how many figures a rule is about, and how many
 * keep it; or what is counted in the text, and its bound.
 */
export function lineSides(
  line: CheckLine,
  figures: Report['figures'],
  { lastYear = new Map(), texts = new Map() }: BesideReport = {},
): { left: number | undefined; right: number | undefined } {
  if (line.kind === 'balance') {
    const { left, right } = line.edit;
    return { left: sumOfFigures(left, figures), right: sumOfFigures(right, figures) };
  }
  if (line.kind === 'comparison') {
    const { comparison, bound } = line;
    const [left, right] = [comparison.left, comparison.right].map((side) =>
      knownSum(side, sideOf(side, figures, lastYear)),
    );
    return { left, right: right === undefined ? undefined : boundOf(bound, right) };
  }
  if (line.kind === 'change') {
    const { key } = line.watched.figure;
    return { left: numberOf(figures.get(key)), right: numberOf(lastYear.get(key)) };
  }
  if (line.kind === 'narrative') {
    return { left: countOf(line.rule, texts), right: line.rule.bound };
  }
  const kept = line.figures.filter((figure) => {
    const content = figures.get(figure.key);
    return content && !checkFigure(line.rule, figure, content, false);
  });
  return { left: line.figures.length, right: kept.length };
}

/** Undefined where a figure is missing, other than one of last year's that need not be known. */
const knownSum = (
  side: readonly ComparedFigure[],
  compared: ComparedSide | undefined,
): number | undefined =>
  side.every(
    ({ lastYear }, index) => lastYear === 'ifKnown' || compared?.values[index] !== undefined,
  )
    ? compared?.sum
    : undefined;
