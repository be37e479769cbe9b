import fc from 'fast-check';
import { archiveLimits } from '../../src/exchange/archive/limits';
import { makeXmlParser } from '../../src/exchange/archive/parse-xml';
import { scanXml } from '../../src/exchange/archive/scan-xml';
import type { XmlAttributes, XmlListener } from '../../src/exchange/archive/xml-listener';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { FileError } from '../../src/exchange/file-error';
import { unpacked } from '../support/archives';
import { filledWorkbook } from '../support/filled-workbook';
import { publishedReports } from '../support/written-reports';

/** The fast way through XML says what the parser says, or nothing. */

type Event = [name: string, content: XmlAttributes | string, parents: string[]];

function heard(tell: (listener: XmlListener) => void): Event[] {
  const events: Event[] = [];
  tell({
    open: (name, attributes, parents) => events.push([name, attributes, [...parents]]),
    close: (name, text, parents) => events.push([name, text, [...parents]]),
  });
  return events;
}

/** @returns undefined for what is refused */
function parsed(text: string): Event[] | undefined {
  try {
    return heard((listener) => {
      const parser = makeXmlParser('part.xml', listener);
      parser.write(text);
      parser.close();
    });
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

const scanned = (text: string): Event[] | undefined => {
  const tell = scanXml(text);
  return tell && heard(tell);
};

const [first, second] = publishedReports();
if (!first || !second) throw new Error('no published reports');
const files: [string, Uint8Array][] = [
  ['a workbook with typed totals', filledWorkbook(first.report, 'typed')],
  ['a workbook with formulas', filledWorkbook(second.report, 'computed')],
  ['a Word document', await makeDocx(first.report, first.format)],
];
const partsOf = (file: Uint8Array): string[] =>
  Object.entries(unpacked(file)).flatMap(([path, text]) =>
    /\.(?:xml|rels)$/.test(path) ? [text] : [],
  );

test.each(files)('%s is taken as the parser takes it, part by part', (_, file) => {
  for (const part of partsOf(file)) expect(scanned(part)).toEqual(parsed(part));
});

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const withAttributes = (count: number): string =>
  `<a ${Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ')}/>`;

test.each([
  ['as deep as the limit', nested(archiveLimits.depth)],
  ['as many attributes as the limit', withAttributes(archiveLimits.attributes)],
  ['spaces wherever they may be', '\n<a  b="1"\n\tc=\'"2"\' >\n</a\n>\n'],
  ['line ends of all systems', '<?xml version="1.0"?>\r\n<a>1\r2\n3\r\n\r</a>\r\n'],
  ['a prefix', '<x:a xmlns:x="u" x:b="1" c="2"/>'],
  ['references', '<a b="&lt;&quot;&apos;">1 &amp; 2 &gt; 1</a>'],
  ['texts around elements', '<a>1<b/>2<c>3</c>4</a>'],
])('%s: as the parser takes it', (_, text) => {
  expect(scanned(text)).toBeDefined();
  expect(scanned(text)).toEqual(parsed(text));
});

test.each<[string, string, 'right' | 'wrong']>([
  ['a comment', '<a><!-- b --></a>', 'right'],
  ['a CDATA section', '<a><![CDATA[b]]></a>', 'right'],
  ['an instruction', '<?b c?><a/>', 'right'],
  ['a reference by number', '<a>&#65;</a>', 'right'],
  ['a line break in an attribute', '<a b="1\n2"/>', 'right'],
  ['spaces around an equals sign', '<a b = "1"/>', 'right'],
  ['a name in Chinese', '<甲/>', 'right'],
  ['a rare character', '<a>𠮷</a>', 'right'],
  ['one name with a prefix and without', '<a x:b="1" b="2"/>', 'right'],
  ['a mark at the beginning', '\ufeff<a/>', 'right'],
  ['another version of XML', '<?xml version="1.1"?><a/>', 'right'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'wrong'],
  ['another encoding', '<?xml version="1.0" encoding="GBK"?><a/>', 'wrong'],
  ['a reference to what is not there', '<a>&b;</a>', 'wrong'],
  ['a name that every object has', '<a>&constructor;</a>', 'wrong'],
  ['half a reference', '<a>&amp</a>', 'wrong'],
  ['an attribute twice', '<a b="1" b="2"/>', 'wrong'],
  ['an attribute with a prefix twice', '<a xmlns:b="1" xmlns:b="2"/>', 'wrong'],
  ['attributes without a space', '<a b="1"c="2"/>', 'wrong'],
  ['an attribute without a value', '<a b/>', 'wrong'],
  ['a tag in an attribute', '<a b="<"/>', 'wrong'],
  ['the end of no section', '<a>]]></a>', 'wrong'],
  ['a character that XML forbids', '<a>\u0001</a>', 'wrong'],
  ['ends that cross', '<a><b></a></b>', 'wrong'],
  ['an end of something longer', '<a></ab>', 'wrong'],
  ['no end', '<a><b></b>', 'wrong'],
  ['an attribute without end', '<a b="1', 'wrong'],
  ['two roots', '<a/><b/>', 'wrong'],
  ['a text behind the root', '<a/>b', 'wrong'],
  ['nothing', '', 'wrong'],
  ['one element too deep', nested(archiveLimits.depth + 1), 'wrong'],
  ['one attribute too many', withAttributes(archiveLimits.attributes + 1), 'wrong'],
])('%s: left to the parser', (_, text, verdict) => {
  expect(scanned(text)).toBeUndefined();
  expect(parsed(text) === undefined ? 'wrong' : 'right').toBe(verdict);
});

const name = fc.constantFrom('c', 'v', 'row', 'x:f', 'is', 'a.b-c_1');
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const text = fc
  .string({ unit: fc.constantFrom('1', 'A', '甲', ' ', '&', '<', '>', '"', "'", ']') })
  .map(escaped);
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 't', 'xml:space', 'xmlns', 'xmlns:x'), text), {
    selector: ([key]) => key,
  })
  .map((pairs) => pairs.map(([key, value]) => ` ${key}="${value}"`).join(''));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(name, attributes).map(([tag, pairs]) => `<${tag}${pairs}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(text, tie('element')), { maxLength: 4 }))
      .map(([tag, pairs, inside]) => `<${tag}${pairs}>${inside.join('')}</${tag}>`),
  ),
}));
const document = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'), element)
  .map((parts) => parts.join(''));

test('documents of the usual shape are taken as the parser takes them', () => {
  fc.assert(
    fc.property(document, (xml) => {
      const events = scanned(xml);
      expect(events).toBeDefined();
      expect(events).toEqual(parsed(xml));
    }),
  );
});

/** Pieces that have a meaning to XML, or none. */
const piece = fc.constantFrom(
  ...['<', '>', '/', '/>', '</', '"', "'", '=', '&', ';', '&amp;', '&#x41;', '&b;', ']]>'],
  ...[' ', '\n', '\r', '\t', ':', 'xmlns:x="u"', ' r="1"', '<!--', '-->', '<?', '?>', '<!', '甲'],
  ...['<![CDATA[', '\u0000', '\ud83d', '\ufffe', '-', '1', '<a>', '</a>', '<c/>'],
);
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(4),
  added: fc.oneof(piece, fc.constant('')),
});
const changed = (
  xml: string,
  { from, removed, added }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): string => {
  const at = Math.floor(from * xml.length);
  return xml.slice(0, at) + added + xml.slice(at + removed);
};

test('whatever is wrong or unusual in a document, nothing is said that the parser does not say', () => {
  const fates = { left: 0, taken: 0 };
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: 1, maxLength: 3 }), (xml, edits) => {
      const mutated = edits.reduce(changed, xml);
      const events = scanned(mutated);
      fates[events ? 'taken' : 'left'] += 1;
      if (events) expect(events).toEqual(parsed(mutated));
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(fates.left, fates.taken)).toBeGreaterThan(50);
});

test('a part of a workbook that is changed anywhere says what the parser says, or is left to it', () => {
  const sheets = partsOf(files[1]![1]).filter((part) => part.length < 20_000);
  fc.assert(
    fc.property(fc.constantFrom(...sheets), edit, (xml, one) => {
      const mutated = changed(xml, one);
      const events = scanned(mutated);
      if (events) expect(events).toEqual(parsed(mutated));
    }),
    { numRuns: 300 },
  );
});
