import { noteLimit } from '../../src/app/line-notes';
import { parseAddress } from '../../src/layout/address';
import { checkCells } from '../../src/workbook/check-sheet';
import { checksName } from '../../src/workbook/names';
import { OfficeSession } from '../support/office-session';

/** Notes to what may stand: a fee with five decimals, in a report that is right otherwise. */

const fee = 'proactiveDisclosure.fees.amountCollected';
const line = 'A5-1';
let opened: OfficeSession;

/** A workbook in which nothing but the fee is asked about. */
async function openWithFee(): Promise<void> {
  opened = await OfficeSession.withTables(2025);
  opened.typeFigure(fee, 1.23456);
  await opened.quiet();
}

const note = () => opened.view.notes.get(line)!;
const cell = (address: string) => {
  const { row, column } = parseAddress(address)!;
  return opened.grid.read(opened.sheetId('校验结果'), row, column);
};
const said = () => cell(checkCells.verdict).value;

/** A note is written, and the fee changes. */
async function staleNote(): Promise<void> {
  await opened.session.writeNote(line, '按实际金额填报');
  opened.typeFigure(fee, 1.23457);
  await opened.quiet();
}

describe('in a workbook as it was made', () => {
  beforeAll(async () => {
    await openWithFee();
    await opened.session.fillBlanks();
  }, 20_000);
  beforeEach(async () => {
    opened.typeFigure(fee, 1.23456);
    await opened.session.writeNote(line, '');
  });
  afterAll(() => {
    opened.dispose();
  });

  test('what is asked about is open, and the verdict says so, in the pane as on the sheet', () => {
    expect(note()).toMatchObject({ line, text: '', state: 'open' });
    expect(opened.view).toMatchObject({ verdict: 'questions', unanswered: 1 });
    expect(said()).toBe('全部通过，另有 1 处请核实');
  });

  test('a note answers: its words and the code of the figures stand on the sheet, and nothing is asked any more', async () => {
    expect(await opened.session.writeNote(line, '  按实际金额填报\n已核对票据  ')).toBe(true);
    expect(note()).toMatchObject({ text: '按实际金额填报\n已核对票据', state: 'answered' });
    expect(cell(note().places.noteCode.address).value).toBe(note().code);
    expect(opened.view).toMatchObject({ verdict: 'clear', unanswered: 0 });
    expect(said()).toBe('全部通过');
  });

  test('when the figure changes the note is stale and the line open again; 重新确认 keeps the words', async () => {
    await staleNote();
    expect(note()).toMatchObject({ text: '按实际金额填报', state: 'stale' });
    expect(opened.view.verdict).toBe('questions');
    expect(said()).toBe('全部通过，另有 1 处请核实');

    expect(await opened.session.confirmNote(line)).toBe(true);
    expect(note()).toMatchObject({ text: '按实际金额填报', state: 'answered' });
    expect(opened.view.verdict).toBe('clear');
  });

  test('an empty note takes the old one away, and the code with it', async () => {
    await staleNote();
    expect(await opened.session.writeNote(line, '  ')).toBe(true);
    expect(note()).toMatchObject({ text: '', state: 'open' });
    expect(cell(note().places.noteCode.address).value).toBe('');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '2026-1-2', '007', '1/2'])(
    'the note %j is words, no formula and no number',
    async (text) => {
      await opened.session.writeNote(line, text);
      expect(cell(note().places.note.address).value).toBe(text);
      expect(note().state).toBe('answered');
    },
  );

  test.each([
    ['字'.repeat(noteLimit), true],
    ['字'.repeat(noteLimit + 1), false],
    ['😀'.repeat(noteLimit), true],
  ])('a note has at most so many characters (%#)', async (text, written) => {
    expect(await opened.session.writeNote(line, text)).toBe(written);
    expect(note().text).toBe(written ? text : '');
  });

  test('while a cell is edited the note waits, and answers the figures as they are afterwards', async () => {
    opened.office.session.setCellEditMode(true);
    const done = opened.session.writeNote(line, '按实际金额填报');
    await opened.quiet();
    expect(opened.session.state).toMatchObject({ busy: 'noting', waiting: true });
    opened.office.session.setCellEditMode(false);
    opened.typeFigure(fee, 9.87654);
    await opened.quiet();
    expect(await done).toBe(true);
    expect(note().state).toBe('answered');
  });

  test('what a colleague has written since the person began stays, though the pane has shown it meanwhile', async () => {
    await opened.session.writeNote(line, '同事的说明');
    expect(note().text).toBe('同事的说明');
    expect(await opened.session.writeNote(line, '我的说明', '')).toBe(false);
    expect(note().text).toBe('同事的说明');
    expect(opened.session.state.notice).toMatchObject({ problem: 'figuresChanged' });
  });

  test('a line that passes by now gets no note', async () => {
    opened.typeFigure(fee, 1);
    expect(await opened.session.writeNote(line, '按实际金额填报')).toBe(false);
    expect(opened.view.notes.size).toBe(0);
  });

  test('reading the notes is no round trip of its own, and writes nothing', async () => {
    opened.office.session.log.clear();
    await opened.session.recheck();
    expect(opened.batches).toHaveLength(1);
    expect(opened.batches[0]?.writes).toEqual([]);
  });

  test('the stamp says what is asked about and not answered', async () => {
    await opened.session.stamp();
    expect(opened.view.stamp?.verdict).toBe('全部通过，另有 1 处请核实');
    await opened.session.writeNote(line, '按实际金额填报');
    await opened.session.stamp();
    expect(opened.view.stamp?.verdict).toBe('全部通过');
  });
});

describe('in a workbook that somebody mistreated', () => {
  beforeEach(openWithFee, 20_000);
  afterEach(() => {
    opened.dispose();
  });

  test('a note is found by the number of its line, wherever the line stands', async () => {
    opened.liftProtection();
    opened.grid.insertRows(opened.sheetId('校验结果'), 2, 3);
    await opened.session.recheck();
    const before = note().places.note.address;
    await opened.session.writeNote(line, '按实际金额填报');
    expect(note()).toMatchObject({ state: 'answered', places: { note: { address: before } } });
  });

  test('where the note’s cell is locked the pane says why nothing was written', async () => {
    const all = { row: 0, column: 0, rowCount: 100, columnCount: 20 };
    opened.grid.writeFormat(opened.sheetId('校验结果'), all, { locked: true });
    expect(await opened.session.writeNote(line, '按实际金额填报')).toBe(false);
    expect(opened.session.state.notice?.problem).toBe('protected');
  });

  test.each<[string, () => void]>([
    [
      'the check sheet is deleted',
      () => {
        opened.grid.deleteSheet(opened.sheetId('校验结果'));
      },
    ],
    [
      'a column of it is deleted',
      () => {
        opened.grid.deleteColumns(opened.sheetId('校验结果'), 3, 1);
      },
    ],
    [
      'its name is deleted',
      () => {
        opened.grid.deleteName(checksName);
      },
    ],
  ])('when %s there is no place for a note, and the question stays', async (_, change) => {
    opened.liftProtection();
    change();
    await opened.session.recheck();
    expect(opened.session.state.notice).toBeUndefined();
    expect(opened.view).toMatchObject({ verdict: 'open', unanswered: 1 });
    expect(opened.view.notes.size).toBe(0);
  });
});
