import type { Page } from 'playwright-core';
import type { changeMark } from '../../src/standin/page/test-interface';

/** Moments between a change event and what the person sees of it; milliseconds on one clock. */
export interface Moments {
  /** The stand-in posted the event. */
  posted: number;
  /** It reached the pane. */
  delivered: number;
  /** The pane's batch reached the stand-in. */
  asked: number;
  /** The answer reached the pane. */
  answered: number;
  /** The pane's document changed. */
  changed: number;
  /** The change was painted. */
  painted: number;
}

// The page's module cannot run in Node; its type can be compared with.
const posted: typeof changeMark = 'standin:change';

const marks = {
  delivered: 'probe:delivered',
  asked: 'probe:asked',
  answered: 'probe:answered',
  changed: 'probe:changed',
  painted: 'probe:painted',
  usable: 'probe:usable',
} as const;

/** Page and pane have one origin and so one process, where the time origins of windows agree. */
export class PaneProbe {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** To be called before the stand-in is opened. */
  static async install(page: Page): Promise<PaneProbe> {
    // tsx names functions by a helper of its own, which a page does not have.
    const helper = 'globalThis.__name ??= (named) => named;';
    await page.addInitScript(`${helper}(${watch.toString()})(${JSON.stringify(marks)});`);
    return new PaneProbe(page);
  }

  async clear(): Promise<void> {
    await this.#page.evaluate(() => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow;
      for (const one of [window, pane]) one?.performance.clearMarks();
    });
  }

  /** Waits until the pane has painted something since `clear`. */
  async painted(): Promise<void> {
    await this.#page.waitForFunction((name) => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow;
      return (pane?.performance.getEntriesByName(name).length ?? 0) > 0;
    }, marks.painted);
  }

  /** From the last change event since `clear` to the first paint after it; undefined when something of it is not there. */
  async moments(): Promise<Moments | undefined> {
    const all = await this.#marks();
    const first = (name: string, after: number): number =>
      all.find((mark) => mark.name === name && mark.at >= after)?.at ?? NaN;
    const sent = all.filter(({ name }) => name === posted).at(-1)?.at ?? NaN;
    // Posting is marked after the fact, yet before anything can be delivered.
    const delivered = first(marks.delivered, sent);
    const asked = first(marks.asked, sent);
    const answered = first(marks.answered, asked);
    const changed = first(marks.changed, answered);
    const painted = first(marks.painted, changed);
    if (Number.isNaN(painted)) return undefined;
    return { posted: sent, delivered, asked, answered, changed, painted };
  }

  /** A round trip: from the batch's arrival at the stand-in to the answer's arrival at the pane. */
  async roundTrip(): Promise<number> {
    const { asked, answered } = await this.#last();
    return answered - asked;
  }

  /** From the pane's navigation to something that a person can use, painted. */
  async start(address: string): Promise<number> {
    await this.#page.waitForFunction(
      ([path, name]) => {
        const pane = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow;
        return (
          pane?.location.pathname === path && pane.performance.getEntriesByName(name).length > 0
        );
      },
      [address, marks.usable] as const,
    );
    return this.#page.evaluate(
      (name) =>
        document
          .querySelector<HTMLIFrameElement>('#pane')
          ?.contentWindow?.performance.getEntriesByName(name)[0]?.startTime ?? NaN,
      marks.usable,
    );
  }

  async #last(): Promise<{ asked: number; answered: number }> {
    const all = await this.#marks();
    const last = (wanted: string): number =>
      all.filter(({ name }) => name === wanted).at(-1)?.at ?? NaN;
    return { asked: last(marks.asked), answered: last(marks.answered) };
  }

  async #marks(): Promise<{ name: string; at: number }[]> {
    const all = await this.#page.evaluate(() => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow;
      return [window, pane].flatMap((one) =>
        one
          ? one.performance
              .getEntriesByType('mark')
              .map(({ name, startTime }) => ({ name, at: one.performance.timeOrigin + startTime }))
          : [],
      );
    });
    return all.sort((a, b) => a.at - b.at);
  }
}

/** Runs in every window of the stand-in, before the window's own scripts: nothing from outside can be used here. */
function watch(names: typeof marks): void {
  const isPane = window !== window.top;
  window.addEventListener(
    'message',
    ({ data }) => {
      if (typeof data !== 'string') return;
      const isBatch = data.includes('"_actionName":"executeMethod"');
      if (!isPane && isBatch) performance.mark(names.asked);
      else if (isPane && isBatch) performance.mark(names.answered);
      else if (isPane && data.includes('"_responseType":1')) performance.mark(names.delivered);
    },
    // Before the listeners of office.js and of the stand-in.
    true,
  );
  if (!isPane) return;

  let isUsable = false;
  new MutationObserver(() => {
    performance.mark(names.changed);
    const becomesUsable = !isUsable && document.querySelector('#agency, .verdict, #ready') !== null;
    if (becomesUsable) isUsable = true;
    // The next frame shows the change; the one after it begins when that has been painted.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        performance.mark(names.painted);
        if (becomesUsable) performance.mark(names.usable);
      });
    });
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}
