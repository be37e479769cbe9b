import { directReader } from '../../src/app/direct-reader';
import type { DocumentReader } from '../../src/app/document-reader';
import { received, toSend } from '../../src/app/found-report';
import { documentTools } from './document-tools';

/** Reads as a worker does: what it found comes to the pane as a clone. */
export function cloningReader(): DocumentReader {
  const reader = directReader(documentTools);
  return {
    importFrom: async (source) =>
      received(structuredClone(toSend(await reader.importFrom(source)))),
    lastYear: async (file) => structuredClone(await reader.lastYear(file)),
  };
}
