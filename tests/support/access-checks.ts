import { AxeBuilder } from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import type { StandinPage } from './standin-page';

/** What must hold in every state of the pane, so that everybody can read, reach and use it. */

/** At the widths that Excel gives it, in CSS pixels. */
const widths = [270, 300, 350];

/** What a person may have chosen in Windows: dark, or a high-contrast theme, which replaces all colours by a few of its own. */
const appearances = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'high-contrast', media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
] as const;

/** WCAG 2 A and AA in the pane's document. */
export async function violations({ page }: StandinPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['#pane', 'html'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What makes the pane wider than its place, the innermost last; nothing if all has room. */
export const overflow = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const root = document.documentElement;
    const missing = root.scrollWidth - root.clientWidth;
    if (missing <= 0) return [];
    const place = root.getBoundingClientRect().right;
    return [...document.querySelectorAll('html, html *')]
      .filter((element) => element === root || element.getBoundingClientRect().right > place)
      .map((element) => `${missing} px: ${element.outerHTML.slice(0, 200)}`);
  });

/** As by Ctrl and + in the pane, or by a larger text size of Windows: half as many CSS pixels in the same place. */
export const zoom = (frame: Frame, factor: number): Promise<void> =>
  frame.evaluate((value) => {
    document.documentElement.style.zoom = String(value);
  }, factor);

/** Opens all that is folded by the browser. */
export const unfold = (frame: Frame): Promise<void> =>
  frame.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });

/** Controls whose name, as a screen reader says it, has no Chinese in it. */
const unnamed = async (frame: Frame): Promise<string[]> => {
  const tree = await frame.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) => /^ *- (?:button|checkbox|combobox|link|radio|textbox)\b/.test(line))
    .filter((line) => !/\p{Script=Han}/u.test(line));
};

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

/** axe finds nothing in any colours, nothing is cut off, all has a name in Chinese and is reached by keyboard. */
export async function expectAccess(standin: StandinPage, name: string): Promise<void> {
  const picture = name.replace(/ /g, '-');
  await standin.painted();
  for (const { name: appearance, media } of appearances) {
    await standin.page.emulateMedia(media);
    expect([appearance, await violations(standin)]).toEqual([appearance, []]);
    if (media.forcedColors === 'active') await standin.screenshot(`pane-contrast-${picture}`);
  }

  const frame = await standin.frame();
  expect(await unnamed(frame)).toEqual([]);
  for (const width of widths) {
    await standin.setPaneWidth(width);
    await standin.painted();
    expect([width, await overflow(frame)]).toEqual([width, []]);
    if (width === 300) await standin.screenshot(`pane-300-${picture}`);
  }
  await unfold(frame);
  await zoom(frame, 2);
  await standin.painted();
  expect(['200 %', await overflow(frame)]).toEqual(['200 %', []]);
  await standin.screenshot(`pane-zoomed-${picture}`);
  await zoom(frame, 1);

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
