import { inSlices } from '../../src/app/in-slices';
import type { Timer } from '../../src/app/timer';

/** Long work, and a pane that answers meanwhile. */

/** A clock on which each step of the work takes some milliseconds; calls come at once. */
function clock(each: number): Timer & { pauses: number } {
  let now = 0;
  return {
    pauses: 0,
    now: () => (now += each),
    date: () => new Date(0),
    after(_, call) {
      this.pauses += 1;
      call();
      return () => undefined;
    },
  };
}

function* steps(count: number): Generator<undefined, string> {
  for (let step = 0; step < count; step += 1) yield undefined;
  return 'done';
}

test.each([
  ['short work goes through at once', 3, 1, 0],
  ['long work pauses again and again', 100, 10, 33],
  ['work without steps is done', 0, 10, 0],
])('%s', async (_, count, each, pauses) => {
  const timer = clock(each);
  expect(await inSlices(steps(count), timer)).toBe('done');
  expect(timer.pauses).toBe(pauses);
});
