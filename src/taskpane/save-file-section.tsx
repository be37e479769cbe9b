import { useRef, useState } from 'preact/hooks';
import type { ReportFile } from '../app/file-order';
import type { Messages } from '../locale/messages';
import { download } from './download';
import { focusInPane } from './focus';
import { FoldSection } from './fold-section';

/** Undefined where no file could be made: the pane says why. */
export type MakeFile = () => Promise<ReportFile | undefined>;

interface Props {
  messages: Messages;
  contents: 'blank' | 'filled';
  /** Some tables could not be read. */
  isIncomplete?: boolean;
  disabled: boolean;
  onMake: MakeFile;
}

/** Folded away behind its name: what it is, and the button that makes and downloads the file. */
export function SaveFileSection({ messages, contents, isIncomplete, disabled, onMake }: Props) {
  const { file } = messages;
  const [made, setMade] = useState('');
  const button = useRef<HTMLButtonElement>(null);

  const save = async () => {
    setMade('');
    const ready = await onMake();
    if (!ready) return;
    download(ready);
    setMade(ready.name);
    focusInPane(button.current);
  };

  return (
    <FoldSection
      id="save-file"
      label={file.open}
      below={<p role="status">{made !== '' && file.made(made)}</p>}
    >
      <p>{file.hint[contents]}</p>
      {isIncomplete && <p class="bar bar-warning">{file.incomplete}</p>}
      <div class="actions">
        <button
          type="button"
          ref={button}
          disabled={disabled}
          aria-describedby="save-file-where"
          onClick={() => void save()}
        >
          {file.make[contents]}
        </button>
      </div>
      <p id="save-file-where" class="quiet">
        {file.where}
      </p>
    </FoldSection>
  );
}
