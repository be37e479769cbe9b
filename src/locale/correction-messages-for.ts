import type { CorrectionMessages } from './correction-messages';
import { correctionsEnUS } from './corrections-en-us';
import { correctionsZhCN } from './corrections-zh-cn';
import { enUS } from './en-us';
import type { Messages } from './messages';

/** In the language of the other messages. */
export const correctionMessagesFor = ({ language }: Messages): CorrectionMessages =>
  language === enUS.language ? correctionsEnUS : correctionsZhCN;
