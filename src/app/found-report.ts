import type { RecognisedText } from '../recognition/read-narrative-text';
import type { RecognisedTable } from '../recognition/recognise-table';
import type { ReportTitle } from '../recognition/report-title';
import { formatById, type Format, type FormatId, type TableId } from '../standard';
import type { ImportRefusal } from './import-source';

/** What was found in a document, and how it comes from a worker to the pane: as data, without our own declarations. */

export interface FoundReport {
  kind: 'found';
  /** The file's name; absent for what was pasted. */
  source?: string;
  title: ReportTitle;
  tables: readonly RecognisedTable[];
  /** The text in the parts of each format. */
  texts: ReadonlyMap<FormatId, RecognisedText>;
}

const nothing: RecognisedText = { narrative: [], leftOver: [] };

export const textFor = ({ texts }: FoundReport, { id }: Format): RecognisedText =>
  texts.get(id) ?? nothing;

/** As it can be cloned between threads. */
export type SentFinding = ImportRefusal | (Omit<FoundReport, 'tables'> & { tables: SentTable[] });

type SentTable = Omit<RecognisedTable, 'format' | 'table'> & { formatId: FormatId; id: TableId };

export const toSend = (found: FoundReport | ImportRefusal): SentFinding =>
  found.kind === 'refusal'
    ? found
    : {
        ...found,
        tables: found.tables.map(({ format, table, ...rest }) => ({
          ...rest,
          ...{ formatId: format.id, id: table.id },
        })),
      };

/** @throws Error for a table that its format does not have */
export function received(sent: SentFinding): FoundReport | ImportRefusal {
  if (sent.kind === 'refusal') return sent;
  const tables = sent.tables.map(({ formatId, id, ...rest }): RecognisedTable => {
    const format = formatById(formatId);
    const table = format.tables.find((one) => one.id === id);
    if (!table) throw new Error(`${formatId} has no table ${id}`);
    return { ...rest, format, table };
  });
  return { ...sent, tables };
}
