import { narrativeEnUS } from './narrative-en-us';
import type { NarrativeMessages } from './narrative-messages';
import { narrativeZhCN } from './narrative-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const narrativeMessagesFor = wordsInLanguage<NarrativeMessages>({
  zhCN: narrativeZhCN,
  enUS: narrativeEnUS,
});
