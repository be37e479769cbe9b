import { JSDOM } from 'jsdom';
import { ignoreStrayFiles } from '../../src/taskpane/stray-files';

const { window } = new JSDOM('<!doctype html><body><p></p><textarea></textarea></body>');
beforeAll(() => {
  Object.assign(globalThis, { document: window.document });
  ignoreStrayFiles();
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'document');
  window.close();
});

/** Whether the browser does what it does by itself. */
function isLeftToBrowser(type: string, selector: string, types: readonly string[]): boolean {
  const event = new window.Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types } });
  return window.document.querySelector(selector)?.dispatchEvent(event) ?? false;
}

test.each(['dragover', 'drop'])(
  '%s of a file beside where files are taken does nothing',
  (type) => {
    expect(isLeftToBrowser(type, 'p', ['Files'])).toBe(false);
  },
);

test.each(['dragover', 'drop'])('%s of text in a field is the browser’s', (type) => {
  expect(isLeftToBrowser(type, 'textarea', ['text/plain'])).toBe(true);
});
