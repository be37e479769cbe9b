import { handOutFiles, usage } from './hand-out-files';
import { runCommand } from './run-command';

/** `npm run hand-out`: see `usage`. */
await runCommand(usage, async (args) => {
  const { lines, count, path } = await handOutFiles(args);
  return [...lines, `已生成 Written: ${path}（${count}）`];
});
