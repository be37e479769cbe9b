import type { NarrativeCheck, PlacedFinding } from '../app/narrative-check';
import { narrativeMessagesFor } from '../locale/narrative-messages-for';
import type { NarrativeMessages } from '../locale/narrative-messages';
import { narrativeSentence } from '../locale/narrative-sentence';
import type { NarrativeProps } from './narrative-slot';
import { NoteSection } from './note-section';

interface Props extends NarrativeProps, NarrativeCheck {}

/** What is wrong with the text, each finding a button that shows its cell; what may stand can be answered by a note. */
export function NarrativeSection({ findings, ...props }: Props) {
  const said = narrativeMessagesFor(props.messages);
  return (
    <section class="group">
      <h2>{said.heading(findings.length)}</h2>
      {findings.length === 0 && <p class="quiet">{said.clear}</p>}
      {severities.map((severity) => {
        const own = findings.filter(({ finding }) => finding.severity === severity);
        return (
          own.length > 0 && (
            <div key={severity} class={severity === 'hard' ? '' : 'group-questionable'}>
              <h3>{said.severity[severity]}</h3>
              <ul class="findings">
                {own.map((one, index) => (
                  <NarrativeItem key={one.line ?? index} {...props} {...one} said={said} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

const severities = ['hard', 'soft', 'info'] as const;

interface ItemProps extends NarrativeProps, PlacedFinding {
  said: NarrativeMessages;
}

function NarrativeItem({ said, finding, place, part, line, ...props }: ItemProps) {
  const { messages, view, onGoTo } = props;
  const note = line === undefined ? undefined : view.notes.get(line);
  return (
    <li>
      <button
        type="button"
        class="finding"
        onClick={() => {
          onGoTo(place);
        }}
      >
        <span class="finding-place">
          {part.aspect ? said.aspects[part.aspect] : said.sections[part.section]}
          <span class="finding-address">{place.address}</span>
        </span>
        <span>{narrativeSentence(messages, said, finding)}</span>
      </button>
      {note && <NoteSection {...props} note={note} />}
    </li>
  );
}
