import { makeRelease, usage } from './make-release';
import { runCommand } from './run-command';

/** `npm run release`: see `usage`. */
await runCommand(usage, (args) => {
  const { path, files, digest } = makeRelease(args);
  return [`已生成 Written: ${path}（${files}）`, `SHA256SUMS: ${digest}`];
});
