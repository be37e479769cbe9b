import { collectionEnUS } from './collection-en-us';
import type { CollectionMessages } from './collection-messages';
import { collectionZhCN } from './collection-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const collectionMessagesFor = ({ language }: Messages): CollectionMessages =>
  language === zhCN.language ? collectionZhCN : collectionEnUS;
