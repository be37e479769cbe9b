import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { WantedBuild } from '../../src/commands/build-addin';
import { makeRelease } from '../../src/commands/make-release';
import { inTemporaryFolder } from '../support/temporary-folder';

/** What an administrator deploys. That webpack builds the same twice, `npm run release -- … --twice` says. */

const root = path.join(import.meta.dirname, '../..');
const address = 'https://oa.example.gov.cn/report';
const icons = 'assets/icons';

/** Writes what the manifest points to, as the build does, in no time. */
function quickBuild({ address: served, folder }: WantedBuild): void {
  mkdirSync(path.join(folder, icons), { recursive: true });
  for (const icon of readdirSync(path.join(root, icons)).filter((name) => name.endsWith('.png'))) {
    copyFileSync(path.join(root, icons, icon), path.join(folder, icons, icon));
  }
  writeFileSync(path.join(folder, 'taskpane.html'), '<!doctype html>');
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  writeFileSync(
    path.join(folder, 'manifest.xml'),
    manifest.split('https://localhost:3000').join(served),
  );
}

const failing = (): never => {
  throw new Error('nothing was to be built');
};

test('site, manifest and sums; equal releases have equal digests', async () => {
  await inTemporaryFolder((folder) => {
    const target = path.join(folder, 'release');
    const made = makeRelease([`${address}/`, '--twice', target], quickBuild);
    expect(made).toMatchObject({ path: target, files: 12 });
    expect(readdirSync(folder)).toEqual(['release']);
    expect(readdirSync(target).sort()).toEqual(['SHA256SUMS', 'manifest.xml', 'site']);
    expect(existsSync(path.join(target, 'site/manifest.xml'))).toBe(false);
    expect(readFileSync(path.join(target, 'manifest.xml'), 'utf8')).toContain(
      `"${address}/taskpane.html"`,
    );
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: target });

    const other = makeRelease([address, path.join(folder, 'other')], quickBuild);
    expect(other.digest).toBe(made.digest);
  });
});

test('builds that differ are no release', async () => {
  await inTemporaryFolder((folder) => {
    let time = 0;
    const untrue = (wanted: WantedBuild): void => {
      quickBuild(wanted);
      writeFileSync(path.join(wanted.folder, 'taskpane.js'), `// ${++time}`);
    };
    const args = [address, '--twice', path.join(folder, 'release')];
    expect(() => makeRelease(args, untrue)).toThrow(/differ in:\nsite\/taskpane\.js$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.each<[what: string, spoil: (folder: string) => void, problem: RegExp]>([
  [
    'a manifest that Office ignores',
    (folder) => {
      writeFileSync(path.join(folder, 'manifest.xml'), '<OfficeApp>');
    },
    /notXml/,
  ],
  [
    'a manifest that points to nothing',
    (folder) => {
      copyFileSync(
        path.join(folder, icons, 'icon-16.png'),
        path.join(folder, icons, 'icon-80.png'),
      );
    },
    /pixelSize: .*icon-80/,
  ],
])('%s is no release, and the former one stays', async (_, spoil, problem) => {
  await inTemporaryFolder((folder) => {
    const target = path.join(folder, 'release');
    makeRelease([address, target], quickBuild);
    const before = readFileSync(path.join(target, 'SHA256SUMS'), 'utf8');
    const spoilt = (wanted: WantedBuild): void => {
      quickBuild(wanted);
      spoil(wanted.folder);
    };
    expect(() => makeRelease([address, '--force', target], spoilt)).toThrow(problem);
    expect(readdirSync(folder)).toEqual(['release']);
    expect(readFileSync(path.join(target, 'SHA256SUMS'), 'utf8')).toBe(before);
  });
});

test('a release is replaced when that is asked for, another folder never', async () => {
  await inTemporaryFolder((folder) => {
    const target = path.join(folder, 'release');
    makeRelease([address, target], quickBuild);
    expect(() => makeRelease([address, target], failing)).toThrow(/--force/);
    const made = makeRelease(['https://other.example', '--force', target], quickBuild);
    expect(readFileSync(path.join(target, 'manifest.xml'), 'utf8')).toContain('other.example');
    expect(made.files).toBe(12);
    expect(readdirSync(folder)).toEqual(['release']);

    const papers = path.join(folder, 'papers');
    mkdirSync(papers);
    writeFileSync(path.join(papers, 'letter.txt'), 'kept');
    expect(() => makeRelease([address, '--force', papers], failing)).toThrow(/is no release/);
    expect(readdirSync(papers)).toEqual(['letter.txt']);
  });
});

test.each<[problem: string, args: string[], says: RegExp]>([
  ['no address', [], /Give the address/],
  ['no TLS', ['http://oa.example.gov.cn'], /https:\/\/ addresses only/],
  ['no scheme', ['oa.example.gov.cn/report'], /https:\/\/ addresses only/],
  ['no host', ['https://'], /no host/],
  ['a folder for a host', ['https:///report'], /no host/],
  ['a host that is none', ['https://oa example/report'], /no host/],
  ['a query', ['https://oa.example.gov.cn/report?a=1'], /Nothing behind/],
  ['an empty query', ['https://oa.example.gov.cn/report?'], /Nothing behind/],
  ['a passage', ['https://oa.example.gov.cn/report#top'], /Nothing behind/],
  ['a password', ['https://me:secret@oa.example.gov.cn'], /No name or password/],
  ['a page', ['https://oa.example.gov.cn/report/taskpane.html'], /address of the folder/],
  ['a sign that XML has a use for', ['https://oa.example.gov.cn/a&b'], /angle brackets/],
  ['a space behind it', [`${address} x`], /No spaces/],
  ['a backslash', [`${address}\\x`], /backslashes/],
  ['one word too many', [address, 'release', 'x'], /one address and one folder/],
  ['an option that there is not', [address, '--thrice'], /Wrong arguments/],
  ['no such office.js', [address, '--office-js', 'nowhere'], /no office\.js in nowhere/],
])('refused before anything is built: %s', (_, args, says) => {
  expect(() => makeRelease(args, failing)).toThrow(says);
});

test.each([
  ['https://oa.example.gov.cn', 'https://oa.example.gov.cn'],
  ['https://OA.example.gov.cn:443//', 'https://oa.example.gov.cn'],
  ['https://10.1.2.3:8443/年报/', 'https://10.1.2.3:8443/%E5%B9%B4%E6%8A%A5'],
])('%s is written as %s', async (given, written) => {
  await inTemporaryFolder((folder) => {
    const addresses: string[] = [];
    makeRelease([given, path.join(folder, 'release')], (wanted) => {
      addresses.push(wanted.address);
      quickBuild(wanted);
    });
    expect(addresses).toEqual([written]);
  });
});
