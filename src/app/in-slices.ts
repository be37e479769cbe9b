import type { Steps } from '../workbook/steps';
import type { Timer } from './timer';

/** Milliseconds of work after which the pane may answer. */
const slice = 30;

/** Takes long work to its end, step by step, and lets the pane answer in between. */
export async function inSlices<T>(steps: Steps<T>, timer: Timer): Promise<T> {
  let began = timer.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (timer.now() - began < slice) continue;
    await new Promise<void>((resolve) => {
      timer.after(0, resolve);
    });
    began = timer.now();
  }
}
