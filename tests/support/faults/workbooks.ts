import { copyExtras } from '../../../src/standin/rich-api/extras';
import type { MemoryGrid } from '../../../src/standin/model/memory-grid';
import type { FigureKey } from '../../../src/standard';
import { DirectExaminer, sentFile } from '../direct-examiner';
import { plainWorkbook } from '../examined-file';
import { OfficeSession } from '../office-session';

/** Workbooks in which work begins: each is made once, and copied for every trial. */

export const agency = '某市某局';
export const year = 2025;
export const fee: FigureKey = 'proactiveDisclosure.fees.amountCollected';
/** Figures that are no numbers: a mark of thousands, and words beside a number. */
export const illegible: Readonly<Record<FigureKey, string>> = {
  'requests.received.enterprises': '１２３',
  'requests.granted.enterprises': '45件',
};
const unit = '甲局';

export type Stage =
  'blank' | 'filled' | 'typedTotals' | 'illegible' | 'disturbed' | 'begun' | 'collected';

const makers: Readonly<Record<Stage, (pane: OfficeSession) => Promise<void>>> = {
  blank: (pane) => {
    pane.typeIn('Sheet1', 'A1', '不要动');
    return Promise.resolve();
  },
  filled: (pane) => fill(pane, 'computed'),
  typedTotals: (pane) => fill(pane, 'typed'),
  illegible: async (pane) => {
    await fill(pane, 'computed');
    for (const [key, content] of Object.entries(illegible)) pane.typeFigure(key, content);
  },
  disturbed: async (pane) => {
    await fill(pane, 'computed');
    pane.liftProtection();
    pane.grid.insertRows(pane.sheetId('依申请公开'), 11, 1);
    pane.typeIn('主动公开', 'A5', '');
    pane.grid.deleteSheet(pane.sheetId('校验结果'));
  },
  begun: (pane) => begin(pane),
  collected: async (pane) => {
    await begin(pane);
    await collect(pane);
  },
};

/** Every second figure is a number that stands nowhere else, so that each can be found again; the others are blank. */
async function fill(pane: OfficeSession, totals: 'computed' | 'typed'): Promise<void> {
  await pane.session.create({ agency, year: String(year), totals });
  pane.view.blanks.forEach((key, index) => {
    if (index % 2 === 0) pane.typeFigure(key, 1001 + index);
  });
  pane.typeFigure(fee, 1.23456);
}

/** The desk of an office that collects, opened in the pane. */
export async function desk(pane: OfficeSession) {
  await pane.session.collecting.begin(() => Promise.resolve(new DirectExaminer()));
  const { screen } = pane.session.state;
  return screen.kind === 'collecting' ? screen.collecting : undefined;
}

export async function begin(pane: OfficeSession): Promise<void> {
  const collecting = await desk(pane);
  await collecting?.begin({ office: '某县人民政府办公室', year: String(year), units: unit });
}

const report = sentFile(
  `${year}年度政府信息公开工作年度报告-${unit}.xlsx`,
  plainWorkbook(unit, year, { 'proactiveDisclosure.penalties.decisions': 7 }),
);

/** A report comes in and is accepted; what was not kept at once is kept at the next press. */
export async function collect(pane: OfficeSession): Promise<void> {
  const collecting = await desk(pane);
  if (collecting && collecting.state.unsaved > 0) return collecting.save();
  await collecting?.collect([report]);
  await collecting?.decide(new Set([unit]), 'accepted');
  await collecting?.save();
}

const made = new Map<Stage, Promise<MemoryGrid>>();

async function make(stage: Stage): Promise<MemoryGrid> {
  const pane = await OfficeSession.open();
  await makers[stage](pane);
  pane.dispose();
  return pane.grid;
}

/** A workbook at this stage that nothing has been done to. */
export async function workbookAt(stage: Stage): Promise<MemoryGrid> {
  const master = made.get(stage) ?? make(stage);
  made.set(stage, master);
  return copyOf(await master);
}

export function copyOf(grid: MemoryGrid): MemoryGrid {
  const copy = grid.copy();
  copyExtras(grid, copy);
  return copy;
}
