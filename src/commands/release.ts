import { CommandError } from './command-error';
import { makeRelease, usage } from './make-release';

/** `npm run release`: see `usage`. */
try {
  const { path, files, digest } = makeRelease(process.argv.slice(2));
  console.log(`已生成 Written: ${path}（${files}）\nSHA256SUMS: ${digest}`);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
