import { useRef } from 'preact/hooks';
import type { SourceFile } from '../app/source-file';

interface Props {
  label: string;
  /** As the browser's dialogue wants it: `.xlsx`; any file when absent. */
  accept?: string;
  disabled: boolean;
  describedBy?: string;
  onOpen: (file: SourceFile) => void;
}

/** A button that asks for a file: the browser's own control speaks the browser's language and hides the name it is given. */
export function OpenFileButton({ label, accept, disabled, describedBy, onOpen }: Props) {
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
        {...(accept === undefined ? {} : { accept })}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) onOpen(sourceFile(file));
        }}
      />
    </>
  );
}

export const sourceFile = (file: File): SourceFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
