import { collectingEnUS } from './collecting-en-us';
import type { CollectingMessages } from './collecting-messages';
import { collectingZhCN } from './collecting-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const collectingMessagesFor = ({ language }: Messages): CollectingMessages =>
  language === zhCN.language ? collectingZhCN : collectingEnUS;
