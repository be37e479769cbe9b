import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAddin, type WantedBuild } from './build-addin';
import { checksumLines, checksumsOf, sha256 } from './checksums';
import { CommandError } from './command-error';
import { fileProblems, manifestProblems } from './manifest-problems';
import { makeNewFolder, withFolderBeside } from './new-folder';
import { parseArguments } from './parse-arguments';
import { releaseAddress } from './release-address';

export const usage = `用法 Usage: npm run release -- https://server.example/report [--office-js npm] [--twice] [--force] [文件夹 folder]
  地址 address  网页文件发布后的地址 where the files of the pane will be served
  --office-js   office.js 的来源 where office.js comes from: npm（默认 default）、cdn、https://…、文件夹 a folder
  --twice       生成两次，逐字节比较 build twice and compare byte by byte
  --force       覆盖已有的发布文件夹 replace an existing release
  文件夹 folder 默认为 release the default is release：site、manifest.xml、SHA256SUMS`;

interface Release {
  path: string;
  /** How many files it has, the sums aside. */
  files: number;
  /** SHA-256 of the file of sums: equal for equal releases, short enough to be read out. */
  digest: string;
}

const sumsFile = 'SHA256SUMS';

/**
 * Makes the folder that an administrator deploys: `site` for the web server, the manifest for the catalogue, and the sums
 * of both.
 * @param args the command's arguments
 * @param build what builds the add-in; tests have a quicker one
 * @throws CommandError when nothing was written
 */
export function makeRelease(
  args: readonly string[],
  build: (wanted: WantedBuild) => void = buildAddin,
): Release {
  const { address, officeJs, twice, force, target } = readArguments(args);
  const fill = (folder: string): Map<string, string> => {
    build({ address, officeJs, folder: path.join(folder, 'site') });
    renameSync(path.join(folder, 'site/manifest.xml'), path.join(folder, 'manifest.xml'));
    return checksumsOf(folder);
  };
  return makeNewFolder(target, force, (folder) => {
    const sums = fill(folder);
    checkManifest(folder, address);
    if (twice) checkIsSame(sums, withFolderBeside(target, fill));
    const lines = checksumLines(sums);
    writeFileSync(path.join(folder, sumsFile), lines);
    return { path: target, files: sums.size, digest: sha256(lines) };
  });
}

/** Office ignores a wrong manifest without a word, on every machine that it was given to. */
function checkManifest(folder: string, address: string): void {
  const manifest = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
  const fileAt = (url: string): Uint8Array | undefined => {
    const file = path.join(folder, 'site', url.replace(`${address}/`, ''));
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const problems = [...manifestProblems(manifest), ...fileProblems(manifest, fileAt)];
  if (problems.length === 0) return;
  throw new CommandError(
    [
      '清单 manifest.xml 有误。The manifest is faulty:',
      ...problems.map(({ kind, where }) => `${kind}: ${where}`),
    ].join('\n'),
  );
}

function checkIsSame(sums: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): void {
  const different = [...new Set([...sums.keys(), ...others.keys()])].filter(
    (file) => sums.get(file) !== others.get(file),
  );
  if (different.length === 0) return;
  throw new CommandError(`两次生成的文件不一致。Two builds differ in:\n${different.join('\n')}`);
}

interface Arguments {
  address: string;
  officeJs: string;
  twice: boolean;
  force: boolean;
  target: string;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      'office-js': { type: 'string' },
      twice: { type: 'boolean' },
      force: { type: 'boolean' },
    },
  });
  const [address, folder = 'release', ...others] = positionals;
  if (others.length > 0) {
    throw new CommandError('只能给出一个地址和一个文件夹。Give one address and one folder.');
  }
  const target = path.resolve(folder);
  checkIsRelease(target);
  return {
    address: releaseAddress(address),
    officeJs: officeJsOption(values['office-js'] ?? 'npm'),
    twice: values.twice ?? false,
    force: values.force ?? false,
    target,
  };
}

/** `--force` replaces a release, never a folder in which somebody keeps something else. */
function checkIsRelease(target: string): void {
  const isOther = existsSync(target) && !existsSync(path.join(target, sumsFile));
  if (!isOther) return;
  throw new CommandError(
    `${target} 不是发布文件夹，请换一个名称。${target} is no release: choose another name.`,
  );
}

/** The build would find out, too, but in no words for an administrator. */
function officeJsOption(option: string): string {
  if (option === 'npm' || option === 'cdn' || option.startsWith('https://')) return option;
  const folder = path.resolve(option);
  if (existsSync(path.join(folder, 'office.js'))) return folder;
  throw new CommandError(
    `${option} 中没有 office.js；--office-js 可为 npm、cdn、https 地址或含有该文件的文件夹。There is no office.js in ${option}: npm, cdn, an https address, or a folder with that file.`,
  );
}
