import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inTemporaryFolder } from './temporary-folder';

const run = promisify(execFile);

/** Calculates every formula when a file is opened, whatever result is written in it; as it comes, it trusts results. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Opens workbooks or documents in LibreOffice and saves them in another form: all in one call, for starting it takes a
 * second.
 * @param originals by file names without ending
 * @param trustsResults as it comes: only what has no result in the file is calculated
 * @returns the saved files by the same names
 */
export async function convertWithLibreOffice(
  originals: ReadonlyMap<string, Uint8Array>,
  to: 'xlsx' | 'pdf',
  trustsResults = false,
  from: 'xlsx' | 'docx' = 'xlsx',
): Promise<Map<string, Uint8Array>> {
  return inTemporaryFolder(async (folder) => {
    const at = (...parts: string[]): string => path.join(folder, ...parts);
    // A profile of its own: LibreOffice refuses to start twice with the same.
    mkdirSync(at('profile', 'user'), { recursive: true });
    mkdirSync(at('in'));
    if (!trustsResults) {
      writeFileSync(at('profile', 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    }
    const files = [...originals].map(([name, bytes]) => {
      writeFileSync(at('in', `${name}.${from}`), bytes);
      return at('in', `${name}.${from}`);
    });
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(at('profile')).href}`,
      '--convert-to',
      to,
      '--outdir',
      at('out'),
      ...files,
    ]);
    return new Map(
      [...originals.keys()].map(
        (name) => [name, readFileSync(at('out', `${name}.${to}`))] as const,
      ),
    );
  });
}

/** The words of a PDF, page by page. */
export async function pagesOfText(pdf: Uint8Array): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'pages.pdf');
    writeFileSync(file, pdf);
    const { stdout } = await run('pdftotext', ['-layout', file, '-']);
    return stdout.split('\f').slice(0, -1);
  });
}

/** A drawn page: pixels as `#RRGGBB`. */
export interface Picture {
  width: number;
  height: number;
  colorAt(x: number, y: number): string;
}

/** Draws each page of a PDF, lines and fills without smoothing, so that colours are exact. */
export async function drawPages(pdf: Uint8Array, dotsPerInch: number): Promise<Picture[]> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'pages.pdf');
    writeFileSync(file, pdf);
    const { stdout } = await run(
      'pdftoppm',
      ['-r', String(dotsPerInch), '-aaVector', 'no', '-aa', 'no', file],
      { encoding: 'buffer', maxBuffer: 500_000_000 },
    );
    return readPictures(stdout);
  });
}

/** Pictures one after the other, in the format PPM: `P6`, width, height, 255, then three bytes a pixel. */
function readPictures(bytes: Buffer): Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length;) {
    const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 50));
    if (!header) throw new Error(`No picture at byte ${at}`);
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    pictures.push({
      width,
      height,
      colorAt: (x, y) =>
        `#${bytes.toString('hex', start + (y * width + x) * 3, start + (y * width + x) * 3 + 3).toUpperCase()}`,
    });
    at = start + width * height * 3;
  }
  return pictures;
}
