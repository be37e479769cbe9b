import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/**
 * English for an English user interface, Chinese for all others: the form is Chinese. Few need English, so it is loaded when
 * it is asked for; where that fails, Chinese is better than nothing.
 */
export async function messagesFor(language: string): Promise<Messages> {
  if (!/^en\b/i.test(language)) return zhCN;
  try {
    return (await import(/* webpackChunkName: "en-us" */ './en-us')).enUS;
  } catch {
    return zhCN;
  }
}
