import type { BalanceEdit } from '../rules/balance-edit';
import type { ComparedFigure, Comparison } from '../rules/comparison';
import type { ComparedSide, Finding } from '../rules/finding';
import {
  figuresOf,
  isGroup,
  type BalanceRule,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type Heading,
} from '../standard';
import type { ComparedWords, Messages } from './messages';

/** The sentence for a finding, without the table's name: row, column, what was found, what belongs there. */
export function findingSentence(messages: Messages, format: Format, finding: Finding): string {
  switch (finding.type) {
    case 'figure':
      return messages.figure(finding, messages.belongs[finding.figure.measure]);
    case 'balance': {
      const { edit, left, right, imbalance } = finding;
      return messages.balance[edit.rule.kind]({
        left: { labels: labelsOf(messages, format, edit, edit.left), sum: left },
        right: { labels: labelsOf(messages, format, edit, edit.right), sum: right },
        imbalance,
      });
    }
    case 'comparison': {
      const { comparison, left, right, bound, difference, threshold } = finding;
      const side = (figures: readonly ComparedFigure[], found: ComparedSide): ComparedWords =>
        comparedWords(messages, format, comparison, figures, found);
      return messages.comparison[comparison.rule.kind]({
        left: side(comparison.left, left),
        right: side(comparison.right, right),
        ...{ bound, difference, threshold },
      });
    }
    case 'change':
      return messages.change(finding);
    case 'copiedRow':
      return messages.copiedRow(
        finding.figures.map(({ figure, value }) => ({
          label: messages.label(last(figure.columnPath)),
          value,
        })),
      );
  }
}

/** What a list calls a finding: the row or column of a sum, the row and column of a figure. */
export function findingPlace(messages: Messages, format: Format, finding: Finding): string {
  switch (finding.type) {
    case 'figure':
    case 'change':
      return figurePlace(messages, finding.figure);
    case 'balance':
      return lineName(messages, format, finding.edit.rule, finding.edit.left[0]);
    case 'comparison':
      return lineName(messages, format, finding.comparison.rule, finding.comparison.left[0]?.key);
    case 'copiedRow':
      return lineName(messages, format, { inEach: 'row' }, finding.figures[0]?.figure.key);
  }
}

export function figurePlace(messages: Messages, figure: FigureDefinition): string {
  return messages.place(rowName(messages, figure.rowPath), columnName(messages, figure.columnPath));
}

export const columnName = (messages: Messages, path: readonly Heading[]): string =>
  messages.label(last(path));

/**
 * A row is called by its heading; one under a numbered group (1.属于国家秘密 under （三）不予公开) by both, for the
 * numbers begin anew in each group.
 */
export function rowName(messages: Messages, path: readonly Heading[]): string {
  const inGroup = path.length > 2;
  return messages.path(path.slice(inGroup ? -2 : -1).map((heading) => messages.label(heading)));
}

/** @param first the first figure that stands in the row or column */
function lineName(
  messages: Messages,
  format: Format,
  { inEach }: Pick<BalanceRule, 'inEach'>,
  first: FigureKey | undefined,
): string {
  const figure = figureOf(format, first);
  if (inEach === 'column') return messages.line.column(columnName(messages, figure.columnPath));
  const line = isGroup(last(figure.rowPath)) ? 'series' : 'row';
  return messages.line[line](rowName(messages, figure.rowPath));
}

/** Figures of last year that nobody knows are left out. */
function comparedWords(
  messages: Messages,
  format: Format,
  { rule }: Comparison,
  figures: readonly ComparedFigure[],
  { sum, values }: ComparedSide,
): ComparedWords {
  return {
    sum,
    figures: figures.flatMap(({ key, lastYear, isSubtracted, isOfLine }, index) => {
      const value = values[index];
      if (value === undefined) return [];
      const { rowPath, columnPath } = figureOf(format, key);
      const path = isOfLine && rule.inEach === 'row' ? columnPath : rowPath;
      const label = messages.label(last(path));
      return [{ label, value, isOfLastYear: lastYear !== undefined, isSubtracted }];
    }),
  };
}

const labelsOf = (
  messages: Messages,
  format: Format,
  { rule }: BalanceEdit,
  keys: readonly FigureKey[],
): string[] =>
  keys.map((key) => {
    const { rowPath, columnPath } = figureOf(format, key);
    return messages.label(last(rule.inEach === 'row' ? columnPath : rowPath));
  });

export function figureOf(format: Format, key: FigureKey | undefined): FigureDefinition {
  const figure = key === undefined ? undefined : figuresOf(format).get(key);
  if (!figure) throw new RangeError(`Format ${format.id} has no figure ${key ?? ''}`);
  return figure;
}

function last(path: readonly Heading[]): Heading {
  const heading = path[path.length - 1];
  if (!heading) throw new RangeError('A figure has headings');
  return heading;
}
