import type { CorrectionMessages } from './correction-messages';
import { correctionsEnUS } from './corrections-en-us';
import { correctionsZhCN } from './corrections-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const correctionMessagesFor = ({ language }: Messages): CorrectionMessages =>
  language === zhCN.language ? correctionsZhCN : correctionsEnUS;
