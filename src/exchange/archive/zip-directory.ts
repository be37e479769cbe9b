import { strFromU8 } from 'fflate';
import { archiveLimits } from './limits';
import { FileError } from '../file-error';

/** One part in an archive, as the archive's directory describes it. */
export interface ZipEntry {
  path: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  /** Bytes in the file, and when inflated. */
  compressedSize: number;
  size: number;
  /** Where the part's own header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const wideLocatorSignature = 0x07064b50;
const wideEndSignature = 0x06064b50;
const endLength = 22;
const longestComment = 0xffff;
/** Stands where a number does not fit and is given elsewhere (ZIP64). */
const wide16 = 0xffff;
const wide32 = 0xffffffff;

/** Reads the directory at the end of an archive (PKWARE APPNOTE 4.3.12 to 4.3.16). */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count, end } = findDirectory(view);
  if (count > archiveLimits.entries) throw new FileError('tooLarge', `${count} entries`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
      throw new FileError('damaged', `directory entry ${index}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new FileError('damaged', `directory entry ${index}`);
    entries.push(readEntry(view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { start: number; count: number; end: number } {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) > view.byteLength) continue;
    let count = view.getUint16(at + 10, true);
    let start = view.getUint32(at + 16, true);
    if (count === wide16 || start === wide32) {
      const wide = findWideEnd(view, at);
      count = readWide(view, wide + 32);
      start = readWide(view, wide + 48);
    }
    if (start > at) throw new FileError('damaged', 'directory behind its end');
    return { start, count, end: at };
  }
  throw new FileError('truncated', 'no end of directory');
}

function findWideEnd(view: DataView, end: number): number {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === wideLocatorSignature) {
    const at = readWide(view, locator + 8);
    if (at + 56 <= end && view.getUint32(at, true) === wideEndSignature) return at;
  }
  throw new FileError('damaged', 'no end of directory (ZIP64)');
}

const readWide = (view: DataView, at: number): number =>
  view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const wide = wideNumbers(view, at + 46 + nameLength, extraLength);
  const narrowOrWide = (position: number): number => {
    const narrow = view.getUint32(at + position, true);
    return narrow === wide32 ? (wide.shift() ?? narrow) : narrow;
  };
  // In this order the numbers that do not fit stand in the extra field.
  const size = narrowOrWide(24);
  const compressedSize = narrowOrWide(20);
  const offset = narrowOrWide(42);
  return {
    path: strFromU8(name, (flags & 0x800) === 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  };
}

/** The numbers of a ZIP64 extra field. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  let at = start;
  while (at + 4 <= start + length) {
    const dataLength = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + dataLength <= start + length) {
      const from = at + 4;
      return Array.from({ length: Math.floor(dataLength / 8) }, (_, index) =>
        readWide(view, from + index * 8),
      );
    }
    at += 4 + dataLength;
  }
  return [];
}
