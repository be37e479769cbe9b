import { parseAddress } from '../../../src/layout/address';
import type { ImportSource } from '../../../src/app/import-source';
import type { SourceFile } from '../../../src/app/source-file';
import type { ReportFile } from '../../../src/app/file-order';
import type { TotalsMode } from '../../../src/app/report-draft';
import { makeHtml } from '../../../src/exchange/html/make-html';
import { formatForYear, type FigureKey } from '../../../src/standard';
import { filledWorkbook } from '../filled-workbook';
import type { OfficeSession } from '../office-session';
import { publishedReport } from '../published-reports';
import { written } from '../written-reports';
import { agency, begin, collect, desk, year, type Stage } from './workbooks';

/** A kind of work that a person has the pane do: what is pressed, and pressed again when it did not succeed. */
export interface Work {
  name: string;
  stage: Stage;
  /** Answers what the person gets besides what stands in the workbook then. */
  run: (pane: OfficeSession) => Promise<unknown>;
  /** What is pressed instead where it was half done. */
  wayBack?: Work['run'];
  /** Places that may stay as they are where it was half done. */
  leaves?: RegExp;
}

const format = formatForYear(year)!;
const { report: lastYear } = publishedReport('pingtan-2021');
const imported = written({ ...publishedReport('huaian-city-2024').report, agency, year }, format);
const document: ImportSource = { kind: 'pasted', html: makeHtml(imported, format), text: '' };

const fileOf = (name: string, bytes: Uint8Array): SourceFile => ({
  ...{ name, size: bytes.length },
  bytes: () => Promise.resolve(bytes),
});

/** 生成报表, and 继续 where the pane asks whether it should. */
async function create(pane: OfficeSession, totals: TotalsMode): Promise<void> {
  await pane.session.create({ agency, year: String(year), totals });
  await pane.session.confirm();
}

/** What a person can do about the layout: shown, then agreed to. */
export const restore: Work['run'] = (pane) => restoreAs(pane);

async function restoreAs(pane: OfficeSession, wanted?: TotalsMode): Promise<void> {
  await pane.session.layout.examine(wanted);
  await pane.session.layout.restore();
}

async function accept(pane: OfficeSession): Promise<void> {
  await pane.session.imports.open(document);
  const decision = { agency, year: String(year), withText: true };
  await pane.session.imports.accept({ ...decision, accepted: new Set(), places: new Map() });
}

async function attachLastYear(pane: OfficeSession): Promise<void> {
  const bytes = filledWorkbook({ ...lastYear, agency, year: year - 1 }, 'computed');
  await pane.session.lastYear.open(fileOf('上年.xlsx', bytes));
  const { screen } = pane.session.state;
  if (screen.kind !== 'lastYear' || screen.proposal.kind !== 'proposal') return;
  await pane.session.lastYear.attach(screen.proposal, true);
}

/** Of a suggestion as the pane shows it: one figure for another, and one for a blank. */
async function adopt(pane: OfficeSession): Promise<void> {
  const wanted: [FigureKey, number][] = [
    ['proactiveDisclosure.penalties.decisions', 7777],
    ['requests.received.others', 8888],
  ];
  const changes = wanted.map(([key, to]) => {
    const now = contentOf(pane, key);
    return { key, from: typeof now === 'number' ? now : undefined, to };
  });
  await pane.session.adopt({ changes: changes.filter(({ from, to }) => from !== to) });
}

function contentOf(pane: OfficeSession, key: FigureKey): unknown {
  const { sheetId, address } = pane.view.places.get(key)!;
  const { row, column } = parseAddress(address)!;
  return pane.grid.source(sheetId, row, column).formula;
}

/** Of a file what tells it from others. */
const fileSeen = (file: ReportFile | undefined) => file && [file.name, file.bytes.length];

/** What a person is at: each has tests and a table of its own. */
export const works = {
  creating: [
    {
      name: 'create, totals computed',
      stage: 'blank',
      run: (pane) => create(pane, 'computed'),
      wayBack: restore,
    },
    {
      name: 'create, totals typed',
      stage: 'blank',
      run: (pane) => create(pane, 'typed'),
      wayBack: restore,
    },
    {
      name: 'create beside a report',
      stage: 'filled',
      run: (pane) => create(pane, 'typed'),
      wayBack: restore,
    },
    { name: 'create from a document', stage: 'blank', run: accept, wayBack: restore },
  ],
  checking: [
    {
      name: 'live check',
      stage: 'filled',
      run: async (pane) => {
        pane.typeFigure('requests.received.naturalPersons', '无');
        do await pane.quiet();
        while (pane.session.state.waiting);
        return pane.findings;
      },
    },
    {
      name: 'check again',
      stage: 'filled',
      run: async (pane) => {
        await pane.session.recheck();
        return pane.findings;
      },
    },
    {
      name: 'jump to a cell',
      stage: 'filled',
      run: async (pane) => {
        await pane.session.goTo(pane.view.places.get('requests.carriedForward.others')!);
        return pane.grid.selection();
      },
    },
  ],
  writing: [
    { name: 'fill zeros', stage: 'filled', run: (pane) => pane.session.fillBlanks() },
    { name: 'adopt a correction', stage: 'typedTotals', run: adopt },
    {
      name: 'make numbers of texts',
      stage: 'illegible',
      run: (pane) => pane.session.cleanUp('requests'),
      // The code that words answer to: without it the pane asks about them again when that line is asked about.
      leaves: /^校验结果!J/,
    },
    {
      name: 'write a note',
      stage: 'filled',
      run: (pane) => pane.session.writeNote('A5-1', '按实际收费填报'),
    },
    { name: 'check and stamp', stage: 'filled', run: (pane) => pane.session.stamp() },
    { name: 'attach last year', stage: 'filled', run: attachLastYear },
    { name: 'import into a report', stage: 'filled', run: accept },
    {
      name: 'save as a file',
      stage: 'filled',
      run: async (pane) => fileSeen(await pane.session.reportFile()),
    },
  ],
  restoring: [
    { name: 'restore the layout', stage: 'disturbed', run: restore },
    { name: 'totals to be typed', stage: 'filled', run: (pane) => restoreAs(pane, 'typed') },
    {
      name: 'totals to be computed',
      stage: 'typedTotals',
      run: (pane) => restoreAs(pane, 'computed'),
    },
    {
      name: 'remove our contents',
      stage: 'filled',
      run: async (pane) => {
        await pane.session.layout.examineRemoval();
        if (pane.session.state.screen.kind === 'removal') await pane.session.layout.remove();
      },
    },
  ],
  collecting: [
    { name: 'desk: begin', stage: 'blank', run: begin },
    { name: 'desk: collect and keep', stage: 'begun', run: collect },
    {
      name: 'desk: write the sum',
      stage: 'collected',
      run: async (pane) => (await desk(pane))?.sums.write(),
    },
    {
      name: 'desk: write the progress',
      stage: 'collected',
      run: async (pane) => (await desk(pane))?.writeProgress(() => ''),
    },
  ],
} satisfies Record<string, readonly Work[]>;
