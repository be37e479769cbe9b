import { lastYearEnUS } from './last-year-en-us';
import type { LastYearMessages } from './last-year-messages';
import { lastYearZhCN } from './last-year-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const lastYearMessagesFor = wordsInLanguage<LastYearMessages>({
  zhCN: lastYearZhCN,
  enUS: lastYearEnUS,
});
