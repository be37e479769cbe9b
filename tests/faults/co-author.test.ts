import { parseAddress } from '../../src/layout/address';
import type { OfficeSession } from '../support/office-session';
import { OutcomeTable } from '../support/faults/outcome-table';
import { difference, pictureOf } from '../support/faults/picture';
import { carryOut, courseOf, openAt, type Course, type Verdict } from '../support/faults/trial';
import { works, type Work } from '../support/faults/works';

/**
 * Somebody else edits the same workbook while the pane writes into it. What they have typed by the time that the pane looks
 * at the cells for the last time stays; where the pane has begun by then, nothing is written at all, and the person is told.
 */

const typed = '同事填的';

/** Works that replace what stands in open cells, and how many requests it takes to show the person what would be replaced. */
const shownAfter: Readonly<Record<string, number>> = {
  'fill zeros': 0,
  'adopt a correction': 0,
  'make numbers of texts': 0,
  'write a note': 0,
  'attach last year': 1,
  'import into a report': 1,
};
const replacing = works.writing.filter(({ name }) => name in shownAfter);

/** Cells that hold what only the pane writes: the code that a note answers, the sheet of last year's figures. */
const ours = /^(?:校验结果!J|上年数据!)/;

type Cell = [sheet: string, address: string];

/** Cells open to people that the work would fill or change: the first, one within, and the last. */
function cellsOf({ before, after }: Course, opened: OfficeSession): Cell[] {
  const changed = [...after.keys()].flatMap((place): Cell[] => {
    const [sheet = '', address = ''] = place.split('!');
    const position = parseAddress(address);
    if (!position || ours.test(place) || after.get(place) === before.get(place)) return [];
    const { row, column } = position;
    const { format, formula } = opened.grid.source(opened.sheetId(sheet), row, column);
    return !format.locked && !String(formula).startsWith('=') ? [[sheet, address]] : [];
  });
  return changed.filter((_, at, { length }) => [0, length >> 1, length - 1].includes(at));
}

function textAt(opened: OfficeSession, [sheet, address]: Cell): string {
  const { row, column } = parseAddress(address)!;
  return String(opened.grid.content(opened.sheetId(sheet), row, column));
}

const table = new OutcomeTable('Edits of a co-author while the pane writes', 'faults-co-author.md');
afterAll(() => {
  table.print();
});

let pane: OfficeSession;
afterEach(() => {
  pane.dispose();
});

test.each<Work>(replacing)('$name', async (work) => {
  const course = await courseOf(work);
  const lastLook = course.requests.findIndex((writes) => writes > 0);
  pane = await openAt(work);
  const cells = cellsOf(course, pane);
  expect(cells.length).toBeGreaterThan(0);
  const verdicts: Verdict[] = [];
  for (const cell of cells) {
    for (let request = shownAfter[work.name]! + 1; request <= lastLook; request += 1) {
      pane.dispose();
      pane = await openAt(work);
      let count = 0;
      pane.office.session.beforeBatch = () => {
        count += 1;
        if (count === request) pane.typeIn(...cell, typed);
      };
      await carryOut(work, pane);
      expect({ cell, request, text: textAt(pane, cell) }).toEqual({
        ...{ cell, request },
        text: expect.stringContaining(typed) as string,
      });
      const isTold = pane.session.state.notice?.problem === 'figuresChanged';
      verdicts.push({ outcome: isTold ? 'before' : 'done', complaints: [] });
      if (request < lastLook) continue;
      expect(isTold).toBe(true);
      const untouched = await openAt(work);
      untouched.typeIn(...cell, typed);
      expect(difference(pictureOf(pane.grid), pictureOf(untouched.grid))).toBe('');
      untouched.dispose();
    }
  }
  table.add(work.name, 'what was typed stays', verdicts);
});
