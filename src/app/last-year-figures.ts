import { figuresOfLastYear } from '../report/last-year';
import type { Report } from '../report/report';
import { evaluate } from '../rules/evaluate';
import { formatById, type FigureKey, type Format } from '../standard';

/**
 * What last year's report says, under this year's keys. A row's total that its own columns contradict is left out: what is
 * carried over could not agree with it and add up, too.
 * @param year that is reported on now
 */
export function lastYearFigures(
  format: Format,
  year: number,
  lastYear: Report,
): { figures: Report['figures']; contradicted: number } {
  const { outcomes } = evaluate(formatById(lastYear.formatId), lastYear);
  const contradicted = outcomes.flatMap(({ edit, result }): readonly FigureKey[] =>
    edit.rule.kind === 'rowTotal' && result === 'fails' ? edit.right : [],
  );
  const figures = new Map(lastYear.figures);
  for (const key of contradicted) figures.delete(key);
  return {
    figures: figuresOfLastYear(format, { ...lastYear, year }, { ...lastYear, figures }),
    contradicted: contradicted.length,
  };
}
