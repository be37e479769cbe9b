import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { BatchLogEntry } from '../../src/standin/protocol/batch-log';
import type { StandinInterface } from '../../src/standin/page/test-interface';
import type { FigureKey, Format } from '../../src/standard';
import type { TotalsMode } from '../../src/workbook/state';
import { covers, parseRange } from '../../src/layout/address';
import { artifact, openPage } from './browser';
import { eventually } from './eventually';
import { inputBlocks, placeOf, tableCells, type PlacedFigure } from './table-places';
import type { Report } from '../../src/report/report';

export interface StandinOptions {
  /** Options of the stand-in's address, such as `locale=en-US`. */
  query?: string;
  /** Width of the pane in CSS pixels; as the stand-in has it unless told. */
  paneWidth?: number;
}

/** What the pane says is wrong, as it is read on the page. */
export interface ShownFinding {
  group: string;
  place: string;
  address: string;
  sentence: string;
}

/** Findings with one cause: the addresses that they lead to, and what is suggested. */
export interface ShownFault {
  heading: string;
  addresses: string[];
  suggestions: string[];
}

/** Addresses of the marked cells of a sheet, merged ones once, by the colour that is displayed. */
export interface Marks {
  /** In a sum that does not agree. */
  fault: string[];
  /** In a row of a cross-total that does not agree. */
  row: string[];
  /** No proper figure. */
  invalid: string[];
  /** Unusual. */
  soft: string[];
}

const markColors: Readonly<Record<string, keyof Marks>> = {
  '#FFC7CE': 'fault',
  '#FDE9EB': 'row',
  '#F8CBAD': 'invalid',
  '#FFEB9C': 'soft',
};

/** What tools of ours log as errors although nothing went wrong. */
const remarks = [
  // Playwright's own styles, which the pane's policy refuses.
  'Applying inline style violates',
  // Univer finds a formula of a deleted sheet in its index, and goes on without it (engine-formula, `_traverse`).
  'Dependency tree not found for treeId:',
];

/** The built pane beside the stand-in for Excel, in a real browser: used as a person does, with mouse and keyboard. */
export class StandinPage {
  #clicks = 0;

