import fc from 'fast-check';
import { makeHtml } from '../../src/exchange/html/make-html';
import type { HtmlNode } from '../../src/exchange/html/html-node';
import { parseHtml } from '../../src/exchange/html/parse-html';
import { readHtml } from '../../src/exchange/html/read-html';
import { documentTools } from '../support/document-tools';
import { publishedReports } from '../support/written-reports';

/** Where there is no browser a page is parsed to the same, as far as a reader of pages looks. */

interface Looked {
  name: string;
  value: string | null;
  attributes: (string | null)[];
  children: Looked[];
}

const attributes = ['rowspan', 'colspan', 'style', 'class', 'hidden', 'border'];

/** What a reader sees of a node. Comments and doctypes it does not look at. */
const looked = (node: HtmlNode): Looked => ({
  name: node.nodeName.toLowerCase(),
  value: node.nodeType === 3 ? node.nodeValue : null,
  attributes: attributes.map((name) => node.getAttribute?.(name) ?? null),
  children: Array.from(node.childNodes)
    .filter(({ nodeType }) => nodeType === 1 || nodeType === 3)
    .map(looked),
});

const expectSame = (html: string): void => {
  expect(looked(parseHtml(html))).toEqual(looked(documentTools.parseHtml(html)));
};

test.each([
  ['nothing', ''],
  ['a text', '年报'],
  ['a table without its parts', '<table><td>1<td>2<tr><td rowspan=2>3</table>'],
  ['what belongs in no table', '<table><p>甲</p><tr><td>乙</table>'],
  ['tags that are not closed', '<p>甲<b>乙<p>丙</b>丁'],
  ['scripts and comments', '<!-- 甲 --><script>"<p>"</script><style>p{}</style><p>乙</p>'],
  ['entities', '<p title="&lt;">&lt;b&gt; &amp; &#x4e2d;&nbsp;&unknown;</p>'],
])('%s', (_, html) => {
  expectSame(html);
});

test.each(
  publishedReports().map(({ id, report, format }) => [id, makeHtml(report, format)] as const),
)('the page of %s is read alike', (_, html) => {
  expect(readHtml(parseHtml(html))).toEqual(readHtml(documentTools.parseHtml(html)));
});

/** Without tables: of a text that stands in one outside its cells, jsdom makes something else than browsers do. */
test('law: any tags', () => {
  const tag = fc.constantFrom('p', 'tr', 'td', 'b', 'div', 'script', 'li', 'h1');
  const piece = fc.oneof(
    fc.constantFrom('甲', ' 1 ', '&amp;', '<', '"'),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expectSame(pieces.join(''));
    }),
    { numRuns: 300 },
  );
});

test('a page of any depth', () => {
  const depth = 100_000;
  let node: HtmlNode | undefined = parseHtml('<div>'.repeat(depth));
  let count = 0;
  for (; node; node = node.childNodes[node.childNodes.length - 1]) count += 1;
  expect(count).toBeGreaterThan(depth);
});
