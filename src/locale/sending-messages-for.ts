import { sendingEnUS } from './sending-en-us';
import type { SendingMessages } from './sending-messages';
import { sendingZhCN } from './sending-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const sendingMessagesFor = wordsInLanguage<SendingMessages>({
  zhCN: sendingZhCN,
  enUS: sendingEnUS,
});
