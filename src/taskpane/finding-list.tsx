import type { FindingGroup } from '../app/finding-groups';
import { focusOf, findingId } from '../app/finding-place';
import type { Place, ReportView } from '../app/report-view';
import { findingPlace, findingSentence } from '../locale/finding-sentence';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  view: ReportView;
  findings: FindingGroup['findings'];
  onGoTo: (place: Place) => void;
}

/** Longer lists help nobody: the first ones are put right first. */
const shown = 30;

/** Each finding is a button that shows the cell. */
export function FindingList({ messages, view, findings, onGoTo }: Props) {
  const rest = findings.length - shown;
  return (
    <>
      <ul class="findings">
        {findings.slice(0, shown).map((finding) => {
          const key = focusOf(finding);
          const place = key === undefined ? undefined : view.places.get(key);
          return (
            <li key={findingId(finding)}>
              <button
                type="button"
                class="finding"
                disabled={!place}
                onClick={() => {
                  if (place) onGoTo(place);
                }}
              >
                <span class="finding-place">
                  {findingPlace(messages, view.format, finding)}
                  <span class="finding-address">{place?.address}</span>
                </span>
                <span>{findingSentence(messages, view.format, finding)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p class="quiet">{messages.report.more(rest)}</p>}
    </>
  );
}
