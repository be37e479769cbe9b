import { DocumentError, type Documents } from '../../app/documents';
import type { FileOrder, ReportFile } from '../../app/file-order';
import { received, type FoundReport } from '../../app/found-report';
import type { ImportRefusal, ImportSource } from '../../app/import-source';
import type { LastYearReport, UnusableFile } from '../../app/last-year-report';
import { bytesOf, type SourceFile } from '../../app/source-file';
import { LoadError, loadPart } from '../../app/load-part';
import { documentTools } from '../document-tools';
import type { WorkerAnswer } from './worker-messages';
import { WorkerPool, type NoAnswer } from './worker-pool';

/** Reads and makes files in a worker, so that the pane goes on answering; in the pane where there are no workers. */
export class WorkerDocuments implements Documents {
  readonly #workers = new WorkerPool();

  async importFrom(source: ImportSource): Promise<FoundReport | ImportRefusal> {
    const answer =
      source.kind === 'file'
        ? await this.#askAbout('import', source.file)
        : await this.#workers.ask({
            ...{ kind: 'importPasted', html: source.html, text: source.text },
          });
    if (answer === 'unavailable') return (await inThePane()).importFrom(source);
    if (typeof answer === 'object' && answer.kind === 'found') return received(answer.found);
    throw failure(answer);
  }

  async lastYear(file: SourceFile): Promise<LastYearReport | UnusableFile> {
    const answer = await this.#askAbout('lastYear', file);
    if (answer === 'unavailable') return (await inThePane()).lastYear(file);
    if (typeof answer === 'object' && answer.kind === 'lastYear') return answer.read;
    throw failure(answer);
  }

  async makeFile(order: FileOrder): Promise<ReportFile> {
    const answer = await this.#workers.ask({ kind: 'make', order });
    if (answer === 'unavailable') return (await inThePane()).makeFile(order);
    if (typeof answer === 'object' && answer.kind === 'made') return answer.file;
    throw failure(answer);
  }

  async #askAbout(kind: 'import' | 'lastYear', file: SourceFile): Promise<WorkerAnswer | NoAnswer> {
    const { name, size } = file;
    const bytes = await bytesOf(file);
    return typeof bytes === 'string'
      ? this.#workers.ask({ kind, file: { name, size } })
      : this.#workers.ask({ kind, file: { name, size, bytes } }, [bytes.buffer]);
  }
}

const inThePane = async (): Promise<Documents> => {
  const { directDocuments } = await loadPart(
    () => import(/* webpackChunkName: "direct-documents" */ '../../app/direct-documents'),
  );
  return directDocuments(documentTools);
};

const failure = (answer: WorkerAnswer | NoAnswer): Error => {
  if (typeof answer === 'string' || !('detail' in answer))
    return new DocumentError(typeof answer === 'string' ? answer : answer.kind);
  return answer.kind === 'notLoaded'
    ? new LoadError(answer.detail)
    : new DocumentError(answer.detail);
};
