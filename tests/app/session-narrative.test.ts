import type { NarrativeCheck } from '../../src/app/narrative-check';
import { makeAddress } from '../../src/layout/address';
import { checkCells } from '../../src/workbook/check-sheet';
import { narrativeArea, placedParts } from '../../src/workbook/narrative-layout';
import type { AspectId, SectionId } from '../../src/standard';
import { eventually } from '../support/eventually';
import { OfficeSession } from '../support/office-session';

/** The text of a report as the pane reads it and holds it against the tables: nine requests, all granted. */

const sheet = '报告正文';
let opened: OfficeSession;

beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  await opened.session.fillBlanks();
  opened.typeFigure('requests.received.naturalPersons', 9);
  opened.typeFigure('requests.granted.naturalPersons', 9);
  await opened.session.recheck();
}, 20_000);
afterEach(() => {
  opened.dispose();
});

/** The cell of a part, counted from 0. */
function cellOf(id: SectionId | AspectId, index = 0): string {
  const part = placedParts(opened.view.format).find(
    ({ section, aspect }) => (aspect ?? section) === id,
  )!;
  return makeAddress({ row: part.area.row + index, column: part.area.column });
}
const write = (id: SectionId | AspectId, text: string, index = 0): void => {
  opened.typeIn(sheet, cellOf(id, index), text);
};
const sought = () => {
  const { screen } = opened.session.state;
  return screen.kind === 'report' ? screen.narrative : undefined;
};
async function found(): Promise<NarrativeCheck> {
  await opened.quiet();
  await eventually(async () => {
    await opened.quiet();
    expect(sought()).toMatchObject({ isSought: false });
  });
  return sought()!.found!;
}
/** Code, severity and cell of each finding. */
const said = ({ findings }: NarrativeCheck): string[] =>
  findings.map(({ finding, place }) => `${finding.code} ${finding.severity} ${place.address}`);
const onSheet = (): unknown => {
  const id = opened.sheetId('校验结果');
  expect(checkCells.verdict).toBe('A2');
  return opened.grid.read(id, 1, 0).value;
};

/** A text that is right. */
function writeAll(requests = '收到政府信息公开申请9件。'): void {
  write('proactive', '主动公开各类信息。');
  write('uponRequest', requests);
  write('management', '加强信息管理。');
  write('platform', '建设政府网站。');
  write('supervision', '开展培训。');
  write('problems', '公开的内容还不够丰富，将继续改进。');
  write('otherMatters', '本年度没有收取信息处理费。');
}

test('while nothing is written nothing is sought, and nothing is wrong', async () => {
  await opened.quiet();
  expect(sought()).toBeUndefined();
  expect(opened.view).toMatchObject({ verdict: 'clear', narrative: { hasText: false } });
  expect(opened.view.sheets).toContain(sheet);
  expect(onSheet()).toBe('全部通过');
});

test('a text that agrees is said to agree', async () => {
  writeAll();
  expect(await found()).toEqual({ findings: [], doubts: 0 });
  expect(opened.view.verdict).toBe('clear');
  expect(onSheet()).toBe('全部通过');
});

test('a number that contradicts the tables is shown with its cell, and blocks nothing', async () => {
  writeAll();
  write('uponRequest', '收到政府信息公开申请12件。', 2);
  const check = await found();
  expect(said(check)).toEqual([`F1 soft ${cellOf('uponRequest', 2)}`]);
  expect(check.doubts).toBe(1);
  expect(opened.view.verdict).toBe('clear');
  expect(onSheet()).toBe('全部通过');

  await opened.session.goTo(check.findings[0]!.place);
  expect(opened.grid.activeSheet()).toBe(opened.sheetId(sheet));

  write('uponRequest', '收到政府信息公开申请9件。', 2);
  await opened.quiet();
  expect(said(await found())).toEqual([]);
});

test('reading the text is no round trip of its own, and writes nothing', async () => {
  writeAll();
  await found();
  opened.office.session.log.clear();
  await opened.session.recheck();
  expect(opened.batches.map(({ writes }) => writes)).toEqual([[]]);
});

test('without the fee it is at fault, in the pane as on the sheet', async () => {
  writeAll();
  write('otherMatters', '无');
  expect(said(await found())).toEqual([`F5 hard ${cellOf('otherMatters')}`]);
  expect(opened.view).toMatchObject({ verdict: 'faults', faults: 1 });
  expect(onSheet()).toBe('1 处不符');
});

