import { MemoryGrid } from '../../src/standin/model/memory-grid';
import type { Requirements } from '../../src/standin/protocol/app-context';
import { HostSession } from '../../src/standin/protocol/host-session';
import { openPage } from './office-js-harness-page';

/** The globals that office.js gives a page. */
interface OfficeGlobals {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

export interface OfficeHarness extends OfficeGlobals {
  grid: MemoryGrid;
  session: HostSession;
  /** Resolves when what is under way on the wire has arrived on both sides. */
  idle: () => Promise<void>;
  /** Closes the page and takes the globals away again. */
  dispose: () => void;
}

export interface OfficeHarnessOptions {
  /** A grid that is filled already; otherwise a new one with these sheets. */
  grid?: MemoryGrid;
  sheets?: readonly [string, ...string[]];
  /** Such as `{ ExcelApi: '1.9' }` for an older Excel. */
  requirements?: Requirements;
  /** Puts Excel, Office and OfficeExtension on globalThis too, as the page's script does. */
  globals?: boolean;
}

const globalNames = ['Excel', 'Office', 'OfficeExtension'] as const;

/** Starts the genuine office.js against a HostSession over a MemoryGrid; resolves when `Office.onReady` did. */
export async function startOffice(options: OfficeHarnessOptions = {}): Promise<OfficeHarness> {
  const grid = options.grid ?? new MemoryGrid(options.sheets);
  const { requirements } = options;
  const session: HostSession = new HostSession({
    grid,
    send: (text) => {
      page.deliver(text);
    },
    ...(requirements && { requirements }),
  });
  const page = openPage((text) => {
    session.receive(text);
  });
  await (page.window as unknown as OfficeGlobals).Office.onReady();
  const { Excel, Office, OfficeExtension } = page.window as unknown as OfficeGlobals;
  const globals: OfficeGlobals = { Excel, Office, OfficeExtension };
  if (options.globals) Object.assign(globalThis, globals);
  return {
    ...globals,
    grid,
    session,
    idle: async () => {
      // A message takes one turn each way, an event one more, office.js' own promises the rest.
      for (let turn = 0; turn < 8; turn++) await new Promise(setImmediate);
    },
    dispose: () => {
      page.close();
      if (!options.globals) return;
      for (const name of globalNames) Reflect.deleteProperty(globalThis, name);
    },
  };
}
