import { faults } from '../support/faults/faults';
import { OutcomeTable } from '../support/faults/outcome-table';
import { courseOf, tryOut, type Course } from '../support/faults/trial';
import { works } from '../support/faults/works';

/**
 * Every kind of work with every fault at every request that it makes: no figure is lost, what failed is told, and the same
 * button brings the workbook to where it would have been.
 */

const table = new OutcomeTable('Faults between the pane and Excel', 'faults-at-every-request.md');

afterAll(() => {
  table.print();
});

describe.each(works)('$name', (work) => {
  let course: Course;
  beforeAll(async () => {
    course = await courseOf(work);
  });

  test.each(faults)('$name', async (fault) => {
    const verdicts = await tryOut(work, fault, course);
    table.add(work.name, fault.name, verdicts);
    expect(verdicts.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
