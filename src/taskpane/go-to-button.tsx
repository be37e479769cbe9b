import type { Place } from '../app/report-view';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  place: Place;
  onGoTo: (place: Place) => void;
}

/** Shows the cell that a sentence speaks of. */
export function GoToButton({ messages, place, onGoTo }: Props) {
  return (
    <button
      type="button"
      class="subtle"
      onClick={() => {
        onGoTo(place);
      }}
    >
      {messages.report.goTo(place.address)}
    </button>
  );
}
