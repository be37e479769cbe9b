import type { Report } from '../report/report';
import {
  figuresOf,
  type FigureDefinition,
  type FigureKey,
  type FigureRule,
  type Format,
  type Severity,
  type TableId,
} from '../standard';
import { balanceEdits, lineNumber, totalsOf, type BalanceEdit } from './balance-edit';
import { appliesTo, checkFigure } from './check-figure';
import { evaluate } from './evaluate';
import type { EditOutcome, Finding } from './finding';

/**
 * One line of the check sheet: a balance edit, or a rule on single figures over all figures of one table that it is about.
 * Lines and their results are what the workbook's own formulas compute; see `workbook/check-sheet`.
 */
export type CheckLine = {
  /** Permanent within a format: the edit's, or the rule's code and the table. */
  id: string;
  /** What people call it, on the sheet and on the telephone: the edit's, or the rule's code and the table's place, `A5-1`. */
  number: string;
  severity: Severity;
  table: TableId;
} & (
  | { kind: 'balance'; edit: BalanceEdit }
  | { kind: 'figures'; rule: FigureRule; figures: readonly FigureDefinition[] }
);

/** How a line came out. `fails` on a soft line: to be looked at, or answered by a note. */
export type LineResult = EditOutcome['result'];

/**
 * All lines of a format: sums first, the printed rule before the others, then single figures.
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
  ];
}

/** The number of the line that a finding belongs to. */
export function lineOf({ tables }: Format, finding: Finding): string {
  if (finding.type === 'balance') return finding.edit.number;
  const { code, figure } = finding;
  return lineNumber(
    code,
    tables.findIndex(({ id }) => id === figure.table),
  );
}

/** The results of some lines, by line id. */
export function lineResults(
  format: Format,
  report: Report,
  lines: readonly CheckLine[],
): ReadonlyMap<string, LineResult> {
  const { outcomes, findings } = evaluate(format, report);
  const ofEdits = new Map(outcomes.map(({ edit, result }) => [edit.id, result]));
  const found = new Set(
    findings.flatMap((finding) =>
      finding.type === 'figure' ? [`${finding.code} ${finding.figure.key}`] : [],
    ),
  );
  return new Map(
    lines.map((line): [string, LineResult] => {
      if (line.kind === 'balance') return [line.id, ofEdits.get(line.id) ?? 'notCheckable'];
      if (!line.figures.some(({ key }) => found.has(`${line.rule.code} ${key}`))) {
        return [line.id, 'holds'];
      }
      return [line.id, line.rule.kind === 'filled' ? 'incomplete' : 'fails'];
    }),
  );
}

/**
 * The two numbers that a line compares, as the check sheet shows them: the sums of an edit, while all their figures are
 * numbers; or how many figures a rule is about, and how many keep it.
 */
export function lineSides(
  line: CheckLine,
  figures: Report['figures'],
): { left: number | undefined; right: number | undefined } {
  if (line.kind === 'balance') {
    const { left, right } = line.edit;
    return { left: sumOf(left, figures), right: sumOf(right, figures) };
  }
  const kept = line.figures.filter((figure) => {
    const content = figures.get(figure.key);
    return content && !checkFigure(line.rule, figure, content, false);
  });
  return { left: line.figures.length, right: kept.length };
}

function sumOf(keys: readonly FigureKey[], figures: Report['figures']): number | undefined {
  let sum = 0;
  for (const key of keys) {
    const figure = figures.get(key);
    if (figure?.kind !== 'number') return undefined;
    sum += figure.value;
  }
  return sum;
}
