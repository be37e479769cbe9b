import { useState } from 'preact/hooks';
import { downloadPieces } from '../download';
import { ChooseFilesButton } from './choose-files-button';
import { RunProgress } from './run-progress';
import { useStateOf } from '../use-state-of';
import type { ViewProps } from './view-props';

/** Units that are named of those whose report of last year was not found. */
const mostNamed = 5;

/** 分发: what all units get, and the button that makes it. */
export function HandOutView({ messages, words, session, state, disabled }: ViewProps) {
  const { handOut } = words;
  const { run, lastYear } = useStateOf(session.handOut);
  const [deadline, setDeadline] = useState('');
  const [isComputed, setComputed] = useState(true);
  const [made, setMade] = useState('');
  const { year, roster } = state.kept?.collection ?? { year: 0, roster: { units: [] } };
  const count = roster.units.length;
  if (count === 0) return <p>{handOut.noUnits}</p>;

  const make = async () => {
    setMade('');
    const pieces = await session.handOut.make(isComputed ? 'computed' : 'typed', deadline);
    if (!pieces) return;
    const name = handOut.archive(year, count);
    downloadPieces(name, 'application/zip', pieces);
    setMade(name);
  };

  return (
    <>
      <p class="quiet">{handOut.intro(count)}</p>
      <label for="deadline">{handOut.deadline}</label>
      <input
        id="deadline"
        type="date"
        value={deadline}
        aria-describedby="deadline-hint"
        onInput={({ currentTarget }) => {
          setDeadline(currentTarget.value);
        }}
      />
      <p id="deadline-hint" class="quiet">
        {handOut.deadlineHint}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={isComputed}
          onChange={({ currentTarget }) => {
            setComputed(currentTarget.checked);
          }}
        />
        {messages.start.computedTotals}
      </label>
      <div class="actions">
        <ChooseFilesButton
          label={handOut.lastYear(year - 1)}
          isFolder
          disabled={disabled || run !== undefined}
          describedBy="last-year-files-hint"
          onChoose={(files) => void session.handOut.openLastYear(files)}
        />
      </div>
      <p id="last-year-files-hint" class="quiet">
        {handOut.lastYearHint}
      </p>
      {lastYear && (
        <p role="status">
          {handOut.lastYearFound(lastYear.year, lastYear.found, count)}{' '}
          {lastYear.without.length > 0 &&
            handOut.without(lastYear.without.slice(0, mostNamed), lastYear.without.length)}
        </p>
      )}
      {run ? (
        <RunProgress
          label={handOut.progress[run.of](run.done, run.total)}
          done={run.done}
          total={run.total}
          stop={words.collect.stop}
          onStop={() => {
            session.handOut.stop();
          }}
        />
      ) : (
        <div class="actions">
          <button type="button" class="primary" disabled={disabled} onClick={() => void make()}>
            {handOut.make(count)}
          </button>
        </div>
      )}
      <p role="status">{made !== '' && handOut.made(made)}</p>
    </>
  );
}
