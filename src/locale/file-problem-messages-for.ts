import { fileProblemsEnUS } from './file-problem-en-us';
import type { FileProblemMessages } from './file-problem-messages';
import { fileProblemsZhCN } from './file-problem-zh-cn';
import { wordsInLanguage } from './words-in-language';

export const fileProblemMessagesFor = wordsInLanguage<FileProblemMessages>({
  zhCN: fileProblemsZhCN,
  enUS: fileProblemsEnUS,
});
