import { makeAddress } from '../../src/layout/address';
import type { BatchLogEntry } from '../../src/standin/protocol/batch-log';
import { stateName } from '../../src/workbook/names';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import type { FullReport } from './full-report';
import {
  batches,
  clearBatches,
  emptyRoundTrip,
  fillReport,
  paneFrame,
  type PanePage,
} from './pane-page';
import { printTable, ratio, size } from './print-table';

/** Changes of one burst, and the milliseconds between them: less than the quiet time, as from quick hands or a macro. */
const burst = { changes: 5, pause: 60 };

/** Milliseconds after which nothing more follows upon what was done. */
const silence = 1200;

/** A heartbeat comes at least this often, with something to spare; milliseconds. */
const heartbeatLimit = 30_000;

/** Documented limit of one request or answer in Excel on the web. */
const largestRequest = 5_000_000;

const agency = '某市人民政府办公室';

interface Occasion {
  what: string;
  log: readonly BatchLogEntry[];
  /** Batches of ours that would do. */
  enough: number;
  /** What the same information takes at the least. */
  beside: string;
  bytes: number;
}

/** The number and size of round trips, occasion by occasion. */
export class Traffic {
  readonly #pane: PanePage;
  readonly #report: FullReport;
  readonly #plan: WorkbookPlan;
  readonly #occasions: Occasion[] = [];

  constructor(pane: PanePage, report: FullReport) {
    this.#pane = pane;
    this.#report = report;
    const { format, year } = report;
    this.#plan = workbookPlan({ format, year, agency, totals: 'computed', taken: [] });
  }

  /** Right after the stand-in was opened. */
  async start(): Promise<void> {
    const { page } = this.#pane;
    await page.waitForTimeout(silence);
    const log = await batches(page);
    await this.#besideEmptyTrip('start', log, 2);
  }

  /** Leaves the report created and filled, without a finding. */
  async creation(): Promise<void> {
    const { page } = this.#pane;
    const { year } = this.#report;
    const pane = paneFrame(page);
    await pane.locator('#agency').fill(agency);
    await pane.locator('#year').fill(String(year));
    await clearBatches(page);
    await pane.locator('button[type=submit]').click();
    await pane.locator('.verdict').waitFor();
    await page.waitForTimeout(silence);
    const log = await batches(page);
    this.#add('creation', log, 3, 'the plan as plain data', JSON.stringify(this.#plan).length);
    await fillReport(page, this.#report);
    await pane.locator('.verdict-clear').waitFor();
    await page.waitForTimeout(silence);
  }

  /** A person types figures quickly; the last one is wrong. */
  async burst(): Promise<void> {
    const { page } = this.#pane;
    const { broken } = this.#report;
    await clearBatches(page);
    const raised = await page.evaluate(
      async ([sheet, address, value, changes, pause]) => {
        const before = window.standin.changes().length;
        for (let left = changes - 1; left >= 0; left -= 1) {
          void window.standin.set(sheet, address, [[left === 0 ? value : value + left]]);
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
        return window.standin.changes().length - before;
      },
      [broken.sheet, makeAddress(broken.at), broken.value + 1, burst.changes, burst.pause] as const,
    );
    await page.waitForTimeout(silence);
    await this.#besideValues(`a burst of ${raised} change events`, await batches(page));
  }

  /** From the first finding to its cell. */
  async jump(): Promise<void> {
    const { page } = this.#pane;
    await clearBatches(page);
    await paneFrame(page).locator('button.finding').first().click();
    await page.waitForTimeout(silence);
    const log = await batches(page);
    await this.#besideEmptyTrip('a jump to a cell', log, 1);
  }

  /** While nothing is done. */
  async heartbeat(): Promise<void> {
    const { page } = this.#pane;
    await clearBatches(page);
    await page.waitForFunction(() => window.standin.batches().length > 0, undefined, {
      timeout: heartbeatLimit,
    });
    await page.waitForTimeout(silence);
    await this.#besideValues('a heartbeat', await batches(page));
  }

  print(): void {
    const largest = Math.max(
      ...this.#occasions.flatMap(({ log }) => log.map((batch) => bytesOf([batch]))),
    );
    printTable(
      `Round trips (largest: ${size(largest)}; Excel on the web takes ${size(largestRequest)} in one)`,
      [
        'occasion',
        'batches',
        'enough',
        "office.js' own",
        'with writes',
        'sent',
        'received',
        'beside it',
        'size',
        'ours to it',
      ],
      this.#occasions.map(({ what, log, enough, beside, bytes }) => {
        const ours = log.filter(({ internal }) => internal !== true);
        const total = (of: (entry: BatchLogEntry) => number): number =>
          ours.reduce((sum, entry) => sum + of(entry), 0);
        return [
          what,
          String(ours.length),
          String(enough),
          String(log.length - ours.length),
          String(ours.filter(({ writes }) => writes.length > 0).length),
          size(total(({ bytesIn }) => bytesIn)),
          size(total(({ bytesOut }) => bytesOut)),
          beside,
          size(bytes),
          ratio(bytesOf(ours), bytes),
        ];
      }),
    );
  }

  /** For what asks and is told next to nothing. */
  async #besideEmptyTrip(
    what: string,
    log: readonly BatchLogEntry[],
    enough: number,
  ): Promise<void> {
    const { page } = this.#pane;
    await clearBatches(page);
    await emptyRoundTrip(page);
    this.#add(what, log, enough, 'an empty round trip', bytesOf(await batches(page)));
  }

  /** A check must be told the tables' values, and could do with nothing else. */
  async #besideValues(what: string, log: readonly BatchLogEntry[]): Promise<void> {
    const values = await this.#pane.page.evaluate(
      (places) =>
        JSON.stringify(places.map(({ sheet, range }) => window.standin.get(sheet, range))),
      this.#plan.names.filter(({ name }) => name !== stateName),
    );
    this.#add(what, log, 1, "the tables' values alone", values.length);
  }

  #add(
    what: string,
    log: readonly BatchLogEntry[],
    enough: number,
    beside: string,
    bytes: number,
  ): void {
    this.#occasions.push({ what, log, enough, beside, bytes });
  }
}

const bytesOf = (log: readonly BatchLogEntry[]): number =>
  log.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
