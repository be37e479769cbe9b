import type { CollectionMessages } from './collection-messages';

/** What is wrong with a list of units; lines count from 1. */
export type ListProblem =
  | { kind: 'noNames' }
  | { kind: 'twice'; name: string; lines: readonly number[] }
  | { kind: 'noName'; line: number }
  | { kind: 'tooLong'; line: number };

export function rosterProblemSentence(
  { roster: words }: CollectionMessages,
  problem: ListProblem,
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
