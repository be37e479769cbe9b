import type { SourceFile } from '../../src/app/source-file';
import type { Report } from '../../src/report/report';
import { filledWorkbook } from '../support/filled-workbook';
import { eventually } from '../support/eventually';
import { OfficeSession } from '../support/office-session';
import { publishedReport } from '../support/published-reports';
import { ShownPane } from '../support/shown-pane';

/** What the pane says of the figures that were carried over: that they agree only where every one of them does. */

const lastYear: Report = {
  ...publishedReport('pingtan-2021').report,
  year: 2024,
  agency: '某市某局',
};
const agrees = '一致。';
const carriedOver = 'requests.carriedOver.naturalPersons';

let opened: OfficeSession;
let pane: ShownPane;
beforeEach(async () => {
  opened = await OfficeSession.withTables(2025);
  pane = new ShownPane(opened);
});
afterEach(() => {
  pane.close();
  opened.dispose();
});

/** Last year's file is attached, and filled in from. */
async function attach(report: Report): Promise<void> {
  const bytes = filledWorkbook(report, 'typed');
  const file: SourceFile = {
    name: '上年.xlsx',
    size: bytes.length,
    bytes: () => Promise.resolve(bytes),
  };
  await opened.session.lastYear.open(file);
  const { screen } = opened.session.state;
  if (screen.kind !== 'lastYear' || screen.proposal.kind !== 'proposal') throw new Error();
  await opened.session.lastYear.attach(screen.proposal, true);
}
const said = async (words: string): Promise<string> => {
  let text = '';
  await eventually(async () => {
    await pane.checked();
    text = pane.find('section[aria-labelledby=last-year-heading]').textContent;
    expect(text).toContain(words);
  });
  return text;
};

test('what was filled in agrees', async () => {
  await attach(lastYear);
  await said(agrees);
});

test('a formula with another result is left to its author, and said', async () => {
  await attach(lastYear);
  opened.typeFigure(carriedOver, '=90+9');
  const text = await said(
    '有 1 格填的是公式，结果与上年的“四、结转下年度继续办理”不一致，请自行修改：',
  );
  expect(text).toContain('“自然人”列：现为 99，上年为 1 转到 D7');
  expect(text).not.toContain(agrees);
});

test('what is no number cannot be compared', async () => {
  await attach(lastYear);
  opened.typeFigure(carriedOver, '约3件');
  expect(await said('“自然人”列无法对照')).not.toContain(agrees);
});

test('last year’s file without figures of requests cannot be compared with', async () => {
  const figures = [...lastYear.figures].filter(([key]) => !key.startsWith('requests.'));
  await attach({ ...lastYear, figures: new Map(figures) });
  expect(await said('无法对照')).not.toContain(agrees);
});
