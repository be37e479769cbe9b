import type { Archive } from './archive';
import { makeXmlDecoder } from './decode-xml';
import { archiveLimits } from './limits';
import { makeXmlParser, type XmlParser } from './parse-xml';
import { scanXml } from './scan-xml';
import type { XmlListener } from './xml-listener';
import { FileError } from '../file-error';

export type { XmlAttributes, XmlListener } from './xml-listener';

/** Reads one part of an archive as XML, without entities and within the limits. */
export function readXml(archive: Archive, path: string, listener: XmlListener): void {
  const isHeld = archive.sizeOf(path) <= archiveLimits.held;
  const parser = (isHeld ? holdingParser : makeXmlParser)(path, listener);
  const decoder = makeXmlDecoder((piece) => {
    parser.write(piece);
  });
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError('badXml', `${path}: ${String(error)}`);
    }
  };
  archive.read(path, (bytes) => {
    guarded(() => {
      decoder.push(bytes);
    });
  });
  guarded(() => {
    decoder.end();
    parser.close();
  });
}

/** Says nothing before the end: by then the part's checksum is known, too. */
function holdingParser(path: string, listener: XmlListener): XmlParser {
  let text = '';
  return {
    write(piece) {
      text += piece;
    },
    close() {
      const tell = scanXml(text);
      if (tell) {
        tell(listener);
        return;
      }
      const parser = makeXmlParser(path, listener);
      parser.write(text);
      parser.close();
    },
  };
}

/** Attributes that mean yes or no. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Turns `_x000D_` back into the character that it stands for (ECMA-376, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