test('what is asked about is answered by a note, in the pane as on the sheet', async () => {
  writeAll();
  write('problems', '无');
  write('management', '管'.repeat(1000));
  expect(said(await found())).toEqual([
    `F6 soft ${cellOf('overview')}`,
    `F9 soft ${cellOf('problems')}`,
  ]);
  expect(opened.view).toMatchObject({ verdict: 'questions', unanswered: 2 });
  expect(onSheet()).toBe('全部通过，另有 2 处请核实');

  expect(await opened.session.writeNote('F6-1', '经批准适当增加篇幅')).toBe(true);
  expect(await opened.session.writeNote('F9-1', '本年度没有')).toBe(true);
  expect(opened.view).toMatchObject({ verdict: 'clear', unanswered: 0 });
  expect(onSheet()).toBe('全部通过');

  write('management', '管'.repeat(1100));
  await opened.quiet();
  expect(opened.view.notes.get('F6-1')?.state).toBe('stale');
  expect(onSheet()).toBe('全部通过，另有 1 处请核实');
});

test('an aspect of which nothing is said is worth knowing, and is shown where it is missing', async () => {
  writeAll();
  write('platform', '');
  expect(said(await found())).toEqual([`F8 info ${cellOf('platform')}`]);
  expect(opened.view.verdict).toBe('clear');
});

test('headings that were pasted along do no harm', async () => {
  writeAll();
  write('proactive', '一、总体情况', 1);
  write('proactive', '（一）主动公开', 2);
  expect(said(await found())).toEqual([]);
});

test('a file keeps the text, and takes none of it for a formula', async () => {
  writeAll();
  write('uponRequest', "'=收到申请9件", 1);
  await found();
  const file = await opened.session.reportFile();
  const copy = await OfficeSession.onFile(file!.bytes);
  const { row, column, rowCount } = narrativeArea(copy.view.format);
  const cells = (of: OfficeSession) =>
    Array.from(
      { length: rowCount },
      (_, index) => of.grid.read(of.sheetId(sheet), row + index, column).value,
    );
  expect(cells(copy)).toEqual(cells(opened));
  expect(cells(copy)).toContain('=收到申请9件');
  copy.dispose();
});

describe('the layout', () => {
  const proposal = () => {
    const { screen } = opened.session.state;
    if (screen.kind !== 'layout' || typeof screen.proposal === 'string') throw new Error('none');
    return screen.proposal;
  };

  test('is restored with every paragraph where rows were inserted', async () => {
    writeAll();
    write('uponRequest', '第二段。', 1);
    opened.liftProtection();
    opened.grid.insertRows(opened.sheetId(sheet), 6, 2);
    await opened.session.recheck();
    expect(opened.view.hints).toContainEqual({ kind: 'textResized', sheetName: sheet });
    expect(opened.view.verdict).toBe('open');
    await opened.session.layout.examine();
    expect(proposal().toDo.find(({ kind }) => kind === 'scattered')).toMatchObject({
      role: 'narrative',
      carried: 8,
    });
    await opened.session.layout.restore();
    expect(opened.view.hints).toEqual([]);
    expect(said(await found())).toEqual([]);
    expect(onSheet()).toBe('全部通过');
  });

  test('of a workbook without the sheet gets one; its lines are silent meanwhile', async () => {
    opened.liftProtection();
    opened.grid.deleteSheet(opened.sheetId(sheet));
    await opened.session.recheck();
    expect(opened.view.verdict).toBe('clear');
    expect(onSheet()).toBe('全部通过');
    await opened.session.layout.examine();
    expect(proposal().toDo).toContainEqual({ kind: 'missing', role: 'narrative', sheet });
    await opened.session.layout.restore();
    expect(opened.view.hints).toEqual([]);
    expect(onSheet()).toBe('全部通过');
  });

  test('taken away, the text stays as it is', async () => {
    writeAll();
    await opened.session.layout.examineRemoval();
    await opened.session.layout.remove();
    const { row, column } = { row: 10, column: 1 };
    expect(opened.grid.read(opened.sheetId(sheet), row, column).value).toBe('主动公开各类信息。');
  });
});
