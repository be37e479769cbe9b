import type { DocumentTools } from '../exchange/document-tools';
import { FileError, type FileProblem } from '../exchange/file-error';
import { parsePage } from '../exchange/html/parse-page';
import { readHtml } from '../exchange/html/read-html';
import { JsonError } from '../exchange/json/read-json';
import { readSource } from '../exchange/read-source';
import { readText } from '../exchange/text/read-text';
import { documentOfWorkbook } from '../exchange/xlsx/workbook-as-document';
import type { WorkbookFile } from '../workbook/recovery/file-contents';
import { knownTables } from '../recognition/known-tables';
import { readNarrativeText, type RecognisedText } from '../recognition/read-narrative-text';
import { recognise } from '../recognition/recognise';
import { titleOfFile } from '../recognition/report-title';
import type { SourceDocument } from '../recognition/source-document';
import type { NarrativeText, WrittenReport } from '../report/written-report';
import { formats, narrativeParts, sectionIds, type Format } from '../standard';
import { narrativeIn } from '../workbook/narrative-layout';
import { readReport, textsOf } from '../workbook/read-report';
import { readingOf } from '../workbook/recovery/reading-of';
import { beyondCells } from './beyond-cells';
import type { FoundReport } from './found-report';
import { bytesOf, type SourceFile } from './source-file';
import { loadWordReader } from './word-reader';

/** What a person hands over: a file, or what was on the clipboard; texts are empty where it had none of that kind. */
export type ImportSource =
  { kind: 'file'; file: SourceFile } | { kind: 'pasted'; html: string; text: string };

/** Why nothing can be imported. */
export interface ImportRefusal {
  kind: 'refusal';
  /** The file's name; absent for what was pasted. */
  source?: string;
  problem:
    | FileProblem
    | 'noReport'
    | 'unread'
    | 'newer'
    | 'badData'
    | 'beyondCells'
    | 'nothingPasted'
    | 'pastedTooMuch';
  /** Where the data is wrong, and what stands there as JSON; or what no cell can hold. */
  data?: { path: string; found: string };
}

/** Reads a document and looks for a report in it. */
export async function openSource(
  source: ImportSource,
  tools: DocumentTools,
): Promise<FoundReport | ImportRefusal> {
  const name = source.kind === 'file' ? { source: source.file.name } : {};
  const refusal = (problem: ImportRefusal['problem']): ImportRefusal => ({
    kind: 'refusal',
    ...name,
    problem,
  });
  try {
    const found =
      source.kind === 'file' ? await openFile(source.file, tools) : openPasted(source, tools);
    if (typeof found === 'string') return refusal(found);
    if (found.tables.length === 0) return refusal('noReport');
    const data = beyondCells(found);
    return data ? { ...refusal('beyondCells'), data } : { ...found, ...name };
  } catch (error) {
    if (error instanceof FileError) return refusal(fileProblem(error, source));
    if (error instanceof JsonError) return { ...refusal(dataProblem(error)), ...wrongValue(error) };
    throw error;
  }
}

/** Of all that is wrong with files, what is pasted can only be too much. */
const fileProblem = ({ problem }: FileError, { kind }: ImportSource): ImportRefusal['problem'] =>
  kind === 'pasted' && problem === 'tooLarge' ? 'pastedTooMuch' : problem;

const dataProblem = ({ problem }: JsonError): ImportRefusal['problem'] =>
  problem.kind === 'newer' ? 'newer' : 'badData';

const wrongValue = ({ problem }: JsonError): Pick<ImportRefusal, 'data'> =>
  problem.kind === 'wrongValue' ? { data: problem } : {};

function openPasted(
  { html, text }: ImportSource & { kind: 'pasted' },
  tools: DocumentTools,
): FoundReport | ImportRefusal['problem'] {
  if (html.trim() === '' && text.trim() === '') return 'nothingPasted';
  const ofText = foundIn(readText(text));
  if (html === '') return ofText;
  // A program that copies pictures of tables, or lines them up by spaces, says more in its plain text.
  const ofHtml = foundIn(readHtml(parsePage(html, tools)));
  return ofHtml.tables.length >= ofText.tables.length ? ofHtml : ofText;
}

async function openFile(
  file: SourceFile,
  tools: DocumentTools,
): Promise<FoundReport | ImportRefusal['problem']> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return bytes;
  const read = await readSource(bytes, tools, loadWordReader);
  switch (read.kind) {
    case 'workbook':
      return ofWorkbook(read.workbook, file.name);
    case 'document':
      return foundIn(read.document, file.name);
    case 'report':
      return ofReport(read.report);
  }
}

/** A workbook of ours says itself which figure is which; in any other one tables are looked for as in a document. */
function ofWorkbook(workbook: WorkbookFile, name: string): FoundReport | ImportRefusal['problem'] {
  const reading = readReport(readingOf(workbook));
  if (reading.kind === 'newer') return 'newer';
  const isWhole = reading.kind === 'report' && reading.problems.length === 0;
  if (!isWhole) return foundIn(documentOfWorkbook(workbook), name);
  const { format, report } = reading;
  const texts = textsOf(reading);
  return ofReport({ ...report, narrative: narrativeIn(format, texts) });
}

function foundIn(document: SourceDocument, name = ''): FoundReport {
  const { title, tables } = recognise(document);
  return {
    kind: 'found',
    title: { ...titleOfFile(name), ...title },
    tables,
    texts: textsBy((format) => readNarrativeText(document, format)),
  };
}

const ofReport = (report: WrittenReport): FoundReport => ({
  kind: 'found',
  title: { agency: report.agency, year: report.year },
  tables: knownTables(report),
  texts: textsBy((format) => knownText(report.narrative, format)),
});

const textsBy = (textIn: (format: Format) => RecognisedText): FoundReport['texts'] =>
  new Map(formats.map((format) => [format.id, textIn(format)]));

/** A text in the parts of a format: what has no part there joins its section. */
function knownText(narrative: readonly NarrativeText[], format: Format): RecognisedText {
  const parts = sectionIds.flatMap((section) => narrativeParts(format, section));
  const isPart = ({ section, aspect }: NarrativeText): boolean =>
    parts.some((part) => part.section === section && part.aspect === aspect);
  return {
    narrative: parts.flatMap((part): NarrativeText[] => {
      const paragraphs = narrative
        .filter((text) =>
          isPart(text)
            ? text.section === part.section && text.aspect === part.aspect
            : text.section === part.section && part.aspect === undefined,
        )
        .flatMap((text) => text.paragraphs);
      return paragraphs.length > 0 ? [{ ...part, paragraphs }] : [];
    }),
    leftOver: [],
  };
}
