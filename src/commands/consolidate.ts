import { CommandError } from './command-error';
import { consolidateFiles, usage } from './consolidate-files';

/** `npm run consolidate`: see `usage`. */
try {
  const { lines, summary, path } = await consolidateFiles(process.argv.slice(2));
  console.log([...lines, summary, `已生成 Written: ${path}`].join('\n'));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
