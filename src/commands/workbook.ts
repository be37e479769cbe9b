import { CommandError } from './command-error';
import { usage, writeWorkbook } from './write-workbook';

/** `npm run workbook`: see `usage`. */
try {
  console.log(`已生成 Written: ${writeWorkbook(process.argv.slice(2))}`);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
