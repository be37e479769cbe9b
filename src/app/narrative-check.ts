import { makeAddress } from '../layout/address';
import { checkNarrative } from '../narrative/check-narrative';
import type { NarrativeFinding, SectionProblem } from '../narrative/finding';
import type { NarrativeLine } from '../rules/check-line';
import { countOf, lengthOfTexts, type SectionTexts } from '../rules/narrative-rule';
import {
  aspectTitles,
  sectionIds,
  sectionTitles,
  type Format,
  type NarrativePart,
  type NarrativeRule,
  type SectionId,
  type Severity,
} from '../standard';
import type { ColumnReading, Place } from '../workbook/host';
import { textsOfParts, textsOfSections } from '../workbook/narrative-layout';
import type { OpenReport } from '../workbook/read-report';
import type { ReportView } from './report-view';

/** Loaded on demand, when there is a text: see `NarrativeSearch`. */

/** What was found of the text: gravest first, then from top to bottom. */
export interface NarrativeCheck {
  findings: readonly PlacedFinding[];
  /** Findings that only the pane knows, and that ask for a look: they have no line on the check sheet. */
  doubts: number;
}

export interface PlacedFinding {
  finding: NarrativeFinding;
  /** The cell to look at. */
  place: Place;
  /** The part of the text that the cell belongs to. */
  part: NarrativePart;
  /** The number of the line on the check sheet; undefined where that has none. */
  line?: string;
}

/** Holds the text on its sheet against the tables, and says what its lines on the check sheet say. */
export function checkText(
  { format, report, narrative, lastYear }: OpenReport,
  { narrative: { failing } }: Pick<ReportView, 'narrative'>,
): NarrativeCheck {
  if (typeof narrative !== 'object') return { findings: [], doubts: 0 };
  const rows = rowsOf(format, narrative);
  const ofText = checkNarrative({ text: textOf(rows), format, report, lastYear })
    .filter(isOfSheet)
    .map((finding) => placed(rows, narrative, finding));
  const texts = textsOfSections(format, narrative.texts);
  const ofLines = failing.map((line) => ({
    ...placed(rows, narrative, findingOfLine(line, texts), line.rule.section),
    line: line.number,
  }));
  const findings = [...ofLines, ...ofText].sort(
    (a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity),
  );
  const doubts = ofText.filter(({ finding }) => finding.severity === 'soft').length;
  return { findings, doubts };
}

const order: readonly Severity[] = ['hard', 'soft', 'info'];

/** One line of the text as it is read: a heading, or what stands in a cell of a part. */
interface TextRow {
  text: string;
  /** Of its first character in the whole text. */
  start: number;
  /** The cell's row among those of the text; undefined for headings. */
  row?: number;
  part?: NarrativePart;
}

/** With the headings that the sheet has; that of an aspect only where something is written under it. */
function rowsOf(format: Format, { texts }: ColumnReading): TextRow[] {
  const parts = textsOfParts(format, texts);
  const first = parts[0]?.part.area.row ?? 0;
  const rows: TextRow[] = [];
  let start = 0;
  const add = (row: Omit<TextRow, 'start'>): void => {
    rows.push({ ...row, start });
    start += row.text.length + 1;
  };
  for (const section of sectionIds) {
    add({ text: sectionTitles[section] });
    for (const { part, texts: own } of parts.filter((one) => one.part.section === section)) {
      if (lengthOfTexts(own) > 0 && part.aspect) add({ text: aspectTitles[part.aspect] });
      own.forEach((text, index) => {
        if (text !== '') add({ text, part, row: part.area.row - first + index });
      });
      // Where a part is looked at that has nothing in it.
      if (lengthOfTexts(own) === 0) add({ text: '', part, row: part.area.row - first });
    }
  }
  return rows;
}

const textOf = (rows: readonly TextRow[]): string => rows.map(({ text }) => text).join('\n');

/** What the lines of the check sheet say is said by them; headings are the sheet's own. */
const isOfSheet = ({ code, problem }: NarrativeFinding): boolean =>
  !['F5', 'F6', 'F9'].includes(code) && (code !== 'F8' || problem === 'aspectsMissing');

/** @param section where to look when the finding has no passage */
function placed(
  rows: readonly TextRow[],
  { sheetId, area }: ColumnReading,
  finding: NarrativeFinding,
  section: SectionId = 'overview',
): PlacedFinding {
  const { passage } = finding;
  const missing = finding.problem === 'aspectsMissing' ? finding.aspects[0] : undefined;
  const at = passage
    ? rows.filter(({ start, part }) => part && start <= passage.start).pop()
    : rows.find(
        ({ part }) =>
          part?.section === section && (missing === undefined || part.aspect === missing),
      );
  return {
    finding,
    place: {
      sheetId,
      address: makeAddress({ row: area.row + (at?.row ?? 0), column: area.column }),
    },
    part: at?.part ?? { section },
  };
}

const problems: Record<
  NarrativeRule['kind'],
  (rule: NarrativeRule, texts: SectionTexts) => SectionProblem
> = {
  feeMentioned: () => ({ problem: 'feeNotMentioned' }),
  lengthLimit: (rule, texts) => ({
    problem: 'tooLong',
    length: countOf(rule, texts),
    limit: rule.bound,
  }),
  sectionFilled: ({ section }) => ({ problem: 'sectionEmpty', section }),
};

/** What a line of the check sheet that fails says of the text. */
export const findingOfLine = (
  { rule, severity }: NarrativeLine,
  texts: SectionTexts,
): NarrativeFinding => ({
  code: rule.code,
  severity,
  ...problems[rule.kind](rule, texts),
});
