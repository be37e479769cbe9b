import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedPackages, thirdPartyPage } from '../../src/commands/third-party';

const root = path.join(import.meta.dirname, '../..');

test('the page is what the lock file says; when this fails, `npm run licences` writes it anew', () => {
  const page = readFileSync(path.join(root, 'assets/guide/third-party.md'), 'utf8');
  expect(page).toBe(thirdPartyPage());
});

/** Packages that sources name, without those that only the commands and the stand-in are made of. */
const named = new Set(
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(?:commands|standin)\b/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(
        /\b(?:from|import)\s*\(?(?:\s*\/\*.*?\*\/)?\s*'((?:@[\w-]+\/)?[\w-]+)/g,
      ),
    ])
    .map(([, name = '']) => name),
);

test('every package that the pane names is on it', () => {
  const shipped = shippedPackages().map(({ name }) => name);
  expect(named).toEqual(new Set(['docx', 'fflate', 'mammoth', 'parse5', 'preact', 'saxes', 'zod']));
  expect(shipped).toEqual(expect.arrayContaining([...named, '@microsoft/office-js']));
});

test('nothing ships under a licence that asks for our sources, HyperFormula least of all', () => {
  const packages = shippedPackages();
  expect(packages.map(({ name }) => name)).not.toContain('hyperformula');
  expect(
    packages.filter(({ licence }) => licence.includes('GPL') && !/\bOR\b/.test(licence)),
  ).toEqual([]);
  expect(packages.filter(({ text }) => text === '')).toEqual([]);
});
