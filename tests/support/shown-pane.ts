import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import type { Messages } from '../../src/locale/messages';
import { zhCN } from '../../src/locale/zh-cn';
import { Pane } from '../../src/taskpane/pane';
import type { OfficeSession } from './office-session';

/** What components ask the browser for, beside what Node.js has. */
const globalNames = [
  'window',
  'document',
  'HTMLElement',
  'MutationObserver',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

/** The pane drawn without a browser, on a session of the stand-in; the person is in the pane, not in the sheet. */
export class ShownPane {
  readonly #opened: OfficeSession;
  readonly window: JSDOM['window'];
  readonly root: HTMLElement;

  constructor(opened: OfficeSession, messages: Messages = zhCN) {
    this.#opened = opened;
    const { window } = new JSDOM('<!doctype html><body><div></div></body>', {
      pretendToBeVisual: true,
    });
    this.window = window;
    this.root = window.document.querySelector('div') ?? window.document.body;
    window.document.hasFocus = () => true;
    const inBrowser = new Map(
      globalNames.map((name) => {
        const value: unknown = window[name];
        return [name, name.endsWith('Frame') ? (value as () => void).bind(window) : value];
      }),
    );
    Object.assign(globalThis, Object.fromEntries(inBrowser));
    render(h(Pane, { session: opened.session, messages }), this.root);
  }

  /** Everything that can be read. */
  get text(): string {
    return this.root.textContent;
  }

  /** What the control with the focus is called; empty where none has it. */
  get focused(): string {
    const { activeElement, body } = this.window.document;
    return activeElement === body ? '' : (activeElement?.textContent ?? '');
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing is ${selector} in: ${this.text}`);
    return found;
  }

  button(name: string | RegExp): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) =>
      typeof name === 'string' ? textContent === name : name.test(textContent),
    );
    if (!found) throw new Error(`No button ${String(name)} in: ${this.text}`);
    return found;
  }

  /** Presses a button as the keyboard does: it has the focus then. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.button(name);
    button.focus();
    button.click();
    await this.drawn();
  }

  async type(text: string): Promise<void> {
    const field = this.find('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new this.window.Event('input', { bubbles: true }));
    await this.drawn();
  }

  /** Lets the workbook answer and the pane draw, with effects that come after it; parts of it may be loaded later still. */
  async drawn(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await this.#opened.office.idle();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** What has changed in the sheet is checked and shown. */
  async checked(): Promise<void> {
    await this.#opened.quiet();
    await this.drawn();
  }

  close(): void {
    render(null, this.root);
    for (const name of globalNames) Reflect.deleteProperty(globalThis, name);
    this.window.close();
  }
}
