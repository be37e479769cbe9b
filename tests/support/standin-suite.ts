import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startServer, type RunningServer } from '../../src/standin/start-server';
import { launchBrowser } from './browser';
import { StandinPage, type StandinOptions } from './standin-page';

/** A page with a spreadsheet takes some seconds to open. */
jest.setTimeout(120_000);

/** A server and a browser for the tests of one file, and the pages that they open. */
export class StandinSuite {
  #server: RunningServer | undefined;
  #browser: Browser | undefined;

  constructor() {
    beforeAll(async () => {
      this.#server = await startServer({ port: 0 });
      this.#browser = await launchBrowser();
    });
    afterAll(async () => {
      await this.#browser?.close();
      await this.#server?.close();
    });
  }

  get origin(): string {
    if (!this.#server) throw new Error('No server yet');
    return this.#server.origin;
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('No browser yet');
    return this.#browser;
  }

  open(options?: StandinOptions): Promise<StandinPage> {
    return StandinPage.open(this.browser, this.origin, options);
  }

  /** A page with new tables in its workbook. */
  async openReport(
    year = 2025,
    { agency, ...options }: StandinOptions & { agency?: string } = {},
  ): Promise<StandinPage> {
    const page = await this.open(options);
    await page.createReport(year, agency);
    return page;
  }
}
