import { withFigures } from '../support/balanced-report';
import { begunIn, report as sent } from '../support/collecting-office';
import { eventually } from '../support/eventually';
import { filledWorkbook } from '../support/filled-workbook';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';
import { ShownPane } from '../support/shown-pane';
import { numberFigure } from '../../src/report/figure';

/** Whatever goes with the focused control in it, the keyboard goes on near it: never from nowhere. */

const total = 'requests.outcomeTotal.naturalPersons';
const right = { ...publishedReport('huaian-city-2024').report, year: 2025 };
const figure = right.figures.get(total);
const value = figure?.kind === 'number' ? figure.value : NaN;

let opened: OfficeSession;
let pane: ShownPane;
afterEach(() => {
  pane.close();
  opened.dispose();
});

/** A report in which a total is wrong, and what would settle it. */
async function openFaulty(): Promise<void> {
  const wrong = withFigures(right, { [total]: numberFigure(value + 9) });
  opened = await OfficeSession.onFile(filledWorkbook(wrong, 'typed'));
  pane = new ShownPane(opened);
  await corrected();
}
/** Corrections are sought after the check, and the part that shows them is loaded. */
const corrected = () =>
  eventually(async () => {
    await pane.checked();
    pane.find('.suggestion');
  });

test('corrections that take the place of the findings take the focus over', async () => {
  await openFaulty();
  await pane.press('新建另一份报表');
  expect(pane.window.document.activeElement?.id).toBe('agency');
  await pane.press('返回');
  await corrected();
  expect(pane.find('.fault').contains(pane.window.document.activeElement)).toBe(true);
});

test('a correction that is not needed any more leaves the focus to what stands beside it', async () => {
  await openFaulty();
  pane.button('采用').focus();
  opened.liftProtection();
  opened.typeFigure(total, value);
  await pane.checked();
  expect(opened.findings).toEqual([]);
  expect(pane.focused).not.toBe('');
});

test('a person who is in the sheet stays there', async () => {
  await openFaulty();
  pane.button('采用').focus();
  pane.window.document.hasFocus = () => false;
  opened.liftProtection();
  opened.typeFigure(total, value);
  await pane.checked();
  expect(opened.findings).toEqual([]);
  expect(pane.focused).toBe('');
});

test('a decision about a unit leaves the focus with the unit', async () => {
  opened = await OfficeSession.open();
  pane = new ShownPane(opened);
  const desk = await begunIn(opened.session);
  await desk.collect([sent('甲局', { 'requests.received.naturalPersons': 1 })]);
  await eventually(() => {
    pane.find('button.unit-head');
  });
  await pane.press(/甲局/);
  await pane.press('标为已退回');
  await eventually(() => {
    const unit = pane.window.document.activeElement?.closest('.unit');
    expect(unit?.textContent).toContain('撤销');
  });
});
