import { LiveCheck, type CheckAttempt } from '../../src/app/live-check';
import { ManualTimer, settle } from '../support/manual-timer';

const delays = { quiet: 200, longest: 1000, retry: 600 };

/** A live check whose checks end when the test says so, or at once. */
function liveCheck({ slow = false, attempts = [] as CheckAttempt[] } = {}) {
  const timer = new ManualTimer();
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const check = (): Promise<CheckAttempt> => {
    begun.push(timer.now());
    const attempt = attempts.shift() ?? 'done';
    return slow
      ? new Promise((resolve) => {
          ends.push(() => {
            resolve(attempt);
          });
        })
      : Promise.resolve(attempt);
  };
  return { live: new LiveCheck(check, timer, delays), timer, begun, ends };
}

test('a single change is checked when it has been quiet for a while', async () => {
  const { live, timer, begun } = liveCheck();
  live.changed();
  await timer.pass(199);
  expect(begun).toEqual([]);
  await timer.pass(1);
  expect(begun).toEqual([200]);
});

test('a burst is checked once', async () => {
  const { live, timer, begun } = liveCheck();
  for (let key = 0; key < 5; key += 1) {
    live.changed();
    await timer.pass(100);
  }
  await timer.pass(5000);
  expect(begun).toEqual([600]);
});

test('a burst without an end is checked once a second', async () => {
  const { live, timer, begun } = liveCheck();
  for (let key = 0; key < 30; key += 1) {
    live.changed();
    await timer.pass(100);
  }
  expect(begun).toEqual([1000, 2000, 3000].slice(0, begun.length));
  expect(begun.length).toBeGreaterThanOrEqual(2);
});

test('never two checks at a time; what changed meanwhile is checked once more at the end', async () => {
  const { live, timer, begun, ends } = liveCheck({ slow: true });
  live.changed();
  await timer.pass(200);
  live.changed();
  await timer.pass(1000);
  live.changed();
  await timer.pass(1000);
  expect(begun).toHaveLength(1);
  ends[0]?.();
  await settle();
  await timer.pass(0);
  expect(begun).toHaveLength(2);
  ends[1]?.();
  await timer.pass(5000);
  expect(begun).toHaveLength(2);
});

test('while a person types in a cell, it tries again until the cell is left', async () => {
  const { live, timer, begun } = liveCheck({ attempts: ['again', 'again', 'done'] });
  live.changed();
  await timer.pass(5000);
  expect(begun).toEqual([200, 800, 1400]);
});

test('a check at once takes the place of one that waits', async () => {
  const { live, timer, begun } = liveCheck();
  live.changed();
  await live.now();
  await timer.pass(5000);
  expect(begun).toEqual([0]);
});

test('nothing is checked after a stop', async () => {
  const { live, timer, begun } = liveCheck();
  live.changed();
  live.stop();
  await timer.pass(5000);
  await settle();
  expect(begun).toEqual([]);
});
