import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportAnswer, ExportFaults } from '../app/export-session';
import type { ExportCarrier } from '../app/report-carriers';
import type { ReportView } from '../app/report-view';
import type { ExportMessages, ExportPurpose } from '../locale/export-messages';
import { exportMessagesFor } from '../locale/export-messages-for';
import type { Messages } from '../locale/messages';
import { download } from './download';
import { focusInPane } from './focus';
import { FoldSection } from './fold-section';

type Export = (
  carrier: ExportCarrier,
  accepted?: ExportFaults,
) => Promise<ExportAnswer | undefined>;

export interface ExportSectionProps {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onExport: Export;
}

const purposes: readonly (readonly [ExportPurpose, readonly ExportCarrier[]])[] = [
  ['publishing', ['word', 'webPage']],
  ['computing', ['json', 'csv']],
];

/** Folded away behind its name: for every purpose the files that can be made. */
export function ExportSection({ messages, view, disabled, onExport }: ExportSectionProps) {
  const words = exportMessagesFor(messages);
  const { narrative } = view;
  return (
    <FoldSection id="export" label={words.open}>
      {narrative.isResized && <p class="bar bar-warning">{words.textNotRead}</p>}
      {!narrative.hasText && !narrative.isResized && <p class="quiet">{words.noText}</p>}
      {purposes.map(([purpose, carriers]) => (
        <PurposeGroup key={purpose} {...{ words, view, purpose, carriers, disabled, onExport }} />
      ))}
      <p class="quiet">{words.where}</p>
    </FoldSection>
  );
}

interface GroupProps {
  words: ExportMessages;
  view: ReportView;
  purpose: ExportPurpose;
  carriers: readonly ExportCarrier[];
  disabled: boolean;
  onExport: Export;
}

/** What became of the last wish. */
type Outcome =
  | { kind: 'none' | 'nothing'; carrier?: ExportCarrier }
  | { kind: 'made'; carrier: ExportCarrier; name: string }
  /** `view`: on the screen when the question came; the next ones know better what is wrong. */
  | { kind: 'faulty'; carrier: ExportCarrier; faults: ExportFaults; view: ReportView };

/** Buttons that make and download files. Where the report has faults, a question takes their place first. */
function PurposeGroup({ words, view, purpose, carriers, disabled, onExport }: GroupProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const pressed = useRef<HTMLButtonElement>(null);
  const onScreen = useRef(view);
  onScreen.current = view;

  // Back from the question, or from a file that was made, to the button that was pressed.
  useLayoutEffect(() => {
    if (outcome.kind !== 'none' && outcome.kind !== 'faulty') focusInPane(pressed.current);
  }, [outcome]);

  const make = async (carrier: ExportCarrier, accepted?: ExportFaults) => {
    if (!accepted) setOutcome({ kind: 'none', carrier });
    const answer = await onExport(carrier, accepted);
    if (answer?.kind === 'faulty') {
      const { faults, open } = answer;
      setOutcome({ kind: 'faulty', carrier, faults: { faults, open }, view: onScreen.current });
    } else if (answer) {
      download(answer.file);
      setOutcome({ kind: 'made', carrier, name: answer.file.name });
    } else setOutcome({ kind: 'nothing', carrier });
  };

  const question = outcome.kind === 'faulty' ? outcome : undefined;
  const wrong = question?.view === view ? question.faults : view;
  return (
    <div role="group" aria-labelledby={`export-${purpose}`}>
      <h3 id={`export-${purpose}`}>{words.purposes[purpose].heading}</h3>
      <p id={`export-${purpose}-hint`} class="quiet">
        {words.purposes[purpose].hint}
      </p>
      {question && wrong.faults + wrong.open > 0 ? (
        <FaultsQuestion
          {...{ words, question, wrong, disabled }}
          onMake={() => void make(question.carrier, wrong)}
          onCancel={() => {
            setOutcome({ kind: 'nothing', carrier: question.carrier });
          }}
        />
      ) : (
        <div class="actions">
          {carriers.map((carrier) => (
            <button
              key={carrier}
              type="button"
              {...(carrier === outcome.carrier ? { ref: pressed } : {})}
              disabled={disabled}
              aria-describedby={`export-${purpose}-hint`}
              onClick={() => void make(carrier)}
            >
              {words.carriers[carrier]}
            </button>
          ))}
        </div>
      )}
      <p role="status">{outcome.kind === 'made' && words.made(outcome.name)}</p>
    </div>
  );
}

interface QuestionProps {
  words: ExportMessages;
  question: Outcome & { kind: 'faulty' };
  wrong: ExportFaults;
  disabled: boolean;
  onMake: () => void;
  onCancel: () => void;
}

/** What is wrong, before it is made all the same. */
function FaultsQuestion({ words, question, wrong, disabled, onMake, onCancel }: QuestionProps) {
  const { carrier } = question;
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    focusInPane(cancel.current);
  }, [question]);
  return (
    <div class="bar bar-warning" role="alertdialog" aria-label={words.anyway(carrier)}>
      <p>{words.faulty(wrong.faults, wrong.open)}</p>
      <div class="actions">
        <button type="button" class="primary" ref={cancel} disabled={disabled} onClick={onCancel}>
          {words.notNow}
        </button>
        <button type="button" disabled={disabled} onClick={onMake}>
          {words.anyway(carrier)}
        </button>
      </div>
    </div>
  );
}
