import {
  countedTwiceQuestions,
  deductionsFor,
  type CountedTwice,
  type CountedTwiceQuestion,
  type CountProblem,
} from '../../consolidation/counted-twice';
import { sumReports, type ReportSum } from '../../consolidation/sum-reports';
import { sumOfAccepted, type Collection } from './collection';

export type { CountedTwice };

export interface SummedUp {
  /** Nothing is taken off it while nobody has answered, or an answer is refused. */
  sum: ReportSum;
  /** What may not simply be added, answered or not. */
  questions: readonly CountedTwiceQuestion[];
  /** Everything that is asked has been; more may be asked when other reports are accepted. */
  isAnswered: boolean;
  /** Why answers are refused; what was possible may no longer be when other reports are accepted. */
  problems: readonly CountProblem[];
}

/**
 * The sum of all accepted reports, less the cases that two units counted.
 * @param answers how many these are; undefined while nobody has said
 * @returns undefined for a year that has no format
 */
export function sumUp(
  collection: Collection,
  answers: CountedTwice | undefined,
): SummedUp | undefined {
  const sum = sumOfAccepted(collection);
  if (!sum) return undefined;
  const questions = countedTwiceQuestions(sum);
  const open = { sum, questions, isAnswered: false };
  if (!answers) return { ...open, problems: [] };
  const taken = deductionsFor(sum, answers);
  if (!taken.ok) return { ...open, problems: taken.problems };
  const { sum: rest } = sumReports(sum, sum.contributions, taken.deductions);
  const asked = questions.flatMap(({ figures }) => figures);
  const isAnswered = asked.every(({ key }) => answers.has(key));
  return { ...open, sum: rest, isAnswered, problems: [] };
}
