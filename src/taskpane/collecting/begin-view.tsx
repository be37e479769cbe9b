import { useState } from 'preact/hooks';
import type { CollectingState } from '../../app/collection/collecting-session';
import { dueYear } from '../../app/report-draft';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import type { Messages } from '../../locale/messages';
import { fileProblemMessagesFor } from '../../locale/file-problem-messages-for';
import { noReportSentence } from '../../locale/no-report-sentence';
import { rosterProblemSentence } from '../../locale/roster-problem-sentence';
import { AgencyAndYear } from '../agency-and-year';
import { OpenFileButton } from '../open-file-button';
import type { ViewProps } from './view-props';

interface Props extends ViewProps {
  /** A new collection stands in the place of the last. */
  onBegun: () => void;
}

/** Whose collection it is, of which year, and who has to report. */
export function BeginView({ messages, words, session, state, disabled, onBegun }: Props) {
  const { begin } = words;
  const [office, setOffice] = useState(state.kept?.office ?? '');
  const [year, setYear] = useState(String(state.kept?.collection.year ?? dueYear(new Date())));
  const [units, setUnits] = useState('');
  const { roster } = state;
  const ofFile =
    roster && roster.file !== '' && typeof roster.read === 'object' ? roster : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void session.begin({ office, year, units }).then((isBegun) => {
          if (isBegun) onBegun();
        });
      }}
    >
      <p class="quiet">{begin.intro}</p>
      {state.kept && <p class="bar bar-warning">{begin.againHint}</p>}
      <AgencyAndYear
        {...{ messages, year }}
        agency={office}
        labels={{ agency: begin.office, agencyHint: begin.officeHint }}
        problems={state.problems}
        onAgency={setOffice}
        onYear={setYear}
      />
      <label for="units">{begin.units}</label>
      {ofFile ? (
        <p>
          {begin.rosterFile(
            ofFile.file,
            typeof ofFile.read === 'object' ? ofFile.read.roster.units.length : 0,
          )}
        </p>
      ) : (
        <textarea
          id="units"
          rows={6}
          value={units}
          placeholder={begin.unitsHint}
          aria-describedby="units-hint"
          onInput={({ currentTarget }) => {
            setUnits(currentTarget.value);
          }}
        />
      )}
      <RosterProblems {...{ messages, roster }} />
      <div class="actions">
        {ofFile ? (
          <button
            type="button"
            disabled={disabled}
            onClick={() => {
              session.forgetRoster();
            }}
          >
            {begin.otherRoster}
          </button>
        ) : (
          <OpenFileButton
            label={begin.openRoster}
            disabled={disabled}
            onOpen={(file) => void session.openRoster(file)}
          />
        )}
      </div>
      <p id="units-hint" class="quiet">
        {begin.withoutRoster}
      </p>
      <div class="actions">
        <button type="submit" class="primary" disabled={disabled}>
          {begin.begin}
        </button>
      </div>
    </form>
  );
}

/** What is wrong with the list that was read, or why it was not. */
export function RosterProblems({
  messages,
  roster,
}: {
  messages: Messages;
  roster: CollectingState['roster'];
}) {
  const words = collectionMessagesFor(messages);
  if (!roster) return null;
  const lines =
    typeof roster.read === 'object'
      ? roster.read.problems.map((problem) => rosterProblemSentence(words, problem))
      : [noReportSentence(words, fileProblemMessagesFor(messages), roster.file, roster.read)];
  if (lines.length === 0) return null;
  return (
    <div class="bar bar-warning" role="alert">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
