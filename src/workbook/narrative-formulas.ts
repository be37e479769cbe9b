import { spaces } from '../rules/narrative-rule';
import type { NarrativeRule, SectionId } from '../standard';
import { differenceFormula, modulus, type LineCells, type LineFormulas } from './check-formulas';
import { narrativeSheetTexts, resultTexts } from './sheet-texts';

/** Of each section that people write, references to its texts and to their number of characters. */
export interface NarrativeCells {
  counts: ReadonlyMap<SectionId, string>;
  texts: ReadonlyMap<SectionId, string>;
}

/** A space of ours as formulas write it. */
const spaceTexts: Record<(typeof spaces)[number], string> = {
  ' ': '" "',
  '\u3000': '"\u3000"',
  '\n': 'CHAR(10)',
};

/** Characters without spaces; nothing when a cell shows an error. */
export function lengthFormula(area: string): string {
  const bare = spaces.reduce((text, space) => `SUBSTITUTE(${text},${spaceTexts[space]},"")`, area);
  return `=IFERROR(SUMPRODUCT(LEN(${bare})),"")`;
}

/** What a rule counts in its section. */
const countFormula = ({ section, counts }: NarrativeRule, cells: NarrativeCells): string =>
  counts === 'characters'
    ? (cells.counts.get(section) ?? '')
    : `SUMPRODUCT(--ISNUMBER(FIND("${counts.paragraphsWith}",${cells.texts.get(section) ?? ''})))`;

/** How a count stands to its bound when the rule fails. */
const failing: Record<NarrativeRule['relation'], '<' | '>'> = { atMost: '>', atLeast: '<' };

const allCounts = ({ counts }: NarrativeCells): string => [...counts.values()].join(',');

/** Beside the text: silent until anything of it is written. */
export function hintFormula(rule: NarrativeRule, cells: NarrativeCells): string {
  const hint = narrativeSheetTexts.hints[rule.kind](rule);
  const fails = `${countFormula(rule, cells)}${failing[rule.relation]}${rule.bound}`;
  return `=IFERROR(IF(AND(SUM(${allCounts(cells)})>0,${fails}),"${hint}",""),"")`;
}

/**
 * On the check sheet: see `narrativeResult`. A text with an error in it has not all its counts; a sheet that somebody deleted
 * has no rows.
 */
export function narrativeLineFormulas(
  rule: NarrativeRule,
  cells: NarrativeCells,
  own: LineCells,
): LineFormulas {
  const { holds, fails, notCheckable, notWritten } = resultTexts;
  const counts = allCounts(cells);
  const isGone = `ISERROR(ROWS(${cells.texts.get(rule.section) ?? ''}))`;
  const verdict = `IF(${own.left}${failing[rule.relation]}${own.right},"${fails}","${holds}")`;
  return {
    left: `=IFERROR(${countFormula(rule, cells)},"")`,
    right: `=${rule.bound}`,
    difference: differenceFormula(own),
    result: `=IF(${isGone},"${notWritten}",IF(COUNT(${counts})<${cells.counts.size},"${notCheckable}",IF(SUM(${counts})=0,"${notWritten}",${verdict})))`,
  };
}

/** So that no neighbouring lengths have like codes. */
const lengthWeight = 101;

/** The code of a line: it changes when the section's length does. */
export const narrativeCodeFormula = (
  { section }: NarrativeRule,
  { counts }: NarrativeCells,
): string =>
  `IFERROR(TEXT(MOD(${counts.get(section) ?? ''}*${lengthWeight},${modulus}),"00000"),"-----")`;
