import { makeAddress, parseRange, type CellPosition } from '../layout/address';
import { numberOf, type Figure } from '../report/figure';
import { parseFigure } from '../report/parse-figure';
import type { Report } from '../report/report';
import { roundCompared } from '../rules/compared-number';
import {
  checkLines,
  lineResults,
  lineSides,
  type BesideReport,
  type CheckLine,
} from '../rules/check-line';
import { lengthOfTexts, narrativeResult, type SectionTexts } from '../rules/narrative-rule';
import { withComputedTotals } from '../rules/computed-totals';
import { formatById, type FigureKey, type Format } from '../standard';
import { checkCells, checkColumn, verdictText } from './check-sheet';
import { frontCell, frontVerdictCell, readinessText } from './front-sheet';
import { readLastYear } from './last-year';
import {
  agencyName,
  checksName,
  lastYearName,
  nameOfTable,
  narrativeName,
  stateSheetName,
} from './names';
import { textsOfSections } from './narrative-layout';
import { narrativeInfoCell, narrativeNotes } from './narrative-sheet';
import { contentAt, figuresInPlan, placeInPlan } from './place-in-plan';
import type { Content, SheetPlan, WorkbookPlan } from './plan';
import { frontSheetTexts, infoText, narrativeSheetTexts, resultTexts } from './sheet-texts';
import { parseState, type WorkbookState } from './state';

/** What formulas show, by sheet and address. A formula that is not in it has to be calculated by a spreadsheet program. */
export type PlannedValues = ReadonlyMap<string, ReadonlyMap<string, Content>>;

/**
 * What a plan's formulas show, as far as the evaluator says it: totals, lines of the check sheet, verdicts, the lines under
 * titles. Not the codes and the fingerprint, which are formulas only. For previews that do not calculate. Excel calculates all
 * of it when it opens the file; LibreOffice takes what it finds for right and calculates the rest.
 */
export function plannedValues(plan: WorkbookPlan): PlannedValues {
  const state = parseState(
    plan.sheets.find(({ name }) => name === stateSheetName)?.contents.map(([text]) => text) ?? [],
  );
  if (!state) return new Map();
  const format = formatById(state.formatId);
  const figures = figuresShown(plan, format);
  const values = new Map<string, Map<string, Content>>();
  const put: PutValue = (sheet, where, value) => {
    const shown = values.get(sheet.name) ?? new Map<string, Content>();
    values.set(sheet.name, shown);
    const at = typeof where === 'string' ? parseRange(where) : where;
    if (at && isFormula(contentAt({ sheet, at }))) shown.set(makeAddress(at), value);
  };
  const texts = textsShown(plan, format);
  putTables(plan, format, state, figures, put);
  putNarrative(plan, format, state, texts, put);
  putChecks(plan, format, state, figures, texts, put);
  return values;
}

/** Keeps a value for a cell, if a formula stands there. */
type PutValue = (sheet: SheetPlan, at: CellPosition | string, value: Content) => void;

const isFormula = (content: Content): boolean =>
  typeof content === 'string' && content.startsWith('=');

function figuresShown(plan: WorkbookPlan, format: Format): Map<FigureKey, Figure> {
  const contents = new Map(
    [...figuresInPlan(plan, format)].map(([key, place]) => [key, contentAt(place)]),
  );
  const typed = new Map([...contents].map(([key, value]) => [key, parseFigure({ value })]));
  return withComputedTotals(format, typed, (key) => isFormula(contents.get(key) ?? ''));
}

/** The text in the cells of a plan. */
function textsShown(plan: WorkbookPlan, format: Format): SectionTexts {
  const place = placeInPlan(plan, narrativeName);
  if (!place) return new Map();
  const { sheet, area } = place;
  const cells = sheet.contents.slice(area.row).map((row) => shownText(row[area.column] ?? ''));
  return textsOfSections(format, cells);
}

/** Without the mark that says that it is one. */
const shownText = (content: Content): string => String(content).replace(/^'/, '');

function putTables(
  plan: WorkbookPlan,
  format: Format,
  { year, agency }: WorkbookState,
  figures: ReadonlyMap<FigureKey, Figure>,
  put: PutValue,
): void {
  for (const [key, { sheet, at }] of figuresInPlan(plan, format)) {
    put(sheet, at, numberOf(figures.get(key)) ?? '');
  }
  for (const { id } of format.tables) {
    const place = placeInPlan(plan, nameOfTable(id));
    if (!place) continue;
    const { row, column } = place.area;
    put(place.sheet, { row: row - 1, column }, infoText(format, year, agency));
  }
}

function putNarrative(
  plan: WorkbookPlan,
  format: Format,
  { year, agency }: WorkbookState,
  texts: SectionTexts,
  put: PutValue,
): void {
  const sheet = placeInPlan(plan, narrativeName)?.sheet;
  if (!sheet) return;
  put(sheet, narrativeInfoCell, infoText(format, year, agency));
  for (const { section, count, hint, rule } of narrativeNotes(format)) {
    put(sheet, count, lengthOfTexts(texts.get(section) ?? []));
    const isHinted = rule && narrativeResult(rule, texts) === 'fails';
    put(sheet, hint, isHinted ? narrativeSheetTexts.hints[rule.kind](rule) : '');
  }
}

function putChecks(
  plan: WorkbookPlan,
  format: Format,
  state: WorkbookState,
  figures: Report['figures'],
  texts: SectionTexts,
  put: PutValue,
): void {
  const checks = placeInPlan(plan, checksName);
  const front = placeInPlan(plan, agencyName)?.sheet;
  if (!checks || !front) return;
  const lines = checkLines(format, state.totals === 'typed');
  const beside = { texts, lastYear: lastYearShown(plan, format) };
  const results = lineResults(format, { ...state, figures }, lines, beside);
  const verdict = verdictText(lines, results);
  put(checks.sheet, checkCells.verdict, verdict);
  // Nobody has answered a line or put a stamp on a plan.
  put(front, frontVerdictCell, verdict);
  put(front, frontCell('stampState'), frontSheetTexts.notStamped);
  put(front, frontCell('readiness'), readinessText(verdict));
  lines.forEach((line, index) => {
    const result = results.get(line.id);
    const shown: Partial<Record<Parameters<typeof checkColumn>[0], Content>> = {
      ...sidesShown(line, figures, beside),
      noteState: '',
      ...(result === undefined ? {} : { result: resultTexts[result] }),
    };
    for (const column of Object.keys(shown) as (keyof typeof shown)[]) {
      const at = {
        row: checks.area.row + index,
        column: checks.area.column + checkColumn(column),
      };
      put(checks.sheet, at, shown[column] ?? '');
    }
  });
}

function lastYearShown(plan: WorkbookPlan, format: Format): Report['figures'] | undefined {
  const place = placeInPlan(plan, lastYearName);
  if (!place) return undefined;
  const { sheet, area } = place;
  const cells = sheet.contents
    .slice(area.row, area.row + area.rowCount)
    .map((row) => row[area.column] ?? '');
  return readLastYear(format, cells)?.figures;
}

/** Empty while they cannot be computed. */
function sidesShown(line: CheckLine, figures: Report['figures'], beside: BesideReport) {
  const { left, right } = lineSides(line, figures, beside);
  return {
    left: left ?? '',
    right: right ?? '',
    difference: left === undefined || right === undefined ? '' : roundCompared(left - right),
  };
}
