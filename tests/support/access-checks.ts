import { AxeBuilder } from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import type { StandinPage } from './standin-page';

/** What must hold in every state of the pane, so that everybody can read, reach and use it. */

/** At the widths that Excel gives it, in CSS pixels. */
const widths = [270, 300, 350];

/** WCAG 2 A and AA in the pane's document. */
export async function violations({ page }: StandinPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['#pane', 'html'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** CSS pixels by which the pane is wider than its place. */
export const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

const controls = 'input, select, textarea, button:enabled';

/** Excel hands the keyboard to the pane's first control; in Excel on the web office.js itself answers to Tab. */
export const enterPane = (frame: Frame): Promise<void> => frame.locator(controls).first().focus();

const everything = 'input, select, textarea, button, summary';

/** What the element with the focus is called. */
export const focusedName = async (frame: Frame): Promise<string> =>
  (await focused(frame)).replace(/^-?\d+ /, '');

/** The same with its place on the page: several may have one name. */
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate((selector) => {
    const { activeElement: element } = document;
    if (!element) return '';
    const place = [...document.querySelectorAll(selector)].indexOf(element);
    return `${place} ${element.id === '' ? element.textContent : element.id}`;
  }, everything);

/** Controls that are reached with Tab, in their order, by what they are called. */
async function reachedByTab({ page }: StandinPage, frame: Frame): Promise<string[]> {
  await enterPane(frame);
  const reached = [await focused(frame)];
  for (;;) {
    await page.keyboard.press('Tab');
    const next = await focused(frame);
    // After the last one office.js tells Excel to take the keyboard back.
    if (reached.includes(next)) return reached;
    reached.push(next);
  }
}

/** axe finds nothing, nothing is cut off, all is reached by keyboard. */
export async function expectAccess(standin: StandinPage, name: string): Promise<void> {
  await standin.painted();
  expect(await violations(standin)).toEqual([]);

  const frame = await standin.frame();
  for (const width of widths) {
    await standin.setPaneWidth(width);
    await standin.painted();
    expect([width, await overflow(frame)]).toEqual([width, 0]);
    if (width === 300) await standin.screenshot(`pane-300-${name.replace(/ /g, '-')}`);
  }

  // What is folded away is reached when it is unfolded.
  const all = await frame
    .locator(everything)
    .evaluateAll((found) =>
      found.flatMap((element, place) =>
        element.checkVisibility() && element.matches(':enabled, summary')
          ? [`${place} ${element.id === '' ? element.textContent : element.id}`]
          : [],
      ),
    );
  const reached = await reachedByTab(standin, frame);
  expect(reached.length).toBeGreaterThan(0);
  // The first control has the focus; a summary may stand before it.
  expect(reached).toEqual(all.slice(all.indexOf(reached[0] ?? '')));
}
