import { fileProblemsEnUS } from './file-problem-en-us';
import type { FileProblemMessages } from './file-problem-messages';
import { fileProblemsZhCN } from './file-problem-zh-cn';
import type { Messages } from './messages';
import { zhCN } from './zh-cn';

/** In the language of the other messages. */
export const fileProblemMessagesFor = ({ language }: Messages): FileProblemMessages =>
  language === zhCN.language ? fileProblemsZhCN : fileProblemsEnUS;
