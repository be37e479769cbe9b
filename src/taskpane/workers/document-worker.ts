import {
  directDocuments,
  examineFile,
  FileError,
  LoadError,
  readRosterFile,
  toSend,
  workerTools,
  writeExamined,
  type SourceFile,
} from '../../app/worker-part';
import { begun, type GivenFile, type WorkerAnswer, type WorkerQuestion } from './worker-messages';

/** Runs in a worker of the browser: reads and makes files beside the pane, one at a time. */

const tools = workerTools((bytes, encoding) => new TextDecoder(encoding).decode(bytes));
const documents = directDocuments(tools);

async function answerTo(question: WorkerQuestion): Promise<WorkerAnswer> {
  switch (question.kind) {
    case 'examine': {
      const examined = await examineFile(question.name, question.bytes, tools);
      return { kind: 'examined', text: writeExamined(examined) };
    }
    case 'roster':
      return { kind: 'roster', read: await readRoster(question.bytes) };
    case 'import': {
      const file = sourceFile(question.file);
      return { kind: 'found', found: toSend(await documents.importFrom({ kind: 'file', file })) };
    }
    case 'importPasted': {
      const { html, text } = question;
      return {
        kind: 'found',
        found: toSend(await documents.importFrom({ kind: 'pasted', html, text })),
      };
    }
    case 'lastYear':
      return { kind: 'lastYear', read: await documents.lastYear(sourceFile(question.file)) };
    case 'make':
      return { kind: 'made', file: await documents.makeFile(question.order) };
  }
}

const readRoster = (bytes: Uint8Array) =>
  readRosterFile(bytes, tools).catch((error: unknown) => {
    if (error instanceof FileError) return error.problem;
    throw error;
  });

const sourceFile = ({ name, size, bytes }: GivenFile): SourceFile => ({
  ...{ name, size },
  bytes: () => (bytes ? Promise.resolve(bytes) : Promise.reject(new Error('Not handed over'))),
});

self.postMessage(begun);
self.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
  self.postMessage(
    await answerTo(data).catch((error: unknown): WorkerAnswer => {
      return error instanceof LoadError
        ? { kind: 'notLoaded', detail: error.detail }
        : { kind: 'failed', detail: String(error) };
    }),
  );
};
