import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { makeHtml } from '../../src/exchange/html/make-html';
import { formats } from '../../src/standard';
import { artifact, launchBrowser, openPage, type OpenedPage } from '../support/browser';
import { publishedReport } from '../support/published-reports';
import { emptyReport, written } from '../support/written-reports';

/** The page that an agency puts on its web site, as visitors meet it. */

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openReport(html: string, width: number): Promise<OpenedPage> {
  const opened = await openPage(browser, 'about:blank');
  await opened.page.setViewportSize({ width, height: 800 });
  await opened.page.setContent(html);
  return opened;
}

const reports = formats.flatMap((format) => {
  const id = { '2019': 'shanghai-gov-office-2019', '2021': 'huaian-city-2024' }[format.id];
  return [
    [`${format.id}-filled`, makeHtml(written(publishedReport(id).report, format), format)] as const,
    [`${format.id}-blank`, makeHtml(emptyReport(format), format)] as const,
  ];
});
const [screen, telephone] = [1280, 360];

test.each(reports)('%s: axe finds nothing, nothing is loaded', async (name, html) => {
  const { page, errors, requests } = await openReport(html, screen);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect([errors, requests]).toEqual([[], []]);
  await page.screenshot({ path: artifact(`published-${name}.png`), fullPage: true });
  await page.context().close();
});

test('on a telephone the page stays as wide as the screen, and tables scroll by keyboard', async () => {
  const [[, html] = ['', '']] = reports;
  const { page } = await openReport(html, telephone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(telephone);
  const tables = page.getByRole('region');
  expect(await tables.count()).toBe(3);
  await page.keyboard.press('Tab');
  const frame = tables.first();
  expect(await frame.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await frame.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
  await page.screenshot({ path: artifact('published-telephone.png'), fullPage: true });
  await page.context().close();
});

test('on paper every table is as wide as the page', async () => {
  const [[, html] = ['', '']] = reports;
  const { page } = await openReport(html, telephone);
  await page.emulateMedia({ media: 'print' });
  // The text of an A4 page at 96 dots an inch.
  await page.setViewportSize({ width: 589, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(589);
  await page.context().close();
});
