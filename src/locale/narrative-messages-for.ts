import type { Messages } from './messages';
import { narrativeEnUS } from './narrative-en-us';
import type { NarrativeMessages } from './narrative-messages';
import { narrativeZhCN } from './narrative-zh-cn';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const narrativeMessagesFor = ({ language }: Messages): NarrativeMessages =>
  language === zhCN.language ? narrativeZhCN : narrativeEnUS;