  private constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
    private readonly loggedErrors: readonly string[],
    /** Addresses that the page and the pane asked for. */
    readonly requests: readonly string[],
  ) {}

  /** Opens the page and waits until the pane has something to show. */
  static async open(
    browser: Browser,
    origin: string,
    { query = '', paneWidth }: StandinOptions = {},
  ): Promise<StandinPage> {
    const { page, errors, requests } = await openPage(browser, `${origin}/standin/?${query}`);
    const opened = new StandinPage(page, page.frameLocator('#pane'), errors, requests);
    if (paneWidth !== undefined) await opened.setPaneWidth(paneWidth);
    await opened.pane.locator('h1').first().waitFor();
    return opened;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Errors of the page and of the pane. */
  get errors(): string[] {
    return this.loggedErrors.filter((text) => !remarks.some((remark) => text.startsWith(remark)));
  }

  /** Calls the stand-in's test interface. */
  call<Name extends keyof StandinInterface>(
    name: Name,
    ...args: Parameters<StandinInterface[Name]>
  ): Promise<Awaited<ReturnType<StandinInterface[Name]>>> {
    return this.page.evaluate(
      ([method, values]) =>
        (window.standin[method as Name] as (...given: unknown[]) => unknown)(...values),
      [name as string, args as unknown[]] as const,
    ) as Promise<Awaited<ReturnType<StandinInterface[Name]>>>;
  }

  async frame(): Promise<Frame> {
    const handle = await this.page.locator('#pane').elementHandle();
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('The pane has no document');
    return frame;
  }

  async setPaneWidth(pixels: number): Promise<void> {
    await this.page.locator('#pane').evaluate((frame, width) => {
      frame.style.flex = `0 0 ${width}px`;
      frame.style.width = `${width}px`;
    }, pixels);
  }

  // The pane

  button(name: string | RegExp) {
    return this.pane.getByRole('button', { name });
  }

  /** Fills the start page and presses 生成报表; what comes next is the caller's to wait for. */
  async askForReport(year: number | string, agency = '某县某局'): Promise<void> {
    await this.pane.locator('#agency').fill(agency);
    await this.pane.locator('#year').fill(String(year));
    await this.button('生成报表').click();
  }

  async createReport(year: number | string, agency?: string): Promise<void> {
    await this.askForReport(year, agency);
    await this.pane.locator('.verdict').waitFor();
    await this.call('settled');
  }

  /** Creates tables whose totals are typed. */
  async createTypedReport(year: number): Promise<void> {
    await this.pane.getByRole('checkbox').uncheck();
    await this.createReport(year);
  }

  /** All that the pane says. */
  text(): Promise<string> {
    return this.pane.locator('body').innerText();
  }

  verdict(): Promise<string> {
    return this.pane.locator('.verdict-words').innerText();
  }

  /** What is wrong, in the order in which it is shown. */
  async findings(): Promise<ShownFinding[]> {
    return this.pane.locator('section.group').evaluateAll((sections) =>
      sections.flatMap((section) =>
        [...section.querySelectorAll('.finding')].map((finding) => {
          const address = finding.querySelector('.finding-address')?.textContent ?? '';
          const place = finding.querySelector('.finding-place')?.textContent ?? '';
          return {
            group: section.querySelector('h2')?.textContent ?? '',
            place: place.slice(0, place.length - address.length),
            address,
            sentence: finding.querySelector('.finding-place + span')?.textContent ?? '',
          };
        }),
      ),
    );
  }

  /** What has one cause, and the corrections that are shown for it. */
  async faults(): Promise<ShownFault[]> {
    return this.pane.locator('section.fault').evaluateAll((sections) =>
      sections.map((section) => ({
        heading: section.querySelector('h2')?.textContent ?? '',
        addresses: [...section.querySelectorAll('.finding-address')].map(
          ({ textContent }) => textContent,
        ),
        suggestions: [...section.querySelectorAll('.suggestion p:first-child')].map(
          ({ textContent }) => textContent,
        ),
      })),
    );
  }

  /** Presses the finding that is shown for a cell. */
  async pressFinding(address: string): Promise<void> {
    await this.pane
      .locator('.finding', { has: this.page.locator(`.finding-address:text-is("${address}")`) })
      .first()
      .click();
  }

  // The sheet

  /**
   * Clicks a cell, so that the keyboard is the grid's. A cell at the edge may be scrolled while the mouse is on its way: then
   * once more. Never twice at one point, as two cells can be while the grid scrolls: that would be a double click.
   */
  async click(sheet: string, address: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { x, y, width, height } = await this.call('cellBox', sheet, address);
      this.#clicks += 1;
      await this.page.mouse.click(x + width * (this.#clicks % 2 ? 0.4 : 0.6), y + height / 2);
      const selected = await this.call('selection');
      // A merged cell is selected as a whole.
      const [around, cell] = [parseRange(selected.address), parseRange(address)];
      if (selected.sheet === sheet && around && cell && covers(around, cell)) return;
    }
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.click(sheet, address);
    await this.keys(text, 'Enter');
  }

  /** Types a figure where it belongs on sheets that have the standard names and nothing inserted. */
  async typeFigure(format: Format, key: FigureKey, text: string): Promise<void> {
    const { sheet, address } = placeOf(format, key);
    await this.type(sheet, address, text);
  }

  /** Texts are typed, names of keys pressed: `keys('5', 'Enter', '7', 'Enter')`. */
  async keys(...strokes: readonly string[]): Promise<void> {
    for (const stroke of strokes) {
      if (/^(?:Enter|Tab|Delete|Escape|F2|Arrow\w+|Control\+.+|Shift\+.+)$/.test(stroke)) {
        await this.page.keyboard.press(stroke);
      } else await this.page.keyboard.type(stroke);
    }
  }

  /** Pastes a block through the clipboard. A busy grid may miss the key, which a person sees and presses again. */
  async paste(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void> {
    const text = rows.map((row) => row.join('\t')).join('\n');
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    const before = (await this.call('changes')).length;
    for (let isDone = false, attempt = 1; !isDone; attempt += 1) {
      await this.click(sheet, address);
      await this.keys('Control+V');
      isDone = await eventually(async () => {
        expect((await this.call('changes')).length).toBeGreaterThan(before);
      }).then(
        () => true,
        (error: unknown) => {
          if (attempt === 3) throw error;
          return false;
        },
      );
    }
  }

  /** Ctrl+Z or Ctrl+Y with the keyboard in the grid. */
  async undo(key: 'Control+Z' | 'Control+Y' = 'Control+Z'): Promise<void> {
    await this.keys(key);
    await this.call('settled');
  }

  /** Pastes all input figures of a report, block by block. */
  async pasteReport(format: Format, { figures }: Report, totals?: TotalsMode): Promise<void> {
    for (const { sheet, address, rows } of inputBlocks(format, totals)) {
      const texts = textsOf(rows, figures);
      if (texts.flat().some((text) => text !== '')) await this.paste(sheet, address, texts);
    }
  }

  /**
   * Types all input figures of a report, row by row, looking at each row: a busy grid may miss a key, which a person sees and
   * types again.
   */
  async typeReport(format: Format, { figures }: Report): Promise<void> {
    for (const { sheet, rows } of inputBlocks(format)) {
      for (const row of rows) {
        const texts = textsOf([row], figures).flat();
        await this.click(sheet, row[0]?.address ?? '');
        for (const text of texts) await this.keys(text, 'Tab');
        await this.call('settled');
        for (const [index, { address }] of row.entries()) {
          const text = texts[index] ?? '';
          if (String(await this.value(sheet, address)) !== text)
            await this.type(sheet, address, text);
        }
      }
    }
  }

  async value(sheet: string, address: string) {
    return (await this.call('get', sheet, address))[0]?.[0];
  }

  /** What is marked on the sheet of a table. */
  async marks(format: Format, sheet: string): Promise<Marks> {
    const cells = tableCells(format, sheet);
    const fills = await this.page.evaluate(
      ([name, addresses]) =>
        addresses.map((address) => window.standin.displayedFill(name, address).toUpperCase()),
      [sheet, cells] as const,
    );
    const marks: Marks = { fault: [], row: [], invalid: [], soft: [] };
    fills.forEach((fill, index) => {
      const mark = markColors[fill];
      if (mark) marks[mark].push(cells[index] ?? '');
    });
    return marks;
  }

  // What goes on between the two

  /** Waits until the pane has looked at the workbook after the last change, and shows what it saw. */
  async checked(): Promise<void> {
    await this.call('settled');
    await this.page.waitForFunction(() => {
      const last = window.standin.changes().at(-1)?.at ?? 0;
      return window.standin.batches().some(({ at, error }) => at > last && error === undefined);
    });
    await this.painted();
  }

  /** What the pane was told, and what it seeks of itself, is on the screen. */
  async painted(): Promise<void> {
    await this.pane.locator('body:not(:has([aria-busy="true"]))').waitFor();
    await this.pane.locator('body').evaluate(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                resolve();
              });
            });
          });
        }),
    );
  }

  batches(): Promise<BatchLogEntry[]> {
    return this.call('batches');
  }

  /** Keeps a picture among the artefacts of the run. */
  async screenshot(name: string): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path: artifact(`${name}.png`), caret: 'initial' });
  }
}

const textsOf = (
  rows: readonly (readonly PlacedFigure[])[],
  figures: Report['figures'],
): string[][] =>
  rows.map((row) =>
    row.map(({ key }) => {
      const figure = figures.get(key);
      return figure?.kind === 'number' ? String(figure.value) : '';
    }),
  );
