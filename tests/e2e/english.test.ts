import { drawDocument } from '../support/drawn-document';
import { asText } from '../support/drawn-carriers';
import { formatById } from '../../src/standard';
import { overflow, unfold, violations, zoom } from '../support/access-checks';
import { chineseIn, withoutDocument } from '../support/chinese-in';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReport } from '../support/published-reports';
import type { StandinPage } from '../support/standin-page';
import { StandinSuite } from '../support/standin-suite';

/** In an English Excel all that the pane says is English, and its longer words find room. */

const suite = new StandinSuite();
let standin: StandinPage;

const agency = 'Some Bureau';

async function expectEnglish(state: string, own = (text: string) => text): Promise<void> {
  await standin.painted();
  const frame = await standin.frame();
  await unfold(frame);
  expect([state, chineseIn(own(await standin.text()))]).toEqual([state, []]);
  expect([state, await violations(standin)]).toEqual([state, []]);
  await standin.setPaneWidth(270);
  await standin.painted();
  expect([state, await overflow(frame)]).toEqual([state, []]);
  await standin.screenshot(`english-${state}`);
  await standin.setPaneWidth(350);
  await zoom(frame, 2);
  await standin.painted();
  expect([state, await overflow(frame)]).toEqual([state, []]);
  await zoom(frame, 1);
}

beforeEach(async () => {
  standin = await suite.open({ query: 'locale=en-US' });
});
afterEach(async () => {
  await standin.close();
});

async function create(): Promise<void> {
  await standin.pane.locator('#agency').fill(agency);
  await standin.pane.locator('#year').fill('2025');
  await standin.button('Create tables').click();
  await standin.pane.locator('.verdict').waitFor();
  await standin.call('settled');
}

test('a report from its start to before sending', async () => {
  await standin.button('Save as a file').click();
  await expectEnglish('start');
  await create();
  await standin.type('主动公开', 'B16', '1.23456');
  await standin.paste('依申请公开', 'D6', [['12']]);
  await standin.paste('依申请公开', 'E6', [['22（其中修订16件）']]);
  await standin.checked();
  await expectEnglish('faults');
  await standin.button(/with 0$/).click();
  await standin.button('Fill with 0').click();
  await standin.pane.locator('.fault').waitFor();
  await standin.button('Write a note').click();
  await standin.button('Check before sending').click();
  await standin.pane.locator('.checklist').waitFor();
  await standin.button('Save as a file').click();
  await expectEnglish('sending');
});

test('last year’s file, and the report’s text', async () => {
  await create();
  const report = { ...publishedReport('pingtan-2021').report, agency, year: 2024 };
  await standin.pane.locator('input[type=file]').setInputFiles({
    name: 'last-year.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(filledWorkbook(report, 'computed')),
  });
  await standin.pane.getByRole('table').waitFor();
  await expectEnglish('last-year');
  await standin.button(/^Attach only/).click();
  await standin.paste('报告正文', 'B16', [['本年度收到申请3件。']]);
  await standin.pane.locator('section:has(> h2:text("text")), .finding').first().waitFor();
  await expectEnglish('text');
});

test('an import, and one that is refused', async () => {
  const paste = async (text: string): Promise<void> => {
    await standin.button('Import a report').click();
    await standin.pane.getByRole('textbox').fill(text);
    await standin.button('Read the pasted text').click();
  };
  await paste('本年度没有表格。');
  await standin.button('Back').waitFor();
  await expectEnglish('import-refused');
  await standin.button('Back').click();
  await paste(asText(drawDocument(formatById('2019'), { agency, year: 2025 }, () => '1')));
  await standin.pane.getByRole('combobox').first().waitFor();
  await expectEnglish('import', withoutDocument);
});
