import type { Messages } from './messages';
import { sendingEnUS } from './sending-en-us';
import type { SendingMessages } from './sending-messages';
import { sendingZhCN } from './sending-zh-cn';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const sendingMessagesFor = ({ language }: Messages): SendingMessages =>
  language === zhCN.language ? sendingZhCN : sendingEnUS;
