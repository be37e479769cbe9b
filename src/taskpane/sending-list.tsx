import { beforeSending, isAdvisory, obstacles, type SendingItem } from '../app/before-sending';
import type { NarrativeCheck } from '../app/narrative-check';
import type { Place, ReportView } from '../app/report-view';
import type { Messages } from '../locale/messages';
import type { SendingMessages } from '../locale/sending-messages';
import { sendingMessagesFor } from '../locale/sending-messages-for';
import { GoToButton } from './go-to-button';

interface Props {
  messages: Messages;
  view: ReportView;
  /** What was found of the text; undefined while it is looked through, and where there is none. */
  narrative: NarrativeCheck | undefined;
  onGoTo: (place: Place) => void;
}

/** What still stands against sending, all in one list. */
export function SendingList({ messages, view, narrative, onGoTo }: Props) {
  const words = sendingMessagesFor(messages);
  const items = beforeSending(view, narrative);
  const count = obstacles(items);
  return (
    <>
      <p role="status">
        <strong>{count === 0 ? words.ready : words.notReady(count)}</strong>
      </p>
      <ul class="checklist">
        {items.map((item) => {
          const mark = item.isSettled ? 'settled' : isAdvisory(item) ? 'advice' : 'obstacle';
          return (
            <li key={item.kind} class={mark}>
              <span class="hidden-words">{words.marks[mark]}</span>
              {sentence(words, item)}
              {placesOf(item).map((place) => (
                <GoToButton key={place.address} {...{ messages, place, onGoTo }} />
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function sentence(words: SendingMessages, item: SendingItem): string {
  switch (item.kind) {
    case 'faults':
      return words.faults(item.count);
    case 'open':
      return words.open(item.blanks, item.others);
    case 'questions':
      return words.questions(item.open, item.stale, item.answered);
    case 'signOff':
      return words.signOff(item.unsigned.map(({ field }) => words.fields[field]));
    case 'stamp':
      return words.stamp[item.state](item.at);
    case 'text':
      return words.text(item.doubts, item.isWritten);
    case 'lastYear':
      return words.lastYear[item.isAttached ? 'attached' : 'none'];
  }
}

/** The cell to begin with. */
function placesOf(item: SendingItem): Place[] {
  if (item.kind === 'open') return item.place ? [item.place] : [];
  return item.kind === 'signOff' ? item.unsigned.slice(0, 1).map(({ place }) => place) : [];
}
