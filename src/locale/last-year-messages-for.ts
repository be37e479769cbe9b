import { lastYearEnUS } from './last-year-en-us';
import type { LastYearMessages } from './last-year-messages';
import { lastYearZhCN } from './last-year-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const lastYearMessagesFor = ({ language }: Messages): LastYearMessages =>
  language === zhCN.language ? lastYearZhCN : lastYearEnUS;
