import { useId } from 'preact/hooks';
import type { Change, ShownFault, Suggestion } from '../app/corrections';
import type { Place, ReportView } from '../app/report-view';
import { suggestionText, type CorrectionWords } from '../locale/suggestion-sentence';
import { GoToButton } from './go-to-button';

interface Props {
  words: CorrectionWords;
  view: ReportView;
  fault: ShownFault;
  suggestion: Suggestion;
  disabled: boolean;
  /** Of what is said before all suggestions. */
  introId: string;
  onGoTo: (place: Place) => void;
  onAdopt: () => void;
}

/** What could be changed into what, and why; adopted on its button only, where all values are known. */
export function SuggestionItem(props: Props) {
  const { words, view, fault, suggestion, disabled, introId, onGoTo, onAdopt } = props;
  const { messages, corrections } = words;
  const { changes } = suggestion;
  const id = useId();
  const isDetermined = changes.every(({ to }) => to !== undefined);
  const { sentence, lines, open, reason } = suggestionText(words, fault, suggestion);
  const jump = (key: Change['key']) => {
    const place = view.places.get(key);
    return place && <GoToButton key={key} {...{ messages, place, onGoTo }} />;
  };
  return (
    <li class="suggestion">
      <div id={id}>
        <p>{sentence}</p>
        {lines.length > 0 && (
          <ul>
            {lines.map(({ key, text }) => (
              <li key={key}>
                {text} {jump(key)}
              </li>
            ))}
          </ul>
        )}
        {open !== undefined && <p>{open}</p>}
      </div>
      {reason !== undefined && <p class="quiet">{reason}</p>}
      {changes.some(({ key }) => view.formulas.has(key)) && (
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
        {lines.length === 0 && changes.map(({ key }) => jump(key))}
      </div>
    </li>
  );
}
