import { creationOfImport } from '../../src/app/accept-import';
import { sumUp } from '../../src/app/collection/sum-up';
import { unitRows } from '../../src/app/collection/collection';
import { detailLines } from '../../src/app/collection/detail-lines';
import { replyTo } from '../../src/app/collection/reply';
import { readRosterFile } from '../../src/app/collection/roster-file';
import { textFor, type FoundReport } from '../../src/app/found-report';
import { planImport } from '../../src/app/import-report';
import { openSource, type ImportRefusal, type ImportSource } from '../../src/app/import-source';
import { importView } from '../../src/app/import-view';
import type { Roster } from '../../src/consolidation/roster';
import type { ReportSum } from '../../src/consolidation/sum-reports';
import type { DocumentTools } from '../../src/exchange/document-tools';
import { archiveLimits } from '../../src/exchange/archive/limits';
import { readDocx } from '../../src/exchange/docx/read-docx';
import { makeCsv } from '../../src/exchange/csv/make-csv';
import { FileError } from '../../src/exchange/file-error';
import { letterPoints } from '../../src/locale/reply-letter';
import { checkNarrative } from '../../src/narrative/check-narrative';
import { isAgencyName, longestAgencyName } from '../../src/report/agency-name';
import { formatById, formatForYear } from '../../src/standard';
import type { KeptRecord } from '../../src/workbook/collection-host';
import { consolidatedPlan } from '../../src/workbook/consolidated-plan';
import { parseState } from '../../src/workbook/state';
import { workbookPlan } from '../../src/workbook/workbook-plan';
import { readRecords } from '../support/kept-collection';
import { mutateArchive } from '../support/mutations/archives';
import { mutateBytes } from '../support/mutations/bytes';
import { mutateData } from '../support/mutations/data';
import type { Mutation } from '../support/mutations/mutation';
import { mutateMarkup, mutateText } from '../support/mutations/texts';
import { expectInertCsv, expectNoFormulas } from './no-formulas';
import { seeds, year } from './seeds';
import { planOfImport } from '../support/import-plan';

/** What reads things from outside, each with what it goes through after being read: nothing of it may break. */
export interface Parser {
  seeds: () => Uint8Array[] | Promise<Uint8Array[]>;
  mutate: Mutation<Uint8Array>;
  /** @returns what became of an input: `accepted`, or by which error it was refused; throws for all else */
  run: (input: Uint8Array, tools: DocumentTools) => string | Promise<string>;
}

const nothing = { accepted: new Set<string>(), places: new Map<string, string>() };

const blanksOf = (report: Omit<Parameters<typeof workbookPlan>[0], 'totals' | 'taken'>) =>
  (['typed', 'computed'] as const).map((totals) => workbookPlan({ ...report, totals, taken: [] }));

/** What the pane does with a document: looks at it, writes a new workbook, and gives it out as data. */
function imported(found: FoundReport | ImportRefusal): string {
  if (found.kind === 'refusal') return found.problem;
  const asked = found.title.year ?? year;
  importView(found, undefined, { ...nothing, year: String(asked) });
  const format = formatForYear(asked) ?? formatById('2021');
  const { figures } = planImport(found, format, nothing);
  const { narrative } = textFor(found, format);
  const draft = { agency: '某县某局', year: format.reportYears.from, format };
  const plan = planOfImport(creationOfImport(draft, figures, narrative));
  expectNoFormulas(plan, blanksOf(draft));
  const agency = found.title.agency ?? '';
  expectInertCsv(makeCsv({ formatId: format.id, year: asked, agency, figures }, format));
  return 'accepted';
}

const file = async (bytes: Uint8Array, tools: DocumentTools): Promise<string> => {
  const source: ImportSource = {
    kind: 'file',
    file: { name: '年报', size: bytes.length, bytes: () => Promise.resolve(bytes) },
  };
  return imported(await openSource(source, tools));
};

const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** As texts, but now and then as bytes: what is no text is refused, and that soon. */
const asText =
  (mutate: Mutation<string>): Mutation<Uint8Array> =>
  (bytes, random, other) =>
    random(8) === 0
      ? mutateBytes(bytes, random, other)
      : new TextEncoder().encode(mutate(textIn(bytes), random, textIn(other)));

