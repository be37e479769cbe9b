import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CommandError } from './command-error';

/** What is to be built, and where. */
export interface WantedBuild {
  /** https address under which the files will be served. */
  address: string;
  /** As the build's option `OFFICE_JS`. */
  officeJs: string;
  folder: string;
}

const root = path.join(import.meta.dirname, '../..');

/**
 * Builds the add-in in a process of its own: webpack takes its options from the environment, and nothing of one build
 * can be left for the next.
 * @throws CommandError with what webpack says, when it fails
 */
export function buildAddin({ address, officeJs, folder }: WantedBuild): void {
  const webpack = ['--import', 'tsx', 'node_modules/webpack-cli/bin/cli.js'];
  const options = ['-c', 'webpack.config.ts', '--config-name', 'addin', '--output-path', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...webpack, ...options], {
    cwd: root,
    env: { ...process.env, ADDIN_URL: address, OFFICE_JS: officeJs },
    encoding: 'utf8',
  });
  if (status !== 0) throw new CommandError(`构建失败。The build failed:\n${stdout}${stderr}`);
}
