import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/**
 * English for an English user interface, Chinese for all others: the form is Chinese. English is loaded when it is needed;
 * where it cannot be, Chinese is better than nothing.
 */
export async function messagesFor(language: string): Promise<Messages> {
  if (!/^en\b/i.test(language)) return zhCN;
  try {
    return (await import(/* webpackChunkName: "en-us" */ './en-us')).enUS;
  } catch {
    return zhCN;
  }
}
