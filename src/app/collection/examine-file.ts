import type { DocumentTools } from '../../exchange/document-tools';
import { FileError, type FileProblem } from '../../exchange/file-error';
import { JsonError } from '../../exchange/json/read-json';
import type { readDocx } from '../../exchange/docx/read-docx';
import { readSource } from '../../exchange/read-source';
import { documentOfWorkbook } from '../../exchange/xlsx/workbook-as-document';
import type { NarrativeFinding } from '../../narrative/finding';
import { readNarrativeText } from '../../recognition/read-narrative-text';
import { recognise } from '../../recognition/recognise';
import { titleOfFile } from '../../recognition/report-title';
import type { SourceDocument } from '../../recognition/source-document';
import { isAgencyName } from '../../report/agency-name';
import { blankFigure } from '../../report/figure';
import { packFigures, type PackedFigures } from '../../report/packed-figures';
import type { WrittenReport } from '../../report/written-report';
import { lineOf } from '../../rules/check-line';
import type { Finding } from '../../rules/finding';
import { figuresOf, formatById, formatForYear, type FormatId, type TableId } from '../../standard';
import type { WorkbookReading } from '../../workbook/host';
import { detailsName } from '../../workbook/names';
import { cellsOfNarrative, narrativeArea, textsOfSections } from '../../workbook/narrative-layout';
import { readReport, textsOf, type OpenReport } from '../../workbook/read-report';
import type { WorkbookFile } from '../../workbook/recovery/file-contents';
import { readingOf } from '../../workbook/recovery/reading-of';
import type { TotalsMode } from '../../workbook/state';
import { layoutRemark, planImport } from '../import-report';
import { findingOfLine } from '../narrative-check';
import { reportView, type ReportView, type StampView } from '../report-view';
import { totalsKnown } from '../totals-known';
import { fileId } from './file-id';

/** What a file that was sent in says: everything that an office wants to know of it, and nothing of the file itself. */
export type ExaminedFile = KnownFile & (ExaminedReport | NoReport);

interface KnownFile {
  file: string;
  id: string;
  /** When it was changed last, in milliseconds since 1970; absent where nobody knows. */
  lastModified?: number;
}

export interface ExaminedReport {
  kind: 'report';
  /** A workbook of ours says which figure is which; in all else they were recognised. */
  source: 'ours' | 'recognised';
  /** As the report says; empty where it does not, or says what is no name: a person then says whose it is. */
  agency: string;
  year: number | undefined;
  formatId: FormatId;
  figures: PackedFigures;
  /** Whether its totals are formulas; absent where it is no workbook of ours. */
  totals?: TotalsMode;
  /** It has 汇总明细: some office's sum. */
  isSum?: true;
  /** The format that its year should have, where it has another one or mixes them. */
  expected?: FormatId;
  /** Tables that are missing or were changed so that they cannot be read. */
  unread: readonly TableId[];
  /** Figures that were recognised, but not for certain: they are left out. */
  doubtful: number;
  /** As the pane counts them: see `ReportView`. */
  faults: number;
  open: number;
  unanswered: number;
  answered: number;
  verdict: ReportView['verdict'];
  stamp: StampView['state'] | undefined;
  /** What is wrong, and what is asked about and not answered by a note; blanks are only counted. */
  findings: readonly Finding[];
  /** What the lines of the check sheet say of the text. */
  textFindings: readonly NarrativeFinding[];
}

export interface NoReport {
  kind: 'noReport';
  /** `failed`: reading it was given up, or broke down; `ownSum`: it is what the office itself has added up. */
  problem: FileProblem | 'noReport' | 'newer' | 'badData' | 'unread' | 'failed' | 'ownSum';
}

/** What reading needs that is large or comes from outside. */
export interface ExaminationTools extends DocumentTools {
  loadWordReader: () => Promise<typeof readDocx>;
}

/**
 * Looks at a file that a unit has sent. Nothing is an error: what cannot be read is said to be so, and others go on.
 * @param name tells the year where the document does not
 */
export async function examineFile(
  name: string,
  bytes: Uint8Array,
  tools: ExaminationTools,
): Promise<ExaminedFile> {
  const known = { file: name, id: fileId(name, bytes) };
  try {
    const source = await readSource(bytes, tools, tools.loadWordReader);
    switch (source.kind) {
      case 'workbook':
        return { ...known, ...ofWorkbook(source.workbook, name) };
      case 'document':
        return { ...known, ...ofDocument(source.document, name) };
      case 'report':
        return { ...known, ...ofReport(source.report, 'ours') };
    }
  } catch (error) {
    if (error instanceof FileError) return { ...known, kind: 'noReport', problem: error.problem };
    if (error instanceof JsonError) {
      const problem = error.problem.kind === 'newer' ? 'newer' : 'badData';
      return { ...known, kind: 'noReport', problem };
    }
    throw error;
  }
}

