import { enUS } from './en-us';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** English for an English user interface, Chinese for all others: the form is Chinese. */
export function messagesFor(language: string): Messages {
  return /^en\b/i.test(language) ? enUS : zhCN;
}
