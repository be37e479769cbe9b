import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Corrections, ShownFault, Suggestion } from '../app/corrections';
import type { Place, ReportView } from '../app/report-view';
import { correctionMessagesFor } from '../locale/correction-messages-for';
import type { Messages } from '../locale/messages';
import { faultHeading, type CorrectionWords } from '../locale/suggestion-sentence';
import { FindingList } from './finding-list';
import { SuggestionItem } from './suggestion-item';

interface Props {
  messages: Messages;
  view: ReportView;
  corrections: Corrections;
  disabled: boolean;
  onGoTo: (place: Place) => void;
  onAdopt: (suggestion: Suggestion) => void;
}

/** Suggestions shown of each fault, before the person asks for the others. */
const shownAtFirst = 3;

const introId = 'corrections-intro';

/** What has one cause is one item: its sums, and what would settle them. */
export function FaultsSection(props: Props) {
  const { messages, view, corrections } = props;
  const words = {
    messages,
    corrections: correctionMessagesFor(messages),
    format: view.format,
  };
  const hasAnswers = corrections.faults.some(({ suggestions }) => suggestions.length > 0);
  return (
    <>
      {hasAnswers && (
        <p id={introId} class="quiet">
          {words.corrections.intro}
        </p>
      )}
      {corrections.faults.map((fault) => (
        <FaultItem
          key={fault.edits.map(({ id }) => id).join()}
          {...props}
          words={words}
          fault={fault}
        />
      ))}
    </>
  );
}

interface FaultProps extends Props {
  words: CorrectionWords;
  fault: ShownFault;
}

function FaultItem(props: FaultProps) {
  const { messages, view, words, fault, disabled, onGoTo, onAdopt } = props;
  const { suggestions, findings, hasMore, proven } = fault;
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const shown = isOpen ? suggestions : suggestions.slice(0, shownAtFirst);
  const rest = suggestions.length - shown.length;

  // The button that shows the others goes: the focus goes to the first of them.
  useLayoutEffect(() => {
    if (isOpen) list.current?.children.item(shownAtFirst)?.querySelector('button')?.focus();
  }, [isOpen]);

  const said = words.corrections;
  return (
    <section class="group fault">
      <h2>{faultHeading(words, fault)}</h2>
      <FindingList messages={messages} view={view} findings={findings} onGoTo={onGoTo} />
      {!proven && <p>{said.unproven[suggestions.length > 0 ? 'some' : 'none']}</p>}
      {proven && suggestions.length > 1 && <p>{said.several}</p>}
      <ol class="suggestions" ref={list}>
        {shown.map((suggestion) => (
          <SuggestionItem
            key={suggestion.changes.map(({ key }) => key).join()}
            {...{ words, view, fault, suggestion, disabled, introId, onGoTo }}
            onAdopt={() => {
              onAdopt(suggestion);
            }}
          />
        ))}
      </ol>
      {rest > 0 && (
        <button
          type="button"
          class="subtle"
          onClick={() => {
            setOpen(true);
          }}
        >
          {said.showOthers(rest)}
        </button>
      )}
      {proven && hasMore && rest === 0 && <p class="quiet">{said.hasMore}</p>}
    </section>
  );
}
