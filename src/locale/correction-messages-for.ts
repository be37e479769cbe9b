import type { CorrectionMessages } from './correction-messages';
import { correctionsEnUS } from './corrections-en-us';
import { correctionsZhCN } from './corrections-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const correctionMessagesFor = wordsInLanguage<CorrectionMessages>({
  zhCN: correctionsZhCN,
  enUS: correctionsEnUS,
});
