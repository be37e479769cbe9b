import { useRef } from 'preact/hooks';
import type { SentFile } from '../../app/collection/examiner';
import { sentFiles } from './sent-files';

interface Props {
  label: string;
  /** A whole folder, with those within it. */
  isFolder?: boolean;
  disabled: boolean;
  describedBy?: string;
  onChoose: (files: readonly SentFile[]) => void;
}

/** A button that asks for any number of files, or for a folder. */
export function ChooseFilesButton({ label, isFolder, disabled, describedBy, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        type="file"
        ref={input}
        multiple
        {...(isFolder ? { webkitdirectory: true } : {})}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) void sentFiles(files).then(onChoose);
        }}
      />
    </>
  );
}
