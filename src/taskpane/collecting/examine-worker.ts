import {
  examineFile,
  FileError,
  readRosterFile,
  workerTools,
  writeExamined,
} from '../../app/collection/worker-part';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages';

/** Runs in a worker of the browser: reads files beside the pane, one at a time. */

const tools = workerTools((bytes, encoding) => new TextDecoder(encoding).decode(bytes));

async function answerTo(question: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    if (question.kind === 'roster') {
      return { kind: 'roster', read: await readRosterFile(question.bytes, tools) };
    }
    const examined = await examineFile(question.name, question.bytes, tools);
    return { kind: 'examined', text: writeExamined(examined) };
  } catch (error) {
    if (question.kind === 'roster' && error instanceof FileError) {
      return { kind: 'roster', read: error.problem };
    }
    return { kind: 'failed', detail: String(error) };
  }
}

self.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
  self.postMessage(await answerTo(data));
};
