import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 sums of the files of a folder, by their paths within it, in an order that no system changes. */
export function checksumsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  return new Map(files.map((file) => [file, sha256(readFileSync(path.join(folder, file)))]));
}

/** As `sha256sum` writes and checks them. */
export const checksumLines = (sums: ReadonlyMap<string, string>): string =>
  [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join('');

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
