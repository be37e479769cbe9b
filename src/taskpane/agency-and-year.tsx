import type { ComponentChildren } from 'preact';
import type { DraftProblem } from '../app/report-draft';
import type { Messages } from '../locale/messages';

interface Props {
  messages: Messages;
  labels: Readonly<Record<'agency' | 'agencyHint', string>>;
  agency: string;
  year: string;
  problems: readonly DraftProblem[];
  onAgency: (agency: string) => void;
  onYear: (year: string) => void;
  /** What is said below the year, with this id. */
  yearHint?: { id: string; text: ComponentChildren };
}

/** Two fields, each with what is wrong with it. */
export function AgencyAndYear(props: Props) {
  const { messages, labels, agency, year, problems, onAgency, onYear, yearHint } = props;
  const ofAgency = problems.find((problem) => problem.startsWith('agency'));
  const ofYear = problems.find((problem) => problem.startsWith('year'));
  const told = messages.start.problems;
  return (
    <>
      <label for="agency">{labels.agency}</label>
      <input
        id="agency"
        value={agency}
        placeholder={labels.agencyHint}
        autocomplete="organization"
        aria-invalid={ofAgency !== undefined}
        aria-describedby="agency-problem"
        onInput={({ currentTarget }) => {
          onAgency(currentTarget.value);
        }}
      />
      <p id="agency-problem" class="problem" role="alert">
        {ofAgency && told[ofAgency]}
      </p>
      <label for="year">{messages.start.year}</label>
      <input
        id="year"
        value={year}
        inputMode="numeric"
        maxLength={5}
        aria-invalid={ofYear !== undefined}
        aria-describedby={yearHint ? `year-problem ${yearHint.id}` : 'year-problem'}
        onInput={({ currentTarget }) => {
          onYear(currentTarget.value);
        }}
      />
      <p id="year-problem" class="problem" role="alert">
        {ofYear && told[ofYear]}
      </p>
      {yearHint && (
        <p id={yearHint.id} class="quiet">
          {yearHint.text}
        </p>
      )}
    </>
  );
}