function ofWorkbook(workbook: WorkbookFile, name: string): ExaminedReport | NoReport {
  const reading = readingOf(workbook);
  const found = readReport(reading);
  if (found.kind === 'newer') return { kind: 'noReport', problem: 'newer' };
  if (found.kind !== 'report') return ofDocument(documentOfWorkbook(workbook), name);
  const { format, report, formulas, problems } = found;
  const unread = problems.flatMap(({ kind, table }) => (kind === 'relabelled' ? [] : [table]));
  const figures = totalsKnown(format, report.figures, formulas);
  return examined({ ...found, report: { ...report, figures } }, reading, {
    source: 'ours',
    unread,
    doubtful: 0,
    totals: found.totals,
    ...(workbook.names.some(({ name }) => name === detailsName) ? { isSum: true } : {}),
  });
}

/** The report of a document, with the figures that are certain. */
function ofDocument(document: SourceDocument, name: string): ExaminedReport | NoReport {
  const recognised = recognise(document);
  const title = { ...titleOfFile(name), ...recognised.title };
  const { tables } = recognised;
  const [first] = tables;
  if (!first) return { kind: 'noReport', problem: 'noReport' };
  const { agency = '', year } = title;
  const remark = layoutRemark({ title, tables });
  const due = year === undefined ? undefined : formatForYear(year);
  const format = remark?.kind === 'otherFormat' ? formatById(remark.found) : (due ?? first.format);
  const text = readNarrativeText(document, format);
  const { figures, left } = planImport({ tables }, format, {
    accepted: new Set(),
    places: new Map(),
  });
  const found = new Set(tables.map(({ table }) => table.id));
  // What a missing table would hold is not blank: see `reportView`.
  const declared = [...figuresOf(format).values()].filter(({ table }) => found.has(table));
  return ofReport(
    {
      ...{ formatId: format.id, agency, year: year ?? format.reportYears.from },
      figures: new Map(declared.map(({ key }) => [key, figures.get(key) ?? blankFigure()])),
      narrative: text.narrative,
    },
    'recognised',
    {
      year,
      doubtful: left,
      unread: format.tables.flatMap(({ id }) => (found.has(id) ? [] : [id])),
      ...(remark ? { expected: remark.expected } : {}),
    },
  );
}

/** Of a file that is no workbook of ours: nobody has stamped it, and it has no notes. */
function ofReport(
  report: WrittenReport,
  source: ExaminedReport['source'],
  more: Partial<Pick<ExaminedReport, 'year' | 'doubtful' | 'unread' | 'expected'>> = {},
): ExaminedReport {
  const format = formatById(report.formatId);
  const texts = cellsOfNarrative(format, report.narrative).map((text) => text ?? '');
  const nothing = { places: new Map(), formulas: new Set<never>(), outdated: [], problems: [] };
  const found = {
    ...{ kind: 'report' as const, format, report, totals: 'typed' as const, ...nothing },
    narrative: { sheetId: '', sheetName: '', area: narrativeArea(format), texts },
  };
  return examined(found, nowhere, { source, unread: [], doubtful: 0, ...more });
}

/** A report that stands on no sheets. */
const nowhere: WorkbookReading = {
  ...{ state: undefined, agency: undefined, stamp: undefined, fingerprint: undefined },
  ...{ lastYear: undefined, notes: undefined, tables: new Map(), sheetNames: [] },
  manualCalculation: false,
};

function examined(
  found: OpenReport,
  reading: WorkbookReading,
  more: Pick<ExaminedReport, 'source' | 'unread' | 'doubtful'> &
    Partial<Pick<ExaminedReport, 'year' | 'expected' | 'totals' | 'isSum'>>,
): ExaminedReport {
  const view = reportView(found, reading);
  const { format, agency, year, faults, open, unanswered, verdict } = view;
  const texts = textsOfSections(format, textsOf(found));
  const isAnswered = (line: string): boolean => view.notes.get(line)?.state === 'answered';
  return {
    ...{ kind: 'report', agency: isAgencyName(agency) ? agency : '', year, formatId: format.id },
    figures: packFigures(format, view.report.figures),
    ...{ faults, open, unanswered, verdict },
    answered: [...view.notes.values()].filter(({ state }) => state === 'answered').length,
    stamp: view.stamp?.state,
    findings: view.groups
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.severity !== 'soft' || !isAnswered(lineOf(format, finding))),
    textFindings: view.narrative.failing
      .filter(({ number }) => !isAnswered(number))
      .map((line) => findingOfLine(line, texts)),
    ...more,
  };
}
