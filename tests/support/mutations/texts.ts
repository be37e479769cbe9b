import type { Random } from '../drawn-document';
import { pick, someOf, spanIn, type Mutation } from './mutation';

/** What people and attackers write where a name, a number or a sentence is expected. */
export const oddTexts: readonly string[] = [
  ...[
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("https://else.test","x")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '＝1',
  ],
  ...[
    '\t=1+1',
    '\r=1+1',
    "'=1",
    '1e999',
    '-0',
    '9'.repeat(400),
    '1'.repeat(16),
    '0x1f',
    'NaN',
    '١٢',
  ],
  ...[
    '１２',
    '1,234',
    '1.5.2',
    '\u202e12\u202c',
    '\ufeff',
    '\0',
    '\u0001',
    '\ud800',
    '\udfff',
    '\uffff',
  ],
  ...['_x0001_', ']]>', '&amp;', '&#0;', '&#x110000;', '&nope;', '\u2028', '\u{1f600}'.repeat(20)],
  ...['__proto__', 'constructor', '甲'.repeat(40_000), '，'.repeat(5000), '三、'.repeat(2000)],
  ...['1'.repeat(5000), '(('.repeat(3000), '政府信息公开'.repeat(3000), '2025年'.repeat(3000)],
];

const markupPieces: readonly string[] = [
  "<script>ran('script')</script>",
  `<img src="https://else.test/a.png" onerror="ran('picture')">`,
  `<svg onload="ran('svg')"><script>ran('svg script')</script></svg>`,
  '<iframe src="https://else.test/frame"></iframe><link rel="stylesheet" href="https://else.test/a.css">',
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '</table>',
    '<table>',
  ],
  ...[
    '<td colspan="99999" rowspan="99999">',
    '<tr>'.repeat(500),
    '<div>'.repeat(3000),
    '<b><i>'.repeat(700),
  ],
  ...[`<p title="${'x'.repeat(50_000)}">`, `<a ${'b=c '.repeat(2000)}>`, '<', '>', '"', '&'],
];

const inserted =
  (pieces: readonly string[]): Mutation<string> =>
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + pick(pieces, random) + text.slice(at);
  };

const withoutSpan: Mutation<string> = (text, random) => {
  const [start, end] = spanIn(text.length, random);
  return text.slice(0, start) + text.slice(end);
};

const repeatedSpan: Mutation<string> = (text, random) => {
  const [start, end] = spanIn(text.length, random);
  const block = text.slice(start, end);
  const most = Math.min(200, Math.ceil(200_000 / Math.max(1, block.length)));
  return text.slice(0, end) + block.repeat(1 + random(most)) + text.slice(end);
};

const spliced: Mutation<string> = (text, random, other) =>
  text.slice(0, random(text.length + 1)) + other.slice(random(other.length + 1));

/** Replaces one of the places that a pattern finds. */
const onePlace =
  (pattern: RegExp, replace: (found: string, random: Random) => string): Mutation<string> =>
  (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return text;
    const { 0: found, index } = pick(places, random);
    return text.slice(0, index) + replace(found, random) + text.slice(index + found.length);
  };

const tag = /<[^<>]{1,400}>/g;
const plain = [
  inserted(oddTexts),
  withoutSpan,
  repeatedSpan,
  spliced,
  onePlace(/\d+/g, (_, random) => pick(oddTexts, random)),
  onePlace(/[一-龥]{2,}/g, (_, random) => pick(oddTexts, random)),
  onePlace(/[\t\n,]/g, (_, random) =>
    pick(['\t', '\n', '\t\t', '"', '""', ',', '|', '\r', ' '], random),
  ),
];

export const mutateText = someOf(plain);

export const mutateMarkup = someOf([
  ...plain,
  inserted(markupPieces),
  onePlace(tag, () => ''),
  onePlace(tag, (found) => found + found),
  onePlace(tag, (found, random) => found.repeat(200 * random(20))),
  onePlace(/="[^"]{0,200}"/g, (_, random) => `="${pick(oddTexts, random)}"`),
  onePlace(/>[^<]{1,200}</g, (_, random) => `>${pick([...oddTexts, ...markupPieces], random)}<`),
]);
