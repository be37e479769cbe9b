import type { SourceFile } from '../app/source-file';
import { FileButton } from './file-button';

interface Props {
  label: string;
  /** As the browser's dialogue wants it: `.xlsx`; any file when absent. */
  accept?: string;
  disabled: boolean;
  describedBy?: string;
  onOpen: (file: SourceFile) => void;
}

/** A button that asks for one file. */
export const OpenFileButton = ({ onOpen, ...button }: Props) => (
  <FileButton
    {...button}
    onChoose={([file]) => {
      if (file) onOpen(sourceFile(file));
    }}
  />
);

export const sourceFile = (file: File): SourceFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});
