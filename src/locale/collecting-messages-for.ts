import { collectingEnUS } from './collecting-en-us';
import type { CollectingMessages } from './collecting-messages';
import { collectingZhCN } from './collecting-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const collectingMessagesFor = wordsInLanguage<CollectingMessages>({
  zhCN: collectingZhCN,
  enUS: collectingEnUS,
});
