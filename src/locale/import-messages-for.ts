import { importEnUS } from './import-en-us';
import type { ImportMessages } from './import-messages';
import { importZhCN } from './import-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const importMessagesFor = ({ language }: Messages): ImportMessages =>
  language === zhCN.language ? importZhCN : importEnUS;
