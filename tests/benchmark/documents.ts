import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { documentLimits } from '../../src/exchange/document-limits';
import { startServer } from '../../src/standin/start-server';
import { launchBrowser } from '../support/browser';
import { filledWorkbook } from '../support/filled-workbook';
import { StandinPage } from '../support/standin-page';
import { wordFile, wordXml } from '../support/word-file';
import { publishedReports } from '../support/written-reports';
import { printActs, type Act } from './pane-acts';

/** What a person hands over. */
interface Handed {
  name: string;
  bytes: Uint8Array;
  /** A general reader, which takes the text out of it and recognises nothing. */
  peer?: Act['peer'];
}

/**
 * Documents go in and out of the built pane, in Chromium: how long a person waits, beside a general reader in Node.js, and
 * for how long the pane does not answer meanwhile.
 */
export async function benchmarkDocuments(): Promise<void> {
  const server = await startServer({ port: 0 });
  const browser = await launchBrowser();
  try {
    const pane = await StandinPage.open(browser, server.origin);
    await printActs(
      'What people do with documents in the pane',
      () => pane.frame(),
      acts(pane, await documents()),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function documents(): Promise<Handed[]> {
  const [published] = publishedReports().filter(({ format }) => format.id === '2021');
  if (!published) throw new Error('No published report of 2021');
  const { report, format } = published;
  const word = Buffer.from(await makeDocx(report, format));
  const workbook = Buffer.from(filledWorkbook(report, 'computed'));
  const largest = Buffer.from(largestWordFile());
  const textOf = (buffer: Buffer) => () => mammoth.extractRawText({ buffer });
  return [
    { name: '年报.docx', bytes: word, peer: { name: 'mammoth, text only', read: textOf(word) } },
    {
      ...{ name: '年报.xlsx', bytes: workbook },
      peer: { name: 'read-excel-file, one sheet', read: () => readSheet(workbook) },
    },
    { name: '年报.html', bytes: Buffer.from(makeHtml(report, format)) },
    {
      ...{ name: '极大.docx', bytes: largest },
      peer: { name: 'mammoth, text only', read: textOf(largest) },
    },
  ];
}

/** As many elements as are let in. */
function largestWordFile(): Uint8Array {
  const paragraph = wordXml.paragraph(wordXml.run('本年度收到申请3件。'));
  const elements = paragraph.split(/<(?!\/)/).length - 1;
  return wordFile(paragraph.repeat(Math.floor((0.9 * documentLimits.elements) / elements)));
}

function acts(pane: StandinPage, handed: readonly Handed[]): Act[] {
  const input = () => pane.pane.locator('input[type=file]').first();
  const importing = handed.map(({ name, bytes, peer }): Act => ({
    what: `import: ${name}, ${Math.round(bytes.length / 1000)} kB`,
    ...(peer && { peer }),
    act: async () => {
      await pane.button('导入已有的年报…').click();
      await pane.pane.getByLabel('或者粘贴').waitFor();
      await input().setInputFiles({
        ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
      });
      const back = pane.button(/^(?:返回|不导入)$/);
      await pane.pane.getByText(name).first().waitFor();
      await back.click();
    },
  }));
  return [
    ...importing,
    {
      what: 'create tables, check them',
      act: () => pane.createReport(2025),
    },
    {
      what: 'export: Word document',
      act: async () => {
        await pane.button('导出年报').click();
        const coming = pane.page.waitForEvent('download');
        await pane.button('Word 文档（.docx）').click();
        await pane.button(/^仍然导出/).click();
        readFileSync(await (await coming).path());
      },
    },
  ];
}
