import { makeRange } from '../layout/address';
import type { Format } from '../standard';
import { codeFormula } from './check-formulas';
import { keysInTable, verdictHighlighting } from './check-sheet';
import {
  firstRow,
  frontCell,
  frontRange,
  frontVerdictCell,
  signOffFields,
  type FrontField,
} from './front-fields';
import { highlights, tabColor, type LookName } from './look';
import { textContent, type Content, type SheetPlan, type ValidationPlan } from './plan';
import { cellAt, laidOut, type SheetCell } from './sheet-cells';
import { checkSheetTexts, formatName, frontSheetTexts as texts, levels } from './sheet-texts';
import type { LocateOnSheet } from './worksheet-formula';

/** What stands below one another on the front sheet: a heading over the two columns, or a label and its value. */
type FrontRow =
  { heading: string } | { id: FrontField; label: string; content: Content; look: LookName };

const widths = [120, 360];

export {
  frontCell,
  frontVerdictCell,
  inputFields,
  stampFields,
  type StampField,
} from './front-fields';

interface FrontSheetOptions {
  name: string;
  /** The cell of the check sheet with the verdict. */
  verdict: string;
  year: number;
  agency: string;
  locate: LocateOnSheet;
}

/** Who reports, who answers for it, when it is due, and whether it has been checked since the last change. */
export function frontSheet(format: Format, options: FrontSheetOptions): SheetPlan {
  const rows = frontRows(format, options);
  const legendRow = firstRow + rows.length;
  const cells: SheetCell[] = [
    { area: cellAt(0, 0, 2), content: texts.title, look: 'sheetTitle' },
    { area: cellAt(1, 0, 2), content: `=${options.verdict}`, look: 'verdict' },
    ...rows.flatMap((row, index): SheetCell[] => {
      const at = firstRow + index;
      return 'heading' in row
        ? [{ area: cellAt(at, 0, 2), content: row.heading, look: 'blockTitle' }]
        : [
            { area: cellAt(at, 0), content: row.label, look: 'rowHeading' },
            { area: cellAt(at, 1), content: row.content, look: row.look },
          ];
    }),
    { area: cellAt(legendRow, 0, 2), content: texts.deadlineHint, look: 'legend' },
  ];
  const stampState = absolute(frontCell('stampState'));
  return {
    name: options.name,
    visibility: 'visible',
    tabColor,
    showGridlines: false,
    ...laidOut(cells, widths),
    conditionalFormats: [
      ...verdictHighlighting(`${frontVerdictCell}:B2`, frontVerdictCell),
      {
        range: frontCell('stampState'),
        formula: `=${stampState}="${texts.unchanged}"`,
        ...highlights.passed,
      },
      {
        range: frontCell('stampState'),
        formula: `=${stampState}="${texts.changed}"`,
        ...highlights.fault,
      },
      {
        range: frontCell('readiness'),
        formula: `=${absolute(frontCell('readiness'))}="${texts.ready}"`,
        ...highlights.passed,
      },
    ],
    validations: [levelValidation()],
    isProtected: true,
    frozenRows: 0,
    page: {
      orientation: 'portrait',
      area: makeRange({ row: 0, column: 0, rowCount: legendRow, columnCount: 2 }),
      titleRows: '1:1',
    },
  };
}

const absolute = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

function frontRows(format: Format, { year, agency, locate }: FrontSheetOptions): FrontRow[] {
  const field = (id: FrontField, content: Content, look: LookName): FrontRow => ({
    id,
    label: texts[id],
    content,
    look,
  });
  return [
    { heading: texts.report },
    field('agency', textContent(agency), 'textInput'),
    field('year', year, 'shownText'),
    field('format', formatName(format), 'shownText'),
    { heading: texts.people },
    field('preparedBy', '', 'textInput'),
    field('reviewedBy', '', 'textInput'),
    field('responsible', '', 'textInput'),
    field('telephone', '', 'textInput'),
    field('date', '', 'dateInput'),
    { heading: texts.sending },
    field('level', levels[0]?.name ?? '', 'textInput'),
    field('deadline', deadlineFormula(year), 'dateInput'),
    { heading: texts.stamp },
    field('stampedAt', '', 'shownText'),
    field('ruleSet', '', 'shownText'),
    field('stampedVerdict', '', 'shownText'),
    field('stampedFingerprint', '', 'shownText'),
    field('fingerprint', fingerprintFormula(format, locate), 'shownText'),
    field('stampState', stampStateFormula(), 'shownText'),
    { heading: texts.beforeSending },
    field('readiness', readinessFormula(), 'shownText'),
  ];
}

/** By level; people may type another date over it. */
function deadlineFormula(year: number): string {
  const level = frontCell('level');
  const date = ({ month, day }: { month: number; day: number }): string =>
    `DATE(${year + 1},${month},${day})`;
  return `=${levels.reduceRight(
    (rest, one) => `IF(${level}="${one.name}",${date(one)},${rest})`,
    '""',
  )}`;
}

/** One code a table, in the order of the form. */
function fingerprintFormula(format: Format, locate: LocateOnSheet): string {
  const codes = format.tables.map(({ id }) => codeFormula(keysInTable(format, id), locate));
  return `=${codes.join('&"-"&')}`;
}

function stampStateFormula(): string {
  const [stamped, now] = [frontCell('stampedFingerprint'), frontCell('fingerprint')];
  return `=IF(${stamped}="","${texts.notStamped}",IF(${stamped}=${now},"${texts.unchanged}","${texts.changed}"))`;
}

const [passedBut] = checkSheetTexts.passedButSoft;

/** What still stands against sending, one thing after the other. */
function readinessFormula(): string {
  const missing = `(${signOffFields.length}-SUMPRODUCT(SIGN(LEN(${frontRange(signOffFields)}))))`;
  const stamp = frontCell('stampState');
  const [before, after] = texts.signOffMissing;
  const obstacles: readonly [isSettled: string, obstacle: string][] = [
    [
      `${frontVerdictCell}="${checkSheetTexts.passed}"`,
      `SUBSTITUTE(${frontVerdictCell},"${passedBut}","${texts.questions}")`,
    ],
    [`${missing}=0`, `"${before}"&${missing}&"${after}"`],
    [`${stamp}="${texts.unchanged}"`, stamp],
  ];
  const list = obstacles
    .map(([isSettled, obstacle]) => `IF(${isSettled},"","${texts.and}"&${obstacle})`)
    .join('&');
  const isReady = `AND(${obstacles.map(([isSettled]) => isSettled).join(',')})`;
  return `=IF(${isReady},"${texts.ready}","${texts.notReady}"&MID(${list},${texts.and.length + 1},500))`;
}

/** What that formula shows of a report that nobody has signed or stamped. */
export const readinessText = (verdict: string): string =>
  texts.notReady +
  [
    ...(verdict === checkSheetTexts.passed ? [] : [verdict.replace(passedBut, texts.questions)]),
    texts.signOffMissing.join(String(signOffFields.length)),
    texts.notStamped,
  ].join(texts.and);

const levelValidation = (): ValidationPlan => ({
  range: frontCell('level'),
  type: 'list',
  values: levels.map(({ name }) => name),
  title: texts.levelTitle,
  prompt: texts.levelPrompt,
  alert: texts.levelAlert,
});
