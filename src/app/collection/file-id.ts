import { crc32 } from '../../exchange/archive/crc32';

/** The same for the same bytes, whatever the file is called. */
export const idOf = (bytes: Uint8Array): string =>
  `${bytes.length}-${crc32(bytes).toString(16).padStart(8, '0')}`;
