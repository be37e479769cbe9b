import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CollectedFile } from '../support/collected-files';
import type { ReaderAnswer, ReaderName, ReaderRequest } from './collection-reader';

const ignore = (): void => undefined;

/** A process that reads, and what it is asked: one thing at a time. */
export class Reader {
  readonly #process: ChildProcess;
  #answered: (answer: ReaderAnswer) => void = ignore;
  #failed: (error: Error) => void = ignore;

  constructor(name: ReaderName) {
    this.#process = fork(path.join(import.meta.dirname, 'collection-reader.ts'), [name], {
      execArgv: ['--expose-gc', '--import', 'tsx'],
      serialization: 'advanced',
    });
    this.#process.on('message', (answer: ReaderAnswer) => {
      this.#answered(answer);
    });
    this.#process.on('exit', (code) => {
      this.#failed(new Error(`The reader has ended with ${code ?? 'a signal'}`));
    });
  }

  async ask<K extends ReaderAnswer['kind']>(
    request: ReaderRequest,
    kind: K,
  ): Promise<Extract<ReaderAnswer, { kind: K }>> {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#process.send(request);
    });
    if (answer.kind !== kind) throw new Error(`Asked for ${kind}, answered ${answer.kind}`);
    return answer as Extract<ReaderAnswer, { kind: K }>;
  }

  read = ({ name, bytes }: Pick<CollectedFile, 'name' | 'bytes'>) =>
    this.ask({ kind: 'read', name, bytes }, 'read');

  memory = () => this.ask({ kind: 'memory' }, 'memory');

  close(): void {
    this.#process.disconnect();
  }
}
