import type { SentFile } from '../../app/collection/examiner';
import { FileButton } from '../file-button';
import { sentFiles } from './sent-files';

interface Props {
  label: string;
  /** A whole folder, with those within it. */
  isFolder?: boolean;
  disabled: boolean;
  describedBy?: string;
  onChoose: (files: readonly SentFile[]) => void;
}

/** A button that asks for what units sent: any number of files, or a folder. */
export const ChooseFilesButton = ({ isFolder, onChoose, ...button }: Props) => (
  <FileButton
    {...button}
    many={isFolder ? 'folder' : 'files'}
    onChoose={(files) => void sentFiles(files).then(onChoose)}
  />
);
