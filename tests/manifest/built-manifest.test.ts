import { readFileSync } from 'node:fs';
import path from 'node:path';
import configuration from '../../webpack.config';
import { manifestProblems } from '../../src/commands/manifest-problems';

const source = readFileSync(path.join(import.meta.dirname, '../../manifest.xml'));

interface CopyPattern {
  from: string;
  transform?: (content: Buffer) => string;
}

/** What the build writes into `dist/manifest.xml`. */
function built(addinUrl: string | undefined): string {
  const before = process.env.ADDIN_URL;
  try {
    if (addinUrl === undefined) delete process.env.ADDIN_URL;
    else process.env.ADDIN_URL = addinUrl;
    const addin = configuration().find(({ name }) => name === 'addin');
    const patterns = (addin?.plugins ?? []).flatMap(
      // The plugin keeps its patterns to itself.
      (plugin) => ((plugin && Reflect.get(plugin, 'patterns')) ?? []) as CopyPattern[],
    );
    const pattern = patterns.find(({ from }) => from === 'manifest.xml');
    if (!pattern?.transform) throw new Error('the build does not copy the manifest');
    return pattern.transform(source);
  } finally {
    if (before === undefined) delete process.env.ADDIN_URL;
    else process.env.ADDIN_URL = before;
  }
}

test('without ADDIN_URL the manifest stays as it is', () => {
  expect(built(undefined)).toBe(source.toString());
});

test.each([
  ['a server', 'https://addins.example.gov.cn', 'https://addins.example.gov.cn'],
  ['a folder on a server', 'https://oa.example.gov.cn/report', 'https://oa.example.gov.cn/report'],
  ['another port', 'https://10.1.2.3:8443', 'https://10.1.2.3:8443'],
  ['a slash at the end', 'https://oa.example.gov.cn/report/', 'https://oa.example.gov.cn/report'],
])('with ADDIN_URL every address moves: %s', (_, addinUrl, base) => {
  const manifest = built(addinUrl);
  expect(manifestProblems(manifest)).toEqual([]);
  expect(manifest).not.toContain('localhost');
  const addresses = [...manifest.matchAll(/Value="(https:[^"]*)"/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(10);
  expect(
    addresses.filter(
      (address) =>
        !/^\/(taskpane\.html|assets\/icons\/icon-\d+\.png)$/.test(address.replace(base, '')),
    ),
  ).toEqual([]);
});

test('an address without TLS is found out', () => {
  expect(
    new Set(manifestProblems(built('http://oa.example.gov.cn')).map(({ kind }) => kind)),
  ).toEqual(new Set(['notHttps']));
});
