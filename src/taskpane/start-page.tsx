import { useState } from 'preact/hooks';
import {
  dueYear,
  formatOfYear,
  type DraftProblem,
  type ReportDraft,
  type TotalsMode,
} from '../app/report-draft';
import type { ReportFile } from '../app/file-order';
import type { Messages } from '../locale/messages';
import { AgencyAndYear } from './agency-and-year';
import { SaveFileSection } from './save-file-section';

interface Props {
  messages: Messages;
  problems: readonly DraftProblem[];
  /** What was typed before. */
  draft?: ReportDraft | undefined;
  disabled: boolean;
  onCreate: (draft: ReportDraft) => void;
  onMakeFile: (draft: ReportDraft) => Promise<ReportFile | undefined>;
  /** Looks for tables of ours that the workbook does not name any more. */
  onFind: () => void;
  onImport: () => void;
  /** To the desk of an office that collects the reports of its units. */
  onCollect: () => void;
  /** Only where there is something to go back to. */
  onBack?: () => void;
}

/** Agency and year, and the format that follows from the year. */
export function StartPage(props: Props) {
  const { messages, problems, draft, disabled, onCreate, onMakeFile, onFind, onBack } = props;
  const { onImport, onCollect } = props;
  const { start } = messages;
  const [agency, setAgency] = useState(draft?.agency ?? '');
  const [year, setYear] = useState(draft?.year ?? String(dueYear(new Date())));
  const [totals, setTotals] = useState<TotalsMode>(draft?.totals ?? 'computed');
  const format = formatOfYear(year);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCreate({ agency, year, totals });
      }}
    >
      <h1>{start.heading}</h1>
      <p class="quiet">{start.intro}</p>
      <AgencyAndYear
        {...{ messages, agency, year, problems }}
        labels={start}
        onAgency={setAgency}
        onYear={setYear}
        yearHint={{ id: 'year-format', text: format ? start.format(format) : start.noFormat }}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={totals === 'computed'}
          aria-describedby="totals-hint"
          onChange={(event) => {
            setTotals(event.currentTarget.checked ? 'computed' : 'typed');
          }}
        />
        {start.computedTotals}
      </label>
      <p id="totals-hint" class="quiet">
        {start.totalsHint}
      </p>
      <div class="actions">
        <button type="submit" class="primary" disabled={disabled}>
          {start.create}
        </button>
        {onBack && (
          <button type="button" disabled={disabled} onClick={onBack}>
            {messages.back}
          </button>
        )}
      </div>
      <p class="quiet">{start.undoHint}</p>
      <button type="button" class="subtle" disabled={disabled} onClick={onImport}>
        {start.importReport}
      </button>
      <button type="button" class="subtle" disabled={disabled} onClick={onCollect}>
        {start.collect}
      </button>
      {!onBack && (
        <button type="button" class="subtle" disabled={disabled} onClick={onFind}>
          {start.find}
        </button>
      )}
      <SaveFileSection
        messages={messages}
        contents="blank"
        disabled={disabled}
        onMake={() => onMakeFile({ agency, year, totals })}
      />
    </form>
  );
}
