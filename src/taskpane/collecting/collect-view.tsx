import { useState } from 'preact/hooks';
import type { SentFile } from '../../app/collection/examiner';
import { ChooseFilesButton } from './choose-files-button';
import { RunProgress } from './run-progress';
import { droppedFiles } from './sent-files';
import { UnitList } from './unit-list';
import type { ViewProps } from './view-props';

/** 收集: where files are dropped, and the list of who has sent what. */
export function CollectView({ messages, words, session, state, disabled }: ViewProps) {
  const { collect } = words;
  const { run, ran } = state;
  const [isOver, setOver] = useState(false);
  const take = (files: readonly SentFile[]): void => void session.collect(files);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!run) void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <p id="collect-intro" class="quiet">
        {collect.intro}
      </p>
      {run ? (
        <RunProgress
          label={collect.progress(run.done, run.total)}
          done={run.done}
          total={run.total}
          stop={collect.stop}
          onStop={() => {
            session.stop();
          }}
        />
      ) : (
        <div class={isOver ? 'drop drop-over' : 'drop'}>
          <ChooseFilesButton
            label={collect.folder}
            isFolder
            disabled={disabled}
            describedBy="collect-intro"
            onChoose={take}
          />
          <ChooseFilesButton
            label={collect.files}
            disabled={disabled}
            describedBy="collect-intro"
            onChoose={take}
          />
          <span class="quiet">{collect.drop}</span>
        </div>
      )}
      {ran && (
        <p role="status">
          {ran.isStopped ? collect.stopped(ran.done, ran.total) : collect.ran(ran.done, ran.again)}
        </p>
      )}
      {state.rows.length > 0 ? (
        <UnitList {...{ messages, words, session, disabled }} rows={state.rows} />
      ) : (
        <p class="quiet">{collect.nobody}</p>
      )}
    </div>
  );
}
