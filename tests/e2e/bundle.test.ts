import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { shippedPackages } from '../../src/commands/third-party';
import { StandinSuite } from '../support/standin-suite';

/** What ships is small, keeps to itself, and leaves Microsoft's files as they are. */

const suite = new StandinSuite();
const dist = path.join(import.meta.dirname, '../../dist');
const packageFile = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
const officeJs = path.join(path.dirname(packageFile), 'dist');

const zipped = (file: string): number =>
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

test('script and style of the pane are at most 60 KB, zipped', () => {
  const bytes = zipped('taskpane.js') + zipped('taskpane.css');
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

/** Libraries for Word documents, which are loaded when one is opened or made; and what workers do beside the pane. */
const large = /^(?:word-(?:reader|writer)|document-worker)\./;

test('what is loaded on demand is not larger than the pane itself, but for what knows Word or works beside it', () => {
  const parts = readdirSync(dist).filter((file) => /^[\w-]+\.[0-9a-f]{8}\.js$/.test(file));
  expect(parts.some((file) => file.startsWith('documents.'))).toBe(true);
  for (const part of parts) {
    const limit = large.test(part) ? 120 * 1024 : 60 * 1024;
    expect([part, zipped(part) < limit]).toEqual([part, true]);
  }
});

test('no part has a lookbehind, which Safari before 16.4 cannot read, but one that docx never comes to', () => {
  const found = readdirSync(dist)
    .filter((file) => file.endsWith('.js'))
    .flatMap(
      (file) => readFileSync(path.join(dist, file), 'utf8').match(/.{0,40}\(\?<[=!]/g) ?? [],
    );
  expect(found).toEqual([expect.stringContaining('({start:')]);
});

test('every package that a bundle is made of is on the list of what ships', () => {
  const maps = readdirSync(dist).filter((file) => file.endsWith('.js.map'));
  const sources = maps.flatMap(
    (file) =>
      (JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as { sources: string[] }).sources,
  );
  const bundled = new Set(
    sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
  );
  expect(bundled).toContain('preact');
  const listed = new Set(shippedPackages().map(({ name }) => name));
  expect([...bundled].filter((name) => !listed.has(name))).toEqual([]);
  // As the lock file has them, and not as mammoth's ready-made file for browsers has them built in, where no audit looks.
  expect(bundled).toContain('jszip');
  expect(bundled).toContain('@xmldom/xmldom');
});

test.each(['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js'])(
  '%s is Microsoft’s, byte for byte',
  (file) => {
    const shipped = readFileSync(path.join(dist, 'office-js', file));
    expect(shipped.equals(readFileSync(path.join(officeJs, file)))).toBe(true);
  },
);

test('the page forbids everything that it does not need', () => {
  const html = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')] as const;
    }),
  );
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(html).not.toMatch(/\sstyle=/);
});

test('from the start to a checked report the pane asks nobody but its own server', async () => {
  const standin = await suite.openReport(2025);
  await standin.type('依申请公开', 'D6', '-1');
  await standin.checked();
  expect(await standin.findings()).toHaveLength(1);

  expect(standin.requests).toContain(`${suite.origin}/taskpane.js`);
  expect(standin.requests).toContain(`${suite.origin}/office-js/office.js`);
  const scripts = standin.requests.filter((url) => /\/[\w-]+\.[0-9a-f]{8}\.js$/.test(url));
  // Nothing is loaded beside what creates the tables, what that shares with other parts, the question about last year's file,
  // and the buttons of the export: no sum fails, no text is written, nothing is exported.
  const own = scripts.filter((url) => !/\/\d+\.[0-9a-f]{8}\.js$/.test(url));
  expect(own.map((url) => /\/([a-z-]+)\.[0-9a-f]{8}\.js$/.exec(url)?.[1])).toEqual([
    'creation',
    'last-year',
    'export-section',
  ]);
  const elsewhere = standin.requests.filter(
    (url) => !url.startsWith(`${suite.origin}/`) && !/^(?:data|blob):/.test(url),
  );
  expect(elsewhere).toEqual([]);
  await standin.close();
});
