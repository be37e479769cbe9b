import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** The little of a browser page that office.js uses, in its own JavaScript realm. */
export interface Page {
  /** The page's `window`. */
  window: Record<string, unknown>;
  /** A message from the host window arrives. */
  deliver: (text: string) => void;
  close: () => void;
}

const origin = 'https://localhost:3000';
const officeFolder = `${origin}/office/`;
const search = '?_host_Info=Excel$Web$16.01$zh-CN$$$disableLogging$0';
const hash = `#&_serializer_version=1&_xdm_Info=conversation|pane|${origin}`;

const require = createRequire(path.join(process.cwd(), 'package.json'));
const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const compiled = new Map<string, vm.Script>();

/** Microsoft's file as it is on disk; compiled once for all pages of a suite. */
function officeScript(name: string): vm.Script {
  let script = compiled.get(name);
  if (!script) {
    script = new vm.Script(readFileSync(path.join(dist, name), 'utf8'), { filename: name });
    compiled.set(name, script);
  }
  return script;
}

class Storage {
  private readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

/** An element that takes what is set on it; an anchor knows the parts of its address. */
class Element {
  [property: string]: unknown;
  href = '';
  src = '';
  onload?: () => void;
  style = {};
  constructor(readonly tagName: string) {}
  private get url(): URL {
    return new URL(this.href, origin);
  }
  get protocol(): string {
    return this.url.protocol;
  }
  get hostname(): string {
    return this.url.hostname;
  }
  get host(): string {
    return this.url.host;
  }
  get port(): string {
    return this.url.port;
  }
  get pathname(): string {
    return this.url.pathname;
  }
  setAttribute(name: string, value: unknown): void {
    this[name] = value;
  }
  getAttribute(name: string): unknown {
    return this[name] ?? null;
  }
}

type Listener = (event: unknown) => void;

/** Loads office.js into a new page; `toHost` receives what it posts to its host window. */
export function openPage(toHost: (text: string) => void): Page {
  const listeners = new Map<string, Listener[]>();
  const timers = new Set<NodeJS.Timeout>();
  const parent = {
    postMessage: (text: string) => {
      setImmediate(toHost, text);
    },
  };

  const later = (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run(...args);
    }, delay);
    // office.js guards its scripts and messages with long timers; none may keep a test run alive.
    if ((delay ?? 0) > 1000) timer.unref();
    timers.add(timer);
    return timer;
  };

  const loadScript = (element: Element): void => {
    if (!element.src.startsWith(officeFolder)) return;
    setImmediate(() => {
      officeScript(element.src.slice(officeFolder.length)).runInContext(window);
      element.onload?.();
    });
  };

  const head = { appendChild: loadScript };
  const ownScript = Object.assign(new Element('script'), { src: `${officeFolder}office.js` });
  const document = {
    domain: 'localhost',
    readyState: 'complete',
    cookie: '',
    documentElement: new Element('html'),
    body: new Element('body'),
    createElement: (name: string) => new Element(name),
    createTextNode: () => new Element('#text'),
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) =>
      name === 'head' ? [head] : name === 'script' ? [ownScript] : [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };

  const sandbox: Record<string, unknown> = {
    document,
    parent,
    opener: null,
    name: '',
    location: {
      href: `${origin}/pane.html${search}${hash}`,
      origin,
      protocol: 'https:',
      search,
      hash,
    },
    navigator: { userAgent: 'standin', onLine: true },
    history: {},
    sessionStorage: new Storage(),
    localStorage: new Storage(),
    performance: { now: () => performance.now() },
    console,
    setTimeout: later,
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer);
    },
    setInterval: (run: () => void, delay?: number) => {
      const timer = setInterval(run, delay);
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: NodeJS.Timeout) => {
      clearInterval(timer);
      timers.delete(timer);
    },
    addEventListener: (type: string, listener: Listener) => {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    removeEventListener: () => undefined,
    // Shared with the test's own realm, so that loaded arrays and errors are ordinary ones there.
    Array,
    JSON,
    Promise,
    Error,
    URL,
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  sandbox.top = sandbox;
  const window = vm.createContext(sandbox) as Record<string, unknown>;

  officeScript('office.js').runInContext(window);

  return {
    window,
    deliver: (text) => {
      setImmediate(() => {
        const event = { data: text, origin, source: parent };
        for (const listener of listeners.get('message') ?? []) listener(event);
      });
    },
    close: () => {
      listeners.clear();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
