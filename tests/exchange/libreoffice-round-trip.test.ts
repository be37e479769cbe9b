import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { readXlsx } from '../../src/exchange/xlsx/read-workbook';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { parseAddress } from '../../src/layout/address';
import type { Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import { totalsOf } from '../../src/rules/balance-edit';
import { withComputedTotals } from '../../src/rules/computed-totals';
import { evaluate } from '../../src/rules/evaluate';
import type { FigureKey } from '../../src/standard';
import { displayedFill } from '../../src/standin/model/displayed-fill';
import { highlights } from '../../src/workbook/look';
import { plannedValues } from '../../src/workbook/planned-values';
import { readReport } from '../../src/workbook/read-report';
import { parseState } from '../../src/workbook/state';
import { withFigures } from '../support/balanced-report';
import { withTypedFigures } from '../support/edited-file';
import { fileDifferences } from '../support/file-differences';
import { filledPlan, filledWorkbook } from '../support/filled-workbook';
import { convertWithLibreOffice } from '../support/libreoffice';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';
import { isUncalculated } from '../support/uncalculated';

/**
 * A workbook of ours on its way: filled, changed, saved by LibreOffice, opened where the add-in is. LibreOffice cannot be told
 * to type without its Python bridge, so the figures are changed in the file before it opens it; it calculates and saves.
 */

/** Milliseconds. */
const patience = 300_000;

/** One figure higher, one no number, one not filled. */
const typed: Record<string, Record<FigureKey, string | number>> = {
  'jinjing-2019': {
    'requests.received.enterprises': 31,
    'requests.granted.legalServices': '12件',
    'reconsiderationAndLitigation.reconsideration.upheld': '',
  },
  'hangzhou-like-2025': {
    'requests.received.enterprises': 31,
    'requests.granted.legalServices': '12件',
    'proactiveDisclosure.penalties.decisions': '',
  },
};

/**
 * Highlights (but for their stopping: LibreOffice stops always), hints, merges, sizes, protection, names and properties
 * stay. It runs without a window here, and so without the views in which frozen rows, gridlines and tabs are kept.
 */
const lostInLibreOffice = [
  'gridlines: false → true (填报信息、主动公开、依申请公开、复议诉讼、报告正文、校验结果、上年数据)',
  'tab: #0F6CBD → none (填报信息、主动公开、依申请公开、复议诉讼、报告正文、校验结果)',
  'highlights stop: true → false (填报信息、主动公开、依申请公开、复议诉讼、报告正文、校验结果)',
  'numberFormat: yyyy"年"m"月"d"日" → yyyy\\年m\\月d\\日 (填报信息)',
  'frozen rows: 2 → 0 (主动公开)',
  'frozen rows: 5 → 0 (依申请公开、复议诉讼)',
  'frozen rows: 4 → 0 (报告正文、校验结果、上年数据)',
  'visibility: veryHidden → hidden (_OGI)',
  'comments of names: 11 → 0',
];

const saved = new Map<string, Uint8Array>();
const written = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const [id, figures] of Object.entries(typed)) {
    const { report } = publishedReport(id);
    written.set(id, withTypedFigures(filledWorkbook(report, 'computed'), figures));
  }
  for (const [id, file] of await convertWithLibreOffice(written, 'xlsx')) saved.set(id, file);
}, patience);

