import type { BalanceEdit } from '../rules/balance-edit';
import type { Finding } from '../rules/finding';
import {
  figuresOf,
  isGroup,
  type FigureDefinition,
  type FigureKey,
  type Format,
  type Heading,
} from '../standard';
import type { Messages } from './messages';

/** The sentence for a finding, without the table's name: row, column, what was found, what belongs there. */
export function findingSentence(messages: Messages, format: Format, finding: Finding): string {
  if (finding.type === 'figure') {
    const { figure } = finding;
    return messages.figure(finding, messages.belongs[figure.measure]);
  }
  const { edit, left, right, imbalance } = finding;
  return messages.balance[edit.rule.kind]({
    line: lineName(messages, format, edit),
    left: { labels: labelsOf(messages, format, edit, edit.left), sum: left },
    right: { labels: labelsOf(messages, format, edit, edit.right), sum: right },
    imbalance,
  });
}

/** What a list calls a finding: the row or column of a sum, the row and column of a figure. */
export function findingPlace(messages: Messages, format: Format, finding: Finding): string {
  return finding.type === 'figure'
    ? figurePlace(messages, finding.figure)
    : lineName(messages, format, finding.edit);
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

function lineName(messages: Messages, format: Format, edit: BalanceEdit): string {
  const figure = figureOf(format, edit.left[0]);
  if (edit.rule.inEach === 'column') {
    return messages.line.column(columnName(messages, figure.columnPath));
  }
  const line = isGroup(last(figure.rowPath)) ? 'series' : 'row';
  return messages.line[line](rowName(messages, figure.rowPath));
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
