import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { archiveLimits } from './limits';
import { FileError } from '../file-error';
import { readZipDirectory, type ZipEntry } from './zip-directory';

const partSignature = 0x04034b50;
const partHeaderLength = 30;
const stored = 0;
const deflated = 8;
/** Bytes that are inflated at once: a thousand times as many can come out. */
const sliceLength = 4096;

/** The parts of an archive, inflated only when asked for and never beyond the limits. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();
  #inflated = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (const entry of readZipDirectory(bytes)) {
      const key = keyOf(entry.path);
      if (key.endsWith('/')) continue;
      // Programs differ in which of two they take, so what one person checked another may not see.
      if (this.#entries.has(key)) throw new FileError('damaged', `${entry.path} twice`);
      this.#entries.set(key, entry);
    }
  }

  has(path: string): boolean {
    return this.#entries.has(keyOf(path));
  }

  /** Bytes that a part has when inflated, as the archive says; `read` takes no more. 0 for no part. */
  sizeOf(path: string): number {
    return this.#entries.get(keyOf(path))?.size ?? 0;
  }

  /** Hands over a part piece by piece. The checksum is known at the end only: what came before may be wrong until then. */
  read(path: string, take: (bytes: Uint8Array) => void): void {
    const entry = this.#entries.get(keyOf(path));
    if (!entry) throw new FileError('damaged', `no part ${path}`);
    if (entry.isEncrypted) throw new FileError('encrypted', path);
    if (entry.size > archiveLimits.part)
      throw new FileError('tooLarge', `${path}: ${entry.size} bytes`);

    let size = 0;
    let crc = 0;
    this.#expand(entry, (bytes) => {
      size += bytes.length;
      this.#inflated += bytes.length;
      if (size > entry.size) throw new FileError('bomb', `${path}: more than ${entry.size} bytes`);
      if (this.#inflated > archiveLimits.total)
        throw new FileError('tooLarge', 'all parts together');
      crc = crc32(bytes, crc);
      take(bytes);
    });
    if (size !== entry.size)
      throw new FileError('damaged', `${path}: ${size} of ${entry.size} bytes`);
    if (crc !== entry.crc) throw new FileError('damaged', `${path}: checksum`);
  }

  #expand(entry: ZipEntry, take: (bytes: Uint8Array) => void): void {
    const data = this.#dataOf(entry);
    if (entry.method === stored) {
      take(data);
      return;
    }
    if (entry.method !== deflated) {
      throw new FileError('damaged', `${entry.path}: compression method ${entry.method}`);
    }
    if (isHeld(entry)) {
      take(inflated(data, entry));
      return;
    }
    const inflate = new Inflate(take);
    for (let start = 0; start < data.length || start === 0; start += sliceLength) {
      const slice = data.subarray(start, start + sliceLength);
      // Only what the inflater itself says: errors of `take` go through.
      const isLast = start + sliceLength >= data.length;
      try {
        inflate.push(slice, isLast);
      } catch (error) {
        if (error instanceof FileError) throw error;
        throw new FileError('damaged', `${entry.path}: ${String(error)}`);
      }
    }
  }

  #dataOf({ path, offset, compressedSize }: ZipEntry): Uint8Array {
    const bytes = this.#bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (
      offset + partHeaderLength > bytes.length ||
      view.getUint32(offset, true) !== partSignature
    ) {
      throw new FileError('damaged', `${path}: no header`);
    }
    const start =
      offset +
      partHeaderLength +
      view.getUint16(offset + 26, true) +
      view.getUint16(offset + 28, true);
    if (start + compressedSize > bytes.length) throw new FileError('damaged', `${path}: no end`);
    return bytes.subarray(start, start + compressedSize);
  }
}

/** What can be inflated at once, into as much memory as it says. */
const isHeld = ({ compressedSize, size }: ZipEntry): boolean =>
  compressedSize > 0 && compressedSize <= archiveLimits.heldInFile && size <= archiveLimits.held;

/** What is beyond the size that the archive says is not kept, but for a byte that shows it. */
function inflated(data: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(size + 1) });
  } catch (error) {
    throw new FileError('damaged', `${path}: ${String(error)}`);
  }
}

/** Some programs write backslashes, or capitals where the relationship has none. */
const keyOf = (path: string): string => path.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