async function roster(bytes: Uint8Array, tools: DocumentTools): Promise<string> {
  try {
    const loadWordReader = () => Promise.resolve(readDocx);
    const { roster: read } = await readRosterFile(bytes, { ...tools, loadWordReader });
    for (const { name, kind } of read.units.slice(0, 2)) {
      if (!isAgencyName(name)) throw new Error(`a name of ${name.length} characters`);
      if (kind.length > longestAgencyName) throw new Error(`a kind of ${kind.length} characters`);
      const unit = { format: formatById('2021'), year: 2025, agency: name };
      for (const plan of blanksOf(unit))
        expectNoFormulas(plan, blanksOf({ ...unit, agency: '某局' }));
    }
    return read.units.length > 0 ? 'accepted' : 'no names';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
}

/** Cells of a sheet: Excel hands over whatever stands in them as texts. */
function records(bytes: Uint8Array): string {
  let rows: unknown;
  try {
    rows = JSON.parse(textIn(bytes));
  } catch {
    return 'no records';
  }
  const cells = (Array.isArray(rows) ? rows : []).map((row: unknown): KeptRecord =>
    Array.isArray(row) ? row.map(cellText) : [],
  );
  const read = readRecords(cells);
  if (read.kind !== 'collection') return read.kind;
  const { collection, answers, office } = read.kept;
  const summed = sumUp(collection, answers);
  if (summed) expectNoSmuggling(summed.sum, office, collection.roster);
  for (const { current } of unitRows(collection)) {
    if (current) letterPoints(replyTo(current, collection.year));
  }
  return read.lost > 0 ? 'some lost' : 'accepted';
}

/** The consolidated workbook has the formulas of one whose units have harmless names. */
function expectNoSmuggling(sum: ReportSum, agency: string, roster: Roster): void {
  const report = { format: sum.format, year: sum.year, agency };
  const lines = detailLines(sum, roster);
  const { plan, values } = consolidatedPlan(report, sum.figures, lines);
  const harmless = lines.map((line, index) => ({ ...line, name: `单位${index}`, remark: '' }));
  const blank = consolidatedPlan({ ...report, agency: '某县' }, sum.figures, harmless).plan;
  expectNoFormulas(plan, [blank], values);
}

const cellText = (value: unknown): string => (typeof value === 'string' ? value : '');

function state(bytes: Uint8Array): string {
  // No reader hands over as much.
  if (bytes.length > archiveLimits.part) return 'larger than a part';
  const read = parseState([textIn(bytes)]);
  if (!read) return 'no state';
  workbookPlan({ ...read, format: formatById(read.formatId), taken: [] });
  return 'accepted';
}

function narrative(bytes: Uint8Array): string {
  const format = formatById('2021');
  const report = { formatId: format.id, year: 2022, agency: '', figures: new Map() };
  return checkNarrative({ text: textIn(bytes), format, report }).length > 0 ? 'findings' : 'none';
}

const pasted = async (bytes: Uint8Array, tools: DocumentTools): Promise<string> => {
  const text = textIn(bytes);
  const html = text.includes('<') ? text : '';
  return imported(await openSource({ kind: 'pasted', html, text }, tools));
};

export const parsers: Readonly<Record<string, Parser>> = {
  workbook: { seeds: seeds.workbook, mutate: mutateArchive, run: file },
  word: { seeds: seeds.word, mutate: mutateArchive, run: file },
  page: { seeds: seeds.page, mutate: asText(mutateMarkup), run: file },
  text: { seeds: seeds.text, mutate: asText(mutateText), run: file },
  pasted: { seeds: seeds.page, mutate: asText(mutateMarkup), run: pasted },
  data: { seeds: seeds.data, mutate: asText(mutateData), run: file },
  csv: { seeds: seeds.csv, mutate: asText(mutateText), run: file },
  roster: { seeds: seeds.roster, mutate: asText(mutateText), run: roster },
  records: { seeds: seeds.records, mutate: asText(mutateData), run: records },
  state: { seeds: seeds.state, mutate: asText(mutateData), run: state },
  narrative: { seeds: seeds.text, mutate: asText(mutateText), run: narrative },
};