describe.each(Object.keys(typed))('the report %s after LibreOffice has saved it', (id) => {
  const { report, format } = publishedReport(id);
  const changes = Object.fromEntries(
    Object.entries(typed[id]!).map(([key, value]) => [key, parseFigure({ value })]),
  );
  const before = withComputedTotals(format, report.figures);
  const expected = withComputedTotals(format, withFigures(report, changes).figures);
  let opened: OfficeSession;
  const read = async () => {
    const found = readReport(await new ExcelWorkbook().read());
    if (found.kind !== 'report') throw new Error(found.kind);
    return found;
  };

  beforeAll(async () => {
    opened = await OfficeSession.onFile(saved.get(id)!);
  });
  afterAll(() => {
    opened.dispose();
  });

  it('is known as what it is, with every table in its place', async () => {
    const { state } = await new ExcelWorkbook().read();
    expect(parseState(state!)).toMatchObject({ formatId: format.id, year: report.year });
    const { view } = opened;
    expect([view.format, view.year, view.agency]).toEqual([format, report.year, report.agency]);
    expect([view.problems, view.shutSheets, view.places.size]).toEqual([[], [], expected.size]);
  });

  it('differs in the figures that were changed, and in the totals that they are part of', async () => {
    const { report: found, formulas } = await read();
    const text = (figure: Figure | undefined): string => JSON.stringify(figure);
    const differing = [...before.keys()].filter(
      (key) => text(found.figures.get(key)) !== text(before.get(key)),
    );
    const totals = totalsOf(format);
    expect(differing.filter((key) => !totals.has(key)).sort()).toEqual(
      Object.keys(typed[id]!).sort(),
    );
    expect([...found.figures].map(([key, figure]) => [key, text(figure)])).toEqual(
      [...found.figures.keys()].map((key) => [key, text(expected.get(key))]),
    );
    expect([...formulas].sort()).toEqual([...totals.keys()].sort());
  });

  it('has what LibreOffice lost restored, said beforehand, and keeps every figure', async () => {
    const { session } = opened;
    const figures = (await read()).report.figures;
    await session.layout.examine();
    const { screen } = session.state;
    if (screen.kind !== 'layout' || typeof screen.proposal === 'string')
      throw new Error(screen.kind);
    expect(new Set(screen.proposal.toDo.map(({ kind }) => kind))).toEqual(
      new Set(['highlights', 'view', 'stateShown']),
    );
    expect(screen.proposal.leftAlone).toEqual([]);
    await session.layout.restore();
    expect((await read()).report.figures).toEqual(figures);
    await session.layout.examine();
    expect(session.state.screen).toMatchObject({
      proposal: { toDo: [], leftAlone: [], change: undefined },
    });
    await session.cancel();
  });

  it('still marks each figure at fault, and what is no number', async () => {
    const { grid } = opened;
    const { findings } = evaluate(format, (await read()).report);
    const fillOf = (key: FigureKey): string => {
      const { sheetId, address } = opened.view.places.get(key)!;
      const { row, column } = parseAddress(address)!;
      return displayedFill(grid, sheetId, row, column);
    };
    const { fault, invalid } = highlights;
    const atFault = findings.flatMap((one) =>
      one.type === 'balance' ? [...one.edit.left, ...one.edit.right] : [],
    );
    expect(atFault).toContain('requests.received.enterprises');
    expect(new Set(atFault.map(fillOf))).toEqual(new Set([fault.fill]));
    expect(fillOf('requests.granted.legalServices')).toBe(invalid.fill);
    const others = [...opened.view.places.keys()].filter((key) => !atFault.includes(key));
    expect(others.map(fillOf)).not.toContain(fault.fill);
  });

  it('has the findings of the evaluator, and no others', async () => {
    const { report: found } = await read();
    const { findings } = evaluate(format, { ...report, figures: expected });
    expect(evaluate(format, found).findings).toEqual(findings);
    expect(opened.view.groups.flatMap((group) => group.findings)).toHaveLength(
      findings.filter((one) => !(one.type === 'figure' && one.problem === 'blank')).length,
    );
    expect(opened.view.blanks).toHaveLength(1);
  });

  it('lost of its make-up what the list says, and nothing else', () => {
    const lost = fileDifferences(readXlsx(written.get(id)!), readXlsx(saved.get(id)!));
    process.stdout.write(`${['LibreOffice changed:', ...lost].join('\n  ')}\n`);
    // Fonts that a machine lacks are replaced by some that it has.
    expect(lost.filter((line) => !line.startsWith('fontName'))).toEqual(lostInLibreOffice);
  });
});

test(
  'LibreOffice shows the same whether it trusts the results that we write or calculates them',
  async () => {
    const plans = Object.keys(typed).map((id) =>
      filledPlan(publishedReport(id).report, 'computed'),
    );
    const files = new Map(
      plans.map((plan, index) => [String(index), makeXlsx(plan, plannedValues(plan))]),
    );
    const calculated = await convertWithLibreOffice(files, 'xlsx');
    const trusted = await convertWithLibreOffice(files, 'xlsx', true);
    for (const id of files.keys()) {
      const [one, other] = [readXlsx(trusted.get(id)!), readXlsx(calculated.get(id)!)];
      expect(isUncalculated(one)).toBe(false);
      expect(one.sheets.map(({ rows }) => rows)).toEqual(other.sheets.map(({ rows }) => rows));
    }
  },
  patience,
);
