import { runCommand } from './run-command';
import { usage, writeWorkbook } from './write-workbook';

/** `npm run workbook`: see `usage`. */
await runCommand(usage, (args) => [`已生成 Written: ${writeWorkbook(args)}`]);
