import type { Examiner, SentFile } from '../../src/app/collection/examiner';
import { readRosterFile } from '../../src/app/collection/roster-file';
import { FileError } from '../../src/exchange/file-error';
import { readDocx } from '../../src/exchange/docx/read-docx';
import { documentTools } from './document-tools';
import { examine } from './examined-file';

/** What a worker does, without one. */
export class DirectExaminer implements Examiner {
  readonly width = 2;
  /** Names of what was looked at. */
  readonly looked: string[] = [];
  /** Called before a file is looked at. */
  before: (name: string) => void = () => undefined;
  #stops = 0;

  async examine(name: string, bytes: Uint8Array) {
    const { stops } = this;
    this.before(name);
    if (this.stops > stops) return undefined;
    this.looked.push(name);
    return examine(name, bytes);
  }

  private get stops(): number {
    return this.#stops;
  }

  async readRoster(bytes: Uint8Array) {
    try {
      return await readRosterFile(bytes, {
        ...documentTools,
        loadWordReader: () => Promise.resolve(readDocx),
      });
    } catch (error) {
      if (error instanceof FileError) return error.problem;
      throw error;
    }
  }

  stop(): void {
    this.#stops += 1;
  }
}

/** @param lastModified the order in which files were sent */
export const sentFile = (name: string, bytes: Uint8Array, lastModified = 0): SentFile => ({
  ...{ name, lastModified, size: bytes.length },
  bytes: () => Promise.resolve(bytes),
});
