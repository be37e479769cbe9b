import type { CarriedFigure } from '../app/carry-over';
import type { LastYearProposal, LastYearRefusal } from '../app/last-year-file';
import type { SourceFile } from '../app/source-file';
import { figureWords } from '../locale/figure-words';
import type { LastYearMessages } from '../locale/last-year-messages';
import { lastYearMessagesFor } from '../locale/last-year-messages-for';
import type { Messages } from '../locale/messages';
import { OpenFileButton } from './open-file-button';
import { ColumnHeads } from './column-heads';

interface Props {
  messages: Messages;
  proposal: LastYearProposal | LastYearRefusal;
  disabled: boolean;
  /** `fills`: what is carried over is filled in as well. */
  onAttach: (fills: boolean) => void;
  onOpen: (file: SourceFile) => void;
  onCancel: () => void;
}

/** What a file says of last year, and what would be done with it: nothing before the person agrees. */
export function LastYearPage({ messages, proposal, disabled, onAttach, onOpen, onCancel }: Props) {
  const words = lastYearMessagesFor(messages);
  const { page, refused } = words;
  if (proposal.kind === 'refusal') {
    return (
      <section aria-labelledby="last-year-heading">
        <h1 id="last-year-heading">{refused.heading}</h1>
        <p class="bar bar-warning">
          {proposal.problem === 'otherYear'
            ? refused.otherYear(proposal.file, proposal.year, proposal.expected)
            : refused.problem[proposal.problem](proposal.file)}
        </p>
        <div class="actions">
          <OpenFileButton
            label={words.openOther}
            accept=".xlsx"
            disabled={disabled}
            onOpen={onOpen}
          />
          <button type="button" disabled={disabled} onClick={onCancel}>
            {messages.back}
          </button>
        </div>
      </section>
    );
  }
  const { file, agency, year, formatId, isOtherAgency, unread, changes } = proposal;
  const { faults, contradicted } = proposal;
  return (
    <section aria-labelledby="last-year-heading">
      <h1 id="last-year-heading">{page.heading(year)}</h1>
      <p>{page.file(file, agency, year, formatId)}</p>
      {isOtherAgency && <p class="bar bar-warning">{page.otherAgency(agency)}</p>}
      {unread.length > 0 && (
        <p class="bar bar-warning">{page.unread(unread.map((table) => messages.term(table)))}</p>
      )}
      {faults > 0 && <p class="bar bar-warning">{page.faults(faults, contradicted)}</p>}
      <CarriedTable messages={messages} words={words} carried={proposal.carried} />
      <p class="quiet">{page.known(proposal.known)}</p>
      {changes.length > 0 && <p>{page.will(changes.length)}</p>}
      <p class="quiet">{words.undoHint}</p>
      <div class="actions">
        {changes.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={disabled}
            onClick={() => {
              onAttach(true);
            }}
          >
            {page.attachAndFill}
          </button>
        )}
        <button
          type="button"
          class={changes.length > 0 ? '' : 'primary'}
          disabled={disabled}
          onClick={() => {
            onAttach(false);
          }}
        >
          {changes.length > 0 ? page.attachOnly : page.attach}
        </button>
        <button type="button" disabled={disabled} onClick={onCancel}>
          {page.cancel}
        </button>
      </div>
    </section>
  );
}

interface TableProps {
  messages: Messages;
  words: LastYearMessages;
  carried: readonly CarriedFigure[];
}

function CarriedTable({ messages, words: { page }, carried }: TableProps) {
  return (
    <table class="carried">
      <caption>{page.table}</caption>
      <ColumnHeads headings={page.columns} />
      <tbody>
        {carried.map(({ figure, column, lastYear, now }) => {
          const differs =
            now?.kind === 'number' && lastYear !== undefined && now.value !== lastYear;
          return (
            <tr key={figure.key}>
              <th scope="row">{column ? messages.label(column) : figure.key}</th>
              <td>{lastYear === undefined ? page.unknown : messages.count(lastYear)}</td>
              <td>
                {now ? figureWords(messages, now) || page.blank : page.unknown}
                {differs && <strong aria-hidden="true"> ≠</strong>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
