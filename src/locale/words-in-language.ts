import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** The words of one part of the pane, which are loaded with that part. */
interface Words<T> {
  zhCN: T;
  enUS: T;
}

/** Chooses words in the language of the other messages. */
export const wordsInLanguage =
  <T>(words: Words<T>) =>
  ({ language }: Messages): T =>
    language === zhCN.language ? words.zhCN : words.enUS;
