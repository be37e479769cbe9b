import { blankFigure, numberFigure, type Figure } from '../../src/report/figure';
import { placeFigures } from '../../src/recognition/place-figures';
import type { RecognisedFigure, RecognisedTable } from '../../src/recognition/recognise-table';
import { formatById, tableOf, type FigureKey } from '../../src/standard';

/** （六）其他处理 is one row in the form of 2019 and three since: what a report of 2021 says of them is added up. */

const rows = ['correctionOverdue', 'feeOverdue', 'otherReason'];
const whole: FigureKey = 'requests.otherwiseHandled.naturalPersons';
const unreadable: Figure = { kind: 'unreadable', problem: 'text', found: '待核实' };

/** What was recognised: the rows with a figure each, in the column of natural persons. */
function placed(figures: readonly (Figure | 'rowNotFound')[]): Figure | undefined {
  const format = formatById('2021');
  const found = figures.flatMap((figure, index): RecognisedFigure[] =>
    figure === 'rowNotFound'
      ? []
      : [{ key: `requests.${rows[index] ?? ''}.naturalPersons`, figure, doubts: [] }],
  );
  const table = {
    ...{ format, table: tableOf(format, 'requests') },
    rows: [{ figures: found }],
  } as unknown as RecognisedTable;
  const all = placeFigures([table], formatById('2019')).placed;
  return all.find(({ key }) => key === whole)?.figure;
}

test.each<[string, (Figure | 'rowNotFound')[], Figure]>([
  ['all rows', [numberFigure(1), numberFigure(2), numberFigure(3)], numberFigure(6)],
  ['a row that is blank', [numberFigure(1), blankFigure(), numberFigure(3)], blankFigure()],
  ['a row that was not found', [numberFigure(1), 'rowNotFound', numberFigure(3)], blankFigure()],
  ['a row that nobody can read', [numberFigure(1), unreadable, numberFigure(3)], unreadable],
  ['such a row behind a blank one', [blankFigure(), unreadable, numberFigure(3)], unreadable],
])('%s', (_, figures, expected) => {
  expect(placed(figures)).toEqual(expected);
});
