import { useState } from 'preact/hooks';
import {
  dueYear,
  formatOfYear,
  type DraftProblem,
  type ReportDraft,
  type TotalsMode,
} from '../app/report-draft';
import type { ReportFile } from '../app/report-file';
import type { Messages } from '../locale/messages';
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

const problemsOfAgency: readonly DraftProblem[] = [
  'agencyMissing',
  'agencyTooLong',
  'agencyLikeFormula',
];

/** Agency and year, and the format that follows from the year. */
export function StartPage(props: Props) {
  const { messages, problems, draft, disabled, onCreate, onMakeFile, onFind, onBack } = props;
  const { onImport, onCollect } = props;
  const { start } = messages;
  const [agency, setAgency] = useState(draft?.agency ?? '');
  const [year, setYear] = useState(draft?.year ?? String(dueYear(new Date())));
  const [totals, setTotals] = useState<TotalsMode>(draft?.totals ?? 'computed');
  const format = formatOfYear(year);
  const agencyProblem = problems.find((problem) => problemsOfAgency.includes(problem));
  const yearProblem = problems.find((problem) => !problemsOfAgency.includes(problem));

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
      <label for="agency">{start.agency}</label>
      <input
        id="agency"
        value={agency}
        placeholder={start.agencyHint}
        autocomplete="organization"
        aria-invalid={agencyProblem !== undefined}
        aria-describedby="agency-problem"
        onInput={(event) => {
          setAgency(event.currentTarget.value);
        }}
      />
      <p id="agency-problem" class="problem" role="alert">
        {agencyProblem && start.problems[agencyProblem]}
      </p>
      <label for="year">{start.year}</label>
      <input
        id="year"
        value={year}
        inputMode="numeric"
        maxLength={5}
        aria-invalid={yearProblem !== undefined}
        aria-describedby="year-problem year-format"
        onInput={(event) => {
          setYear(event.currentTarget.value);
        }}
      />
      <p id="year-problem" class="problem" role="alert">
        {yearProblem && start.problems[yearProblem]}
      </p>
      <p id="year-format" class="quiet">
        {format ? start.format(format) : start.noFormat}
      </p>
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
            {start.back}
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
