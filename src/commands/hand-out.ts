import { CommandError } from './command-error';
import { handOutFiles, usage } from './hand-out-files';

/** `npm run hand-out`: see `usage`. */
try {
  const { lines, count, path } = await handOutFiles(process.argv.slice(2));
  console.log([...lines, `已生成 Written: ${path}（${count}）`].join('\n'));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
