import { consolidateFiles, usage } from './consolidate-files';
import { runCommand } from './run-command';

/** `npm run consolidate`: see `usage`. */
await runCommand(usage, async (args) => {
  const { lines, summary, path } = await consolidateFiles(args);
  return [...lines, summary, `已生成 Written: ${path}`];
});
