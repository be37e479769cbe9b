import type { RosterProblem } from '../consolidation/roster';
import type { CollectionMessages } from './collection-messages';

export function rosterProblemSentence(
  { roster: words }: CollectionMessages,
  problem: RosterProblem,
): string {
  switch (problem.kind) {
    case 'noNames':
      return words.noNames;
    case 'twice':
      return words.twice(problem.name, problem.lines);
    case 'noName':
      return words.noName(problem.line);
    case 'tooLong':
      return words.tooLong(problem.line);
  }
}
