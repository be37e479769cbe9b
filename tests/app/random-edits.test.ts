import fc from 'fast-check';
import { evaluate } from '../../src/rules/evaluate';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { makeAddress } from '../../src/layout/address';
import type { CellReading, Content } from '../../src/standin/model/grid';
import { checksName } from '../../src/workbook/names';
import { readReport } from '../../src/workbook/read-report';
import { checkSheetTexts } from '../../src/workbook/sheet-texts';
import { OfficeSession } from '../support/office-session';

/**
 * Whatever people do, in whatever order, with restoring in between: nothing throws, no number that somebody typed is lost by
 * us, and 全部通过 is not said while a sum fails.
 */

/** One thing that somebody does to one of the sheets; numbers choose sheet and place. */
type Edit =
  | { kind: 'type'; sheet: number; row: number; column: number; content: Content }
  | {
      kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      sheet: number;
      at: number;
    }
  | { kind: 'rename' | 'copy' | 'delete' | 'protect' | 'unprotect'; sheet: number }
  | { kind: 'sort' | 'merge' | 'pasteCopy'; sheet: number; row: number; column: number }
  | { kind: 'dropName' | 'dropHighlight'; index: number }
  | { kind: 'restore' | 'fillBlanks' | 'undo' }
  | { kind: 'totals'; wanted: 'computed' | 'typed' };

const sheet = fc.nat(6);
const row = fc.nat(32);
const column = fc.nat(11);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      sheet,
      row,
      column,
      content: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1000, max: 99_999 }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '',
            '12件',
            '自然人',
            '=D6+1',
            '-',
            '一、本年新收政府信息公开申请数量',
          ),
        },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('insertRows' as const, 'deleteRows', 'insertColumns', 'deleteColumns'),
      sheet,
      at: fc.nat(30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('rename' as const, 'copy', 'delete', 'protect', 'unprotect'),
      sheet,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('sort' as const, 'merge', 'pasteCopy'),
      sheet,
      row,
      column,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('dropName' as const, 'dropHighlight'),
      index: fc.nat(9),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('restore' as const, 'restore', 'fillBlanks', 'undo'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('totals' as const),
      wanted: fc.constantFrom('computed' as const, 'typed'),
    }),
  },
);

let renames = 0;

/** Runs for CI; RANDOM_EDITS=500 looks further. */
const runs = Number(process.env.RANDOM_EDITS ?? 8);

test('random edits, inserts, deletes, renames and restorations', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 12 }), async (edits) => {
      const opened = await OfficeSession.withTables(2025);
      try {
        await opened.session.fillBlanks();
        for (const one of edits) {
          await perform(opened, one);
          await expectHonest(opened);
        }
        await restore(opened);
        await expectHonest(opened);
      } finally {
        opened.dispose();
      }
    }),
    { numRuns: runs, seed: Number(process.env.RANDOM_SEED ?? 20261124) },
  );
}, 600_000);

async function perform(opened: OfficeSession, one: Edit): Promise<void> {
  const { grid, session } = opened;
  const id = (index: number): string => {
    const sheets = grid.sheets().filter(({ visibility }) => visibility === 'Visible');
    return sheets[index % sheets.length]!.id;
  };
  switch (one.kind) {
    case 'type':
      grid.typing.type(id(one.sheet), makeAddress(one), one.content);
      break;
    case 'insertRows':
    case 'deleteRows':
    case 'insertColumns':
    case 'deleteColumns':
      grid[one.kind](id(one.sheet), one.at, 1);
      break;
    case 'rename':
      grid.renameSheet(id(one.sheet), `表 ${(renames += 1)}`);
      break;
    case 'copy':
      grid.acts.copySheet(id(one.sheet));
      break;
    case 'delete':
      if (grid.sheets().filter(({ visibility }) => visibility === 'Visible').length > 2) {
        grid.deleteSheet(id(one.sheet));
      }
      break;
    case 'protect':
    case 'unprotect':
      grid.protect(id(one.sheet), one.kind === 'protect');
      break;
    case 'sort':
      grid.acts.sort(id(one.sheet), `C${one.row + 1}:J${one.row + 5}`, 'D');
      break;
    case 'merge':
      grid.acts.merge(id(one.sheet), `D${one.row + 1}:E${one.row + 2}`);
      break;
    case 'pasteCopy':
      grid.acts.paste(grid.acts.copy(id(one.sheet), 'D8:E9'), id(one.sheet), makeAddress(one));
      break;
    case 'dropName': {
      const name = grid.names()[one.index];
      if (name) grid.deleteName(name.name);
      break;
    }
    case 'dropHighlight': {
      const rules = grid.sheets().flatMap((each) => grid.conditionalFormats(each.id));
      const rule = rules[one.index];
      if (rule) grid.deleteConditionalFormat(rule.id);
      break;
    }
    case 'undo':
      grid.typing.undo();
      break;
    case 'fillBlanks':
      await session.fillBlanks();
      break;
    case 'restore':
      await restore(opened);
      break;
    case 'totals':
      await restore(opened, one.wanted);
      break;
  }
  await session.recheck();
}

/** Restores, and looks that every number is still to be seen that somebody may have typed. */
async function restore(opened: OfficeSession, wanted?: 'computed' | 'typed'): Promise<void> {
  const typed = numbers(opened, ({ formula }) => formula);
  await opened.session.layout.examine(wanted);
  await opened.session.layout.restore();
  expect(opened.session.state.notice).toBeUndefined();
  await opened.session.cancel();
  const shown = new Set(numbers(opened, ({ value }) => value));
  expect(typed.filter((number) => !shown.has(number))).toEqual([]);
}

/** Numbers on all sheets but those that are ours to calculate. */
function numbers({ grid }: OfficeSession, of: (cell: CellReading) => Content): number[] {
  return grid
    .sheets()
    .filter(({ name }) => !/^(?:填报信息|校验结果|_OGI)/.test(name))
    .flatMap(({ id }) => {
      const used = grid.usedArea(id);
      if (!used) return [];
      return Array.from({ length: used.rowCount * used.columnCount }, (_, index) =>
        of(
          grid.read(
            id,
            used.row + Math.floor(index / used.columnCount),
            used.column + (index % used.columnCount),
          ),
        ),
      ).filter((content) => typeof content === 'number');
    });
}

/** 全部通过 in the pane or on the check sheet, only when the evaluator finds nothing that must be put right. */
async function expectHonest({ grid, session }: OfficeSession): Promise<void> {
  const found = readReport(await new ExcelWorkbook().read());
  if (found.kind !== 'report') return;
  const { findings } = evaluate(found.format, found.report);
  const isWrong = findings.some(({ severity }) => severity === 'hard') || found.problems.length > 0;
  const { screen } = session.state;
  expect(screen.kind === 'report' && screen.view.verdict === 'clear' && isWrong).toBe(false);

  const checks = grid.names().find(({ name }) => name === checksName);
  const place = checks && grid.resolve(checks.formula);
  if (!place || found.problems.length > 0) return;
  const verdict = grid.read(place.sheetId, place.area.row - 3, place.area.column);
  // Written over by hand it is nobody's verdict.
  const isOurs = String(verdict.formula).startsWith('=IF(');
  expect([isOurs && isWrong, verdict.value]).not.toEqual([true, checkSheetTexts.passed]);
}
