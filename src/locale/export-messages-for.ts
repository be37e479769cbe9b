import { exportEnUS } from './export-en-us';
import type { ExportMessages } from './export-messages';
import { exportZhCN } from './export-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const exportMessagesFor = ({ language }: Messages): ExportMessages =>
  language === zhCN.language ? exportZhCN : exportEnUS;
