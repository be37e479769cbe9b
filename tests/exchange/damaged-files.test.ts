import { FileError } from '../../src/exchange/file-error';
import { makeDocx } from '../../src/exchange/docx/make-docx';
import { readDocx } from '../../src/exchange/docx/read-docx';
import { makeHtml } from '../../src/exchange/html/make-html';
import { readSource } from '../../src/exchange/read-source';
import { makeXlsx } from '../../src/exchange/xlsx/make-workbook';
import { documentOfWorkbook } from '../../src/exchange/xlsx/workbook-as-document';
import { packed, unpacked } from '../support/archives';
import { randomOf, type Random } from '../support/drawn-document';
import { documentTools } from '../support/document-tools';
import { bytesOf } from '../support/encoded-text';
import { filledPlan } from '../support/filled-workbook';
import { publishedReports } from '../support/written-reports';
import { seedText } from '../support/published-reports';
import { processorClock } from '../support/processor-clock';

/** A file with anything wrong in it is read or refused: never another error, never long. The same damages every time. */

const [published] = publishedReports().filter(({ format }) => format.id === '2021');
if (!published) throw new Error('no report of 2021');
const { format, report } = published;

/** Of the processor, for one file: a whole one takes a twentieth. */
const milliseconds = 10_000;

/** @returns what became of it: a problem, or `read` */
async function fateOf(file: Uint8Array): Promise<string> {
  const taken = processorClock();
  try {
    const source = await readSource(file, documentTools, () => Promise.resolve(readDocx));
    // What the app does with a workbook that is none of ours.
    if (source.kind === 'workbook') documentOfWorkbook(source.workbook);
    return 'read';
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  } finally {
    expect(taken()).toBeLessThan(milliseconds);
  }
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));
const noise = (length: number, random: Random): Uint8Array =>
  Uint8Array.from({ length }, () => random(256));
/** Two places, the first one first. */
const span = (length: number, random: Random): [number, number] => {
  const [one, other] = [random(length + 1), random(length + 1)];
  return [Math.min(one, other), Math.max(one, other)];
};

const damages: Record<string, Damage> = {
  'some bytes wrong': (bytes, random) => {
    const damaged = bytes.slice();
    for (let n = 1 + random(5); n > 0; n -= 1) damaged[random(damaged.length)] = random(256);
    return damaged;
  },
  'a bit wrong': (bytes, random) => {
    const damaged = bytes.slice();
    const at = random(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
    return damaged;
  },
  'the end cut off': (bytes, random) => bytes.slice(0, random(bytes.length)),
  'the beginning cut off': (bytes, random) => bytes.slice(random(bytes.length)),
  'a piece cut out': (bytes, random) => {
    const [from, to] = span(bytes.length, random);
    return joined(bytes.slice(0, from), bytes.slice(to));
  },
  'noise put in': (bytes, random) => {
    const at = random(bytes.length);
    return joined(bytes.slice(0, at), noise(random(200), random), bytes.slice(at));
  },
  'noise instead': (bytes, random) => {
    const damaged = bytes.slice();
    const at = random(bytes.length);
    damaged.set(noise(Math.min(random(200), bytes.length - at), random), at);
    return damaged;
  },
  'a piece twice': (bytes, random) => {
    const [from, to] = span(bytes.length, random);
    return joined(bytes.slice(0, to), bytes.slice(from));
  },
  'pieces exchanged': (bytes, random) => {
    const [from, to] = span(bytes.length, random);
    return joined(bytes.slice(to), bytes.slice(from, to), bytes.slice(0, from));
  },
};

/** Of marked-up text: what is damaged is still markup, so it comes further than noise does. */
const markupDamages: Record<string, Damage> = {
  ...damages,
  'tags exchanged': (bytes, random) =>
    betweenTags(bytes, (pieces) => {
      const [one, other] = [random(pieces.length), random(pieces.length)];
      [pieces[one], pieces[other]] = [pieces[other] ?? '', pieces[one] ?? ''];
    }),
  'tags left out': (bytes, random) =>
    betweenTags(bytes, (pieces) => {
      for (let n = 1 + random(5); n > 0; n -= 1) pieces.splice(random(pieces.length), 1);
    }),
  'a tag a hundred times': (bytes, random) =>
    betweenTags(bytes, (pieces) => {
      const at = random(pieces.length);
      pieces.splice(at, 0, (pieces[at] ?? '').repeat(100));
    }),
  'numbers that are too large': (bytes, random) => {
    const wrong = ['-1', '0', '99999999999', '1e9', 'NaN', ''][random(6)] ?? '';
    const text = new TextDecoder().decode(bytes);
    return bytesOf(
      text.replace(/"\d+"/g, (number) => (random(20) === 0 ? `"${wrong}"` : number)),
      'utf-8',
    );
  },
};

function betweenTags(bytes: Uint8Array, change: (pieces: string[]) => void): Uint8Array {
  const pieces = new TextDecoder().decode(bytes).split(/(?=<)|(?<=>)/);
  change(pieces);
  return bytesOf(pieces.join(''), 'utf-8');
}

/** One part of an archive damaged, and packed again with the right checksum. */
const inside =
  (damage: Damage): Damage =>
  (archive, random) => {
    const parts = unpacked(archive);
    const paths = Object.keys(parts).filter((path) => /\.(?:xml|rels)$/.test(path));
    // Every other time the one in which most stands.
    const [largest = ''] = [...paths].sort((a, b) => parts[b]!.length - parts[a]!.length);
    const path = random(2) === 0 ? largest : (paths[random(paths.length)] ?? '');
    return packed({ ...parts, [path]: damage(bytesOf(parts[path] ?? '', 'utf-8'), random) });
  };

const insideDamages = Object.fromEntries(
  Object.entries(markupDamages).map(
    ([name, damage]) => [`${name}, in a part`, inside(damage)] as const,
  ),
);

const word = await makeDocx(report, format);
const workbook = makeXlsx(filledPlan(report, 'computed'));
const page = bytesOf(makeHtml(report, format), 'utf-8');

/** Runs of each damage: a page takes longest to parse. */
const files: [name: string, file: Uint8Array, damages: Record<string, Damage>, runs: number][] = [
  ['a Word document', word, { ...damages, ...insideDamages }, 5],
  ['a workbook', workbook, { ...damages, ...insideDamages }, 5],
  ['a web page', page, markupDamages, 4],
  ['a text', bytesOf(seedText(), 'utf-8'), damages, 20],
  ['a text of old', bytesOf(seedText(), 'gb18030'), damages, 10],
];

describe.each(files)('%s', (_, file, possible, runs) => {
  it('is read when it is whole', async () => {
    expect(await fateOf(file)).toBe('read');
  });

  it.each(Object.entries(possible))('with %s is read or refused', async (__, damage) => {
    const random = randomOf(1);
    for (let run = 0; run < runs; run += 1) await fateOf(damage(file, random));
  });
});

it('some damaged files are read all the same, and others refused for all that can be wrong with them', async () => {
  const fates = new Set<string>();
  const random = randomOf(1);
  for (const file of [word, workbook]) {
    for (const damage of Object.values({ ...damages, ...insideDamages })) {
      fates.add(await fateOf(damage(file, random)));
    }
  }
  for (const fate of ['read', 'truncated', 'damaged', 'badXml']) expect(fates).toContain(fate);
});
