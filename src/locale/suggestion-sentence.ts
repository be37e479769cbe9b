import type { Change, Fault, Reason, Suggestion } from '../repair/suggestion';
import { isGroup, type FigureDefinition, type FigureKey, type Format } from '../standard';
import type { CorrectionMessages } from './correction-messages';
import { columnName, figureOf, rowName } from './finding-sentence';
import type { Messages } from './messages';

/** What words of corrections are made with. */
export interface CorrectionWords {
  messages: Messages;
  corrections: CorrectionMessages;
  format: Format;
}

/** A fault as it is shown: with the number of findings under it. */
export interface FaultWords extends Fault {
  findings: readonly unknown[];
}

/** What has one cause, and what that probably is. */
export function faultHeading(words: CorrectionWords, fault: FaultWords): string {
  const { heading } = words.corrections;
  const { suggestions, findings, hasMore, proven } = fault;
  const [only, ...others] = suggestions;
  if (!only) return heading.none(findings.length);
  if (others.length > 0 || (hasMore && proven)) {
    return heading.several(findings.length, suggestions.length, hasMore);
  }
  const causes = only.changes.map((change) => reasonOf(words, change, only.changes));
  const known = causes.filter((cause) => cause !== undefined);
  return known.length === causes.length
    ? heading.causes(findings.length, [...new Set(known)])
    : heading.figures(findings.length, causes.length);
}

/** A suggestion in words. */
interface SuggestionText {
  sentence: string;
  /** What is changed, one by one, where it is too much for a sentence. */
  lines: readonly { key: FigureKey; text: string }[];
  /** What has to change besides, and cannot be worked out. */
  open?: string;
  /** Why, where nothing else says so. */
  reason?: string;
}

/** More changes than these are a list. */
const inOneSentence = 3;

/** What is to be changed into what, what that settles, and what probably happened. */
export function suggestionText(
  words: CorrectionWords,
  fault: FaultWords,
  suggestion: Suggestion,
): SuggestionText {
  const { corrections } = words;
  const { changes, together } = suggestion;
  const open = changes.filter(({ to }) => to === undefined);
  const determined = changes.filter(({ to }) => to !== undefined);
  const openSentence = corrections.open(placesOf(words, open), together);
  if (determined.length === 0) return { sentence: openSentence, lines: [] };
  const alsoOpen = open.length === 0 ? {} : { open: openSentence };

  const effect = effectOf(words, fault);
  if (determined.length > inOneSentence) {
    return {
      ...alsoOpen,
      sentence: corrections.list(determined.length, effect),
      lines: determined.map((change) => ({
        key: change.key,
        text: corrections.listed(
          changeText(words, change, placesOf(words, [change])[0]),
          reasonOf(words, change, changes),
        ),
      })),
    };
  }
  const places = placesOf(words, determined);
  const said = determined.map((change, index) => changeText(words, change, places[index]));
  const sentence = corrections.suggestion(said, effect);
  const reason = reasonSentence(words, fault, changes);
  return { sentence, lines: [], ...alsoOpen, ...(reason === undefined ? {} : { reason }) };
}

const changeText = (
  { messages, corrections }: CorrectionWords,
  { from, to = 0 }: Change,
  place = '',
): string =>
  corrections.change(
    place,
    from === undefined ? undefined : messages.count(from),
    messages.count(to),
  );

/** Why these changes; undefined where the heading has said it, or there are other answers and no reason for this one. */
function reasonSentence(
  words: CorrectionWords,
  { suggestions }: FaultWords,
  changes: readonly Change[],
): string | undefined {
  const byReason = new Map<string, Change[]>();
  for (const change of changes) {
    const reason = reasonOf(words, change, changes);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), change]);
  }
  const { corrections } = words;
  const isOnlyOne = suggestions.length === 1;
  if (byReason.size === 0) return isOnlyOne ? corrections.noReason : undefined;
  if (isOnlyOne && changes.every(({ reasons }) => reasons.length > 0)) return undefined;
  return corrections.reasons(
    [...byReason].map(([text, of]) => ({ text, places: placesOf(words, of) })),
  );
}

function effectOf({ corrections: { effect } }: CorrectionWords, fault: FaultWords): string {
  const { edits, findings } = fault;
  return edits.every(({ rule }) => rule.inEach === 'column')
    ? effect.columns(new Set(edits.map(({ rule, line }) => `${rule.table}.${line}`)).size)
    : effect.sums(findings.length);
}

/** Where figures stand, one after the other: the row or column that a figure shares with the last one is said once. */
function placesOf(
  { messages, corrections, format }: CorrectionWords,
  changes: readonly Pick<Change, 'key'>[],
): string[] {
  let before: FigureDefinition | undefined;
  return changes.map(({ key }) => {
    const figure = figureOf(format, key);
    const isSame = (line: 'row' | 'column'): boolean =>
      before?.table === figure.table && before[line] === figure[line];
    const row = isSame('row') ? undefined : rowName(messages, figure.rowPath);
    const column =
      isSame('column') && row !== undefined ? undefined : columnName(messages, figure.columnPath);
    before = figure;
    return isSeries(figure)
      ? corrections.placeInSeries(row, column)
      : corrections.place(row, column);
  });
}

const isSeries = ({ rowPath }: FigureDefinition): boolean => {
  const heading = rowPath[rowPath.length - 1];
  return heading !== undefined && isGroup(heading);
};

/** The likeliest reason of a change; undefined where there is none. What explains a pair of changes explains both. */
function reasonOf(
  words: CorrectionWords,
  change: Change,
  changes: readonly Change[],
): string | undefined {
  const pair = change.reasons.find(({ kind }) => kind === 'wrongColumn');
  const partner = changes.find(
    ({ key, reasons: [first] }) =>
      pair?.kind === 'wrongColumn' && key === pair.other && first?.kind === 'wrongColumn',
  );
  const reason = partner ? pair : change.reasons[0];
  return reason && reasonText(words, change, reason);
}

function reasonText(
  { messages, corrections: { reason: texts }, format }: CorrectionWords,
  { key, from = 0, to = 0 }: Change,
  reason: Reason,
): string {
  switch (reason.kind) {
    case 'typing':
      return texts.typing[reason.error];
    case 'wrongColumn': {
      // Said alike of both figures: from the one that had too much.
      const pair = to < from ? [key, reason.other] : [reason.other, key];
      const [source = '', target = ''] = pair.map((one) =>
        columnName(messages, figureOf(format, one).columnPath),
      );
      return texts.wrongColumn(messages.count(reason.count), source, target);
    }
    case 'offByOne':
      return texts.offByOne[to < from ? 'more' : 'less'];
    case 'notFilled':
    case 'carriedForward':
    case 'lastYear':
    case 'copiedRow':
      return texts[reason.kind];
  }
}
