import { fuzz } from '../fuzz/fuzz';
import { parsers } from '../fuzz/parsers';

/**
 * Every parser with mutations of real files, for a few seconds each; `npm run fuzz` goes on for as long as it is given. An
 * input is read or refused with an error that has a sentence; it neither hangs nor runs or fetches anything, and what is
 * written of it holds no formula but ours.
 */
test.each(Object.keys(parsers))('%s: nothing breaks', async (name) => {
  const { inputs, failures } = await fuzz(name, { seed: 1, milliseconds: 3000, most: 150 });
  expect(failures.map(({ seed, reason }) => ({ seed, reason }))).toEqual([]);
  expect(inputs).toBeGreaterThan(0);
});
