import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Notes beside the code that list the files of their folder: they name every one, and none that is gone. */

const source = path.join(import.meta.dirname, '../../src');
const withoutEnding = (name: string): string => name.replace(/\.tsx?$/u, '');

/** Rows of the first table whose first column is of files. */
function rowsOf(notes: string): string[] {
  const lines = notes.split('\n');
  const head = lines.findIndex((line) => /^\|\s*files?\s*\|/u.test(line));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'));
  return head < 0 ? [] : lines.slice(head + 2, end < 0 ? undefined : end);
}
const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => withoutEnding(name));

const tables = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((notes) => ({
    notes,
    folder: path.join(source, path.dirname(notes)),
    rows: rowsOf(readFileSync(path.join(source, notes), 'utf8')),
  }))
  .filter(({ rows }) => rows.length > 0);

test('most folders have such a table', () => {
  expect(tables.length).toBeGreaterThan(6);
});

test.each(tables)('$notes', ({ folder, rows }) => {
  const files = readdirSync(folder).filter((name) => /\.tsx?$/u.test(name));
  const all = new Set(rows.flatMap(named));
  expect(files.map(withoutEnding).filter((name) => !all.has(name))).toEqual([]);

  const listed = rows.flatMap((row) => named(row.split('|')[1] ?? ''));
  const isThere = (name: string): boolean =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(path.join(folder, name + ending)));
  expect(listed.filter((name) => !isThere(name))).toEqual([]);
});
