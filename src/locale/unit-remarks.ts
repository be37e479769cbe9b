import type { CollectionMessages } from './collection-messages';
import type { FileProblemMessages } from './file-problem-messages';
import { noReportSentence, type NoReportProblem } from './no-report-sentence';

/** A unit and what it has sent last. */
interface RemarkedUnit {
  isOnRoster: boolean;
  isAccepted: boolean;
  current:
    | {
        isGuess: boolean;
        file:
          | ({ kind: 'report' } & RemarkedReport)
          | { kind: 'noReport'; file: string; problem: NoReportProblem };
      }
    | undefined;
  others: readonly unknown[];
  rival: { file: { kind: 'report'; agency: string } | { kind: 'noReport' } } | undefined;
}

interface RemarkedReport {
  agency: string;
  faults: number;
  open: number;
  unanswered: number;
  doubtful: number;
  stamp: 'none' | 'valid' | 'stale' | undefined;
  isSum?: true;
}

/** What there is to say of a unit beside its state: short remarks, the gravest first; empty for none. */
export function unitRemarks(
  words: CollectionMessages,
  files: FileProblemMessages,
  { isOnRoster, isAccepted, current, others, rival }: RemarkedUnit,
): string {
  const remarks: string[] = [];
  if (!isOnRoster) remarks.push(words.notOnRoster);
  if (current?.file.kind === 'report') {
    if (!isOnRoster && !isAccepted && current.file.isSum) remarks.push(words.isSum);
    remarks.push(...ofReport(words, current.file, current.isGuess));
  } else if (current) {
    const { file, problem } = current.file;
    // Other remarks may follow.
    remarks.push(noReportSentence(words, files, file, problem).replace(/[。.]$/, ''));
  }
  if (rival?.file.kind === 'report') remarks.push(words.rival(rival.file.agency));
  if (others.length > 0) remarks.push(words.alsoSent(others.length));
  return words.remarks(remarks);
}

function ofReport(words: CollectionMessages, report: RemarkedReport, isGuess: boolean): string[] {
  const { faults, open, unanswered, doubtful, agency, stamp } = report;
  const counts = words.counts(faults, open, unanswered);
  return [
    ...(isGuess ? [words.guessed(agency)] : []),
    ...(counts === '' ? [] : [counts]),
    ...(doubtful > 0 ? [words.doubtful(doubtful)] : []),
    ...(stamp === 'none' || stamp === 'stale' ? [words.stamp[stamp]] : []),
  ];
}
