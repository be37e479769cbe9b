import { importEnUS } from './import-en-us';
import type { ImportMessages } from './import-messages';
import { importZhCN } from './import-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const importMessagesFor = wordsInLanguage<ImportMessages>({
  zhCN: importZhCN,
  enUS: importEnUS,
});
