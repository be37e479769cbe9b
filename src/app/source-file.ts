import { archiveLimits } from '../exchange/archive/limits';

/** A file that a person has chosen: nothing of it is read before `bytes` is called. */
export interface SourceFile {
  name: string;
  /** Bytes. */
  size: number;
  bytes: () => Promise<Uint8Array>;
}

/** Why there are no bytes: it is far larger than any report, or the computer does not hand it over. */
type NoBytes = 'tooLarge' | 'unread';

export async function bytesOf({ size, bytes }: SourceFile): Promise<Uint8Array | NoBytes> {
  if (size > archiveLimits.file) return 'tooLarge';
  try {
    return await bytes();
  } catch {
    return 'unread';
  }
}
