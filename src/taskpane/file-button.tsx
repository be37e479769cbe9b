import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** As the browser's dialogue wants it: `.xlsx`; any file when absent. */
  accept?: string | undefined;
  /** How many may be chosen, where it is not one: any number, or a whole folder with those within it. */
  many?: 'files' | 'folder' | undefined;
  disabled: boolean;
  describedBy?: string | undefined;
  onChoose: (files: readonly File[]) => void;
}

/** A button that asks for files: the browser's own control speaks the browser's language and hides the name it is given. */
export function FileButton({ label, accept, many, disabled, describedBy, onChoose }: Props) {
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
        multiple={many !== undefined}
        {...(many === 'folder' ? { webkitdirectory: true } : {})}
        {...(accept === undefined ? {} : { accept })}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
