import { readRoster } from '../../consolidation/roster';
import type { DocumentTools } from '../../exchange/document-tools';
import type { readDocx } from '../../exchange/docx/read-docx';
import { fileKindOf } from '../../exchange/file-kind';
import { readSource } from '../../exchange/read-source';
import { documentLimits } from '../../exchange/document-limits';
import { FileError } from '../../exchange/file-error';
import { textOf } from '../../exchange/text/text-encoding';
import { documentOfWorkbook } from '../../exchange/xlsx/workbook-as-document';
import type { SourceDocument } from '../../recognition/source-document';
import { readRosterText, type ReadRoster } from './roster-text';

/**
 * Reads a list of units from a file: a workbook, a document, or a text with tabs or commas.
 * @throws FileError for a file that is not read
 */
export async function readRosterFile(
  bytes: Uint8Array,
  tools: DocumentTools & { loadWordReader: () => Promise<typeof readDocx> },
): Promise<ReadRoster> {
  if (fileKindOf(bytes) === 'text') {
    if (bytes.length > documentLimits.text) throw new FileError('tooLarge', 'a list of units');
    return readRosterText(textOf(bytes, tools));
  }
  const source = await readSource(bytes, tools, tools.loadWordReader);
  if (source.kind === 'report') return readRoster([]);
  return readRoster(
    rowsOf(source.kind === 'workbook' ? documentOfWorkbook(source.workbook) : source.document),
  );
}

/** A line for each paragraph and each row of a table; a cell that reaches down is said once. */
const rowsOf = ({ blocks }: SourceDocument): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[block.text]]
      : block.rows.map((row) => {
          const cells: string[] = [];
          for (const { column, content } of row) {
            while (cells.length < column) cells.push('');
            cells[column] = String(content.value ?? '');
          }
          return cells;
        }),
  );
