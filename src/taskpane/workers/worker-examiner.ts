import type { Examiner, ExaminedFile, NoReport, ReadRoster } from '../../app/collection/examiner';
import { fileId, readExamined } from '../../app/collection/examiner';
import { WorkerPool } from './worker-pool';

/** More do not pay: the pane, Excel and the files themselves want their share of the machine. */
const mostWorkers = 4;

/** Looks at files in workers of the browser. One that hangs or breaks down costs its file only. */
export class WorkerExaminer implements Examiner {
  readonly width = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency - 1));
  readonly #workers = new WorkerPool();

  async examine(name: string, bytes: Uint8Array): Promise<ExaminedFile | undefined> {
    const id = fileId(name, bytes);
    const answer = await this.#workers.ask({ kind: 'examine', name, bytes }, [bytes.buffer]);
    if (answer === 'stopped') return undefined;
    const isExamined = typeof answer === 'object' && answer.kind === 'examined';
    const examined = isExamined ? readExamined(answer.text) : undefined;
    return examined ?? { file: name, id, kind: 'noReport', problem: 'failed' };
  }

  async readRoster(bytes: Uint8Array): Promise<ReadRoster | NoReport['problem'] | undefined> {
    const answer = await this.#workers.ask({ kind: 'roster', bytes }, [bytes.buffer]);
    if (answer === 'stopped') return undefined;
    return typeof answer === 'object' && answer.kind === 'roster' ? answer.read : 'failed';
  }

  stop(): void {
    this.#workers.stop();
  }
}
