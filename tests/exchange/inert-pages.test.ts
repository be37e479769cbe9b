import { JSDOM, ResourceLoader } from 'jsdom';
import type { FoundReport } from '../../src/app/found-report';
import { openSource } from '../../src/app/import-source';
import { makeHtml } from '../../src/exchange/html/make-html';
import { readSource } from '../../src/exchange/read-source';
import { documentTools } from '../../src/taskpane/document-tools';
import { pause } from '../support/pause';
import { fileSource } from '../support/shown-refusal';
import { sketchOf } from '../support/source-sketch';
import { publishedReports } from '../support/written-reports';

/**
 * A page that wants to run and load things is read as the pane reads it, in a window in which all of that would happen:
 * opened in it, the same page shows that it does.
 */

const ran: string[] = [];
const fetched: string[] = [];

class Recorder extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    fetched.push(new URL(url).pathname);
    return Promise.resolve(Buffer.from('')) as ReturnType<ResourceLoader['fetch']>;
  }
}

const open = (html: string): JSDOM =>
  new JSDOM(html, {
    url: 'https://pane.test/',
    runScripts: 'dangerously',
    resources: new Recorder(),
    beforeParse(window) {
      window.ran = (what: string) => ran.push(what);
    },
  });

const later = (): Promise<void> => pause(300);

const [published] = publishedReports().filter(({ format }) => format.id === '2021');
if (!published) throw new Error('no report of 2021');
const good = makeHtml(published.report, published.format);
const hostile = good
  .replace(
    '</head>',
    `<meta http-equiv="refresh" content="0;url=https://else.test/refresh">
     <link rel="stylesheet" href="https://else.test/sheet.css">
     <style>@import url("https://else.test/imported.css"); h1::before { content: "style-words" }</style>
     <script>ran('script'); document.title = 'script-words'</script>
     <script src="https://else.test/script.js"></script></head>`,
  )
  .replace('<body>', `<body onload="ran('onload')" onerror="ran('onerror')">`)
  .replace(
    '</main>',
    `<img src="https://else.test/picture.png" onerror="ran('picture')">
     <iframe src="https://else.test/frame.html">frame-words</iframe>
     <iframe srcdoc="<script>parent.ran('frame')</script>frame-words"></iframe>
     <object data="https://else.test/object.swf">object-words</object>
     <svg onload="ran('svg')"><script>ran('script in svg')</script></svg>
     <template><script>ran('template')</script>template-words</template>
     <noscript>noscript-words</noscript>
     <script>document.write('<p>script-words</p>')</script></main>`,
  );

let pane: JSDOM;
beforeAll(() => {
  pane = open('<!DOCTYPE html><title>pane</title>');
  // The tools of the pane, with the parser of this window.
  Object.assign(globalThis, {
    DOMParser: (pane.window as unknown as { DOMParser: unknown }).DOMParser,
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'DOMParser');
  pane.window.close();
});
beforeEach(() => {
  ran.length = 0;
  fetched.length = 0;
});

const figuresOf = (found: FoundReport): unknown[] =>
  found.tables.flatMap(({ rows }) => rows.map(({ figures }) => figures));

it('runs and loads what it wants where it is opened', async () => {
  const opened = open(hostile);
  await later();
  opened.window.close();
  expect(ran).toEqual(expect.arrayContaining(['script', 'svg']));
  expect(fetched).toEqual(expect.arrayContaining(['/sheet.css', '/script.js', '/frame.html']));
});

it.each<[string, () => Parameters<typeof openSource>[0]]>([
  ['as a file', () => fileSource('年报.html', hostile)],
  ['as what was pasted', () => ({ kind: 'pasted', html: hostile, text: '' })],
])(
  'runs and loads nothing where it is read %s, and its figures are those of the page without',
  async (_, make) => {
    const found = await openSource(make(), documentTools);
    const expected = await openSource(fileSource('年报.html', good), documentTools);
    await later();
    expect({ ran, fetched }).toEqual({ ran: [], fetched: [] });
    expect(pane.window.document.title).toBe('pane');
    if (found.kind !== 'found' || expected.kind !== 'found') throw new Error('no report found');
    expect(figuresOf(found)).toEqual(figuresOf(expected));
    expect(found.texts).toEqual(expected.texts);
  },
);

it('leaves no word of scripts, style sheets and frames in the document', async () => {
  const read = async (html: string) => {
    const source = await readSource(new TextEncoder().encode(html), documentTools, () =>
      Promise.reject(new Error('no Word document')),
    );
    return source.kind === 'document' ? sketchOf(source.document) : [];
  };
  for (const what of ['script', 'style', 'frame', 'object', 'template', 'noscript']) {
    expect(hostile).toContain(`${what}-words`);
  }
  expect(await read(hostile)).toEqual(await read(good));
});
