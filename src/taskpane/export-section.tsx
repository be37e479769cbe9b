import { useRef, useState } from 'preact/hooks';
import type { ExportAnswer, ExportFaults } from '../app/export-session';
import type { ExportCarrier } from '../app/report-carriers';
import type { ReportView } from '../app/report-view';
import type { ExportPurpose } from '../locale/export-messages';
import { exportMessagesFor } from '../locale/export-messages-for';
import type { Messages } from '../locale/messages';
import { download } from './download';
import { focusInPane } from './focus';

export interface ExportSectionProps {
  messages: Messages;
  view: ReportView;
  disabled: boolean;
  onExport: (carrier: ExportCarrier, accepted?: ExportFaults) => Promise<ExportAnswer | undefined>;
}

const purposes: readonly (readonly [ExportPurpose, readonly ExportCarrier[]])[] = [
  ['publishing', ['word', 'webPage']],
  ['computing', ['json', 'csv']],
];

/** What became of the last wish. */
type Outcome =
  { kind: 'none' } | { kind: 'made'; name: string } | ({ kind: 'faulty' } & ExportWish);

interface ExportWish {
  carrier: ExportCarrier;
  faults: ExportFaults;
}

/** Folded away behind its name: buttons that make and download files, and what to consider before. */
export function ExportSection({ messages, view, disabled, onExport }: ExportSectionProps) {
  const words = exportMessagesFor(messages);
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const buttons = useRef(new Map<ExportCarrier, HTMLButtonElement>());

  const finish = (carrier: ExportCarrier, next: Outcome) => {
    setOutcome(next);
    focusInPane(buttons.current.get(carrier) ?? null);
  };
  const make = async (carrier: ExportCarrier, accepted?: ExportFaults) => {
    if (!accepted) setOutcome({ kind: 'none' });
    const answer = await onExport(carrier, accepted);
    if (answer?.kind === 'faulty') {
      const { faults, open } = answer;
      setOutcome({ kind: 'faulty', carrier, faults: { faults, open } });
      return;
    }
    if (answer) download(answer.file);
    finish(carrier, answer ? { kind: 'made', name: answer.file.name } : { kind: 'none' });
  };

  return (
    <section class="group">
      <button
        type="button"
        class="subtle fold"
        aria-expanded={isOpen}
        aria-controls="export"
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {words.open}
      </button>
      <div id="export">
        {isOpen && (
          <>
            {purposes.map(([purpose, carriers]) => (
              <div key={purpose} role="group" aria-labelledby={`export-${purpose}`}>
                <h3 id={`export-${purpose}`}>{words.purposes[purpose].heading}</h3>
                <p id={`export-${purpose}-hint`} class="quiet">
                  {words.purposes[purpose].hint}
                </p>
                <div class="actions">
                  {carriers.map((carrier) => (
                    <button
                      key={carrier}
                      type="button"
                      ref={(element) => {
                        if (element) buttons.current.set(carrier, element);
                      }}
                      disabled={disabled}
                      aria-describedby={`export-${purpose}-hint`}
                      onClick={() => void make(carrier)}
                    >
                      {words.carriers[carrier]}
                    </button>
                  ))}
                </div>
              </div>
            ))}
            {!view.narrative.hasText && <p class="quiet">{words.noText}</p>}
            <p class="quiet">{words.where}</p>
          </>
        )}
        <div role="status">
          {outcome.kind === 'made' && <p>{words.made(outcome.name)}</p>}
          {outcome.kind === 'faulty' && (
            <p class="bar bar-warning">
              {words.faulty(outcome.faults.faults, outcome.faults.open)}
            </p>
          )}
        </div>
        {isOpen && outcome.kind === 'faulty' && (
          <div class="actions">
            <button
              type="button"
              class="primary"
              onClick={() => {
                finish(outcome.carrier, { kind: 'none' });
              }}
            >
              {words.notNow}
            </button>
            <button
              type="button"
              disabled={disabled}
              onClick={() => void make(outcome.carrier, outcome.faults)}
            >
              {words.anyway(outcome.carrier)}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
