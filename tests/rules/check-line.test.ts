import fc from 'fast-check';
import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { checkLines, lineOf, lineResults } from '../../src/rules/check-line';
import { evaluate } from '../../src/rules/evaluate';
import { figuresOf, formatById, formats } from '../../src/standard';
import { balancedReport, withFigures } from '../support/balanced-report';

/** What a line is called on the telephone: the rule, and the row, column or table as the form prints them, from 1. */
test.each([
  ['2021', 'B1.received', 'B1-1'],
  ['2021', 'B1.stateSecret', 'B1-5'],
  ['2021', 'B1.outcomeTotal', 'B1-24'],
  ['2021', 'B1.carriedForward', 'B1-25'],
  ['2019', 'B1.outcomeTotal', 'B1-22'],
  ['2021', 'B2.naturalPersons', 'B2-1'],
  ['2021', 'B3.naturalPersons', 'B3-1'],
  ['2021', 'B3.total', 'B3-7'],
  ['2021', 'C1.reconsideration', 'C1-1'],
  ['2021', 'C1.litigationAfterReconsideration', 'C1-3'],
  ['2021', 'A5.proactiveDisclosure', 'A5-1'],
  ['2021', 'A2.reconsiderationAndLitigation', 'A2-3'],
] as const)('in the format of %s the line %s has the number %s', (formatId, id, number) => {
  const line = checkLines(formatById(formatId), false).find((candidate) => candidate.id === id);
  expect(line?.number).toBe(number);
});

describe.each(formats)('format $id', (format) => {
  test.each([false, true])('no two lines have the same number (typed totals: %s)', (typed) => {
    const lines = checkLines(format, typed);
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
  });

  test('a line has the same number whether totals are typed or computed', () => {
    const numbers = (typed: boolean) =>
      new Map(checkLines(format, typed).map(({ id, number }) => [id, number]));
    expect([...numbers(true)]).toEqual(expect.arrayContaining([...numbers(false)]));
  });

  test('the lines that fail are those that findings belong to', () => {
    const lines = checkLines(format, true);
    const contents: Figure[] = [
      blankFigure(),
      parseFigure({ value: '12件' }),
      numberFigure(-1),
      numberFigure(2.5),
      numberFigure(1.23456),
    ];
    const changes = fc.dictionary(
      fc.constantFrom(...figuresOf(format).keys()),
      fc.constantFrom(...contents),
      { maxKeys: 6 },
    );
    fc.assert(
      fc.property(balancedReport(format), changes, (balanced, changed) => {
        const report = withFigures(balanced, changed);
        const results = lineResults(format, report, lines);
        const failing = lines.filter(({ id }) => results.get(id) === 'fails');
        const found = evaluate(format, report).findings.filter(
          (finding) => finding.type !== 'figure' || !/blank/i.test(finding.problem),
        );
        expect(new Set(found.map((finding) => lineOf(format, finding)))).toEqual(
          new Set(failing.map(({ number }) => number)),
        );
      }),
    );
  });
});
