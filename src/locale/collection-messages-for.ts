import { collectionEnUS } from './collection-en-us';
import type { CollectionMessages } from './collection-messages';
import { collectionZhCN } from './collection-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const collectionMessagesFor = wordsInLanguage<CollectionMessages>({
  zhCN: collectionZhCN,
  enUS: collectionEnUS,
});
