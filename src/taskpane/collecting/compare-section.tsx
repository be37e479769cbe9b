import type { Compared } from '../../app/collection/held-against-sum';
import type { SourceFile } from '../../app/source-file';
import type { CollectingMessages } from '../../locale/collecting-messages';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import { comparisonLines } from '../../locale/comparison-lines';
import { fileProblemMessagesFor } from '../../locale/file-problem-messages-for';
import type { Messages } from '../../locale/messages';
import { noReportSentence } from '../../locale/no-report-sentence';
import { OpenFileButton } from '../open-file-button';
import type { SummedUp } from '../../app/collection/sum-up';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  compared: Compared | undefined;
  sum: SummedUp['sum'];
  disabled: boolean;
  onOpen: (file: SourceFile) => void;
}

/** A consolidated report that is there already, beside the sum: each difference, and the unit that explains it. */
export function CompareSection({ messages, words, compared, sum, disabled, onOpen }: Props) {
  const { sum: text } = words;
  return (
    <section class="group" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{text.compare}</h2>
      <p id="compare-hint" class="quiet">
        {text.compareHint}
      </p>
      <div class="actions">
        <OpenFileButton
          label={text.openReport}
          disabled={disabled}
          describedBy="compare-hint"
          onOpen={onOpen}
        />
      </div>
      <div role="status">
        {compared && (
          <ul>
            {sentencesOf(messages, words, sum, compared).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function sentencesOf(
  messages: Messages,
  { sum: text }: CollectingMessages,
  { format, year }: Props['sum'],
  compared: Compared,
): string[] {
  const collection = collectionMessagesFor(messages);
  const { file } = compared;
  switch (compared.kind) {
    case 'noReport':
      return [
        noReportSentence(collection, fileProblemMessagesFor(messages), file, compared.problem),
      ];
    case 'otherYear':
      return [text.otherYear(file, year)];
    case 'otherFormat':
      return [text.otherFormat(file, year)];
    case 'compared':
      return [
        text.compared(file),
        ...comparisonLines(messages, collection, format, compared.comparison),
      ];
  }
}
