import type { CollectionMessages } from './collection-messages';
import type { FileProblemMessages } from './file-problem-messages';

/** Why a file holds no report. */
export type NoReportProblem = keyof FileProblemMessages | keyof CollectionMessages['noReport'];

/** Which file it is, what is wrong with it, and what to do. */
export const noReportSentence = (
  { noReport }: Pick<CollectionMessages, 'noReport'>,
  files: FileProblemMessages,
  file: string,
  problem: NoReportProblem,
): string => ({ ...files, ...noReport })[problem](file);
