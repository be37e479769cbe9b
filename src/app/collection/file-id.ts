import { crc32 } from '../../exchange/archive/crc32';

/** The same for the same bytes, whatever the file is called; but empty files are not all the same one. */
export const fileId = (name: string, bytes: Uint8Array): string =>
  bytes.length === 0
    ? `0-${name}`
    : `${bytes.length}-${crc32(bytes).toString(16).padStart(8, '0')}`;
