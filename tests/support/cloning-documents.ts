import { directDocuments } from '../../src/app/direct-documents';
import type { Documents } from '../../src/app/documents';
import { received, toSend } from '../../src/app/found-report';
import { documentTools } from './document-tools';

/** Reads as a worker does: what it found comes to the pane as a clone. */
export function cloningDocuments(): Documents {
  const documents = directDocuments(documentTools);
  return {
    importFrom: async (source) =>
      received(structuredClone(toSend(await documents.importFrom(source)))),
    lastYear: async (file) => structuredClone(await documents.lastYear(file)),
    makeFile: async (order) => structuredClone(await documents.makeFile(structuredClone(order))),
  };
}
