import { faults } from './faults';
import { OutcomeTable } from './outcome-table';
import { courseOf, tryOut, type Course } from './trial';
import { works, type Work } from './works';

/**
 * Tests of every kind of work of a group, with every fault at every request that it makes: no figure is lost, what failed is
 * told, a press of the same button (or 修复版式) brings the workbook to where it would have been, and checking goes on.
 */
export function tryWorks(group: keyof typeof works): void {
  const table = new OutcomeTable(
    `Faults while ${group}: points tried and what came of them`,
    `faults-${group}.md`,
  );
  afterAll(() => {
    table.print();
  });

  describe.each<Work>([...works[group]])('$name', (work) => {
    let course: Course;
    beforeAll(async () => {
      course = await courseOf(work);
    }, longest);

    test.each(faults)(
      '$name',
      async (fault) => {
        const verdicts = await tryOut(work, fault, course);
        table.add(work.name, fault.name, verdicts);
        expect(verdicts.flatMap(({ complaints }) => complaints)).toEqual([]);
      },
      longest,
    );
  });
}

/** Milliseconds for one fault at all points of one work, on a machine that has other things to do. */
const longest = 240_000;
