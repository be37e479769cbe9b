import { useId } from 'preact/hooks';
import type { ShownFault, Suggestion } from '../app/corrections';
import type { Place, ReportView } from '../app/report-view';
import {
  reasonSentence,
  suggestionSentence,
  type CorrectionWords,
} from '../locale/suggestion-sentence';

interface Props {
  words: CorrectionWords;
  view: ReportView;
  fault: ShownFault;
  suggestion: Suggestion;
  formulas: ReadonlySet<string>;
  disabled: boolean;
  /** Of what is said before all suggestions. */
  introId: string;
  onGoTo: (place: Place) => void;
  onAdopt: () => void;
}

/** What could be changed into what, and why; adopted on its button only, where all values are known. */
export function SuggestionItem(props: Props) {
  const { words, view, fault, suggestion, formulas, disabled, introId, onGoTo, onAdopt } = props;
  const { messages, corrections } = words;
  const { changes } = suggestion;
  const id = useId();
  const isOnlyOne = fault.suggestions.length === 1;
  const isDetermined = changes.every(({ to }) => to !== undefined);
  const hasReasons = changes.every(({ reasons }) => reasons.length > 0);
  return (
    <li class="suggestion">
      <p id={id}>{suggestionSentence(words, fault, suggestion)}</p>
      {/* The heading has said why, where there is one answer only. */}
      {!(isOnlyOne && hasReasons) && isDetermined && (
        <p class="quiet">{reasonSentence(words, suggestion)}</p>
      )}
      {changes.some(({ key }) => formulas.has(key)) && (
        <p class="quiet">{corrections.overFormulas}</p>
      )}
      <div class="actions">
        {isDetermined && (
          <button
            type="button"
            disabled={disabled}
            aria-describedby={`${id} ${introId}`}
            onClick={onAdopt}
          >
            {corrections.adopt}
          </button>
        )}
        {changes.map(({ key }) => {
          const place = view.places.get(key);
          return (
            place && (
              <button
                key={key}
                type="button"
                class="subtle"
                onClick={() => {
                  onGoTo(place);
                }}
              >
                {messages.report.goTo(place.address)}
              </button>
            )
          );
        })}
      </div>
    </li>
  );
}
