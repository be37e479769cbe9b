import { exportEnUS } from './export-en-us';
import type { ExportMessages } from './export-messages';
import { exportZhCN } from './export-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const exportMessagesFor = wordsInLanguage<ExportMessages>({
  zhCN: exportZhCN,
  enUS: exportEnUS,
});
