import { SaxesParser } from 'saxes';
import type { Archive } from './archive';
import { makeXmlDecoder } from './decode-xml';
import { archiveLimits } from './limits';
import { FileError } from '../file-error';

/** Attributes by their names without prefix. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What somebody wants to hear of an XML document. Names come without prefix: producers choose their own. */
export interface XmlListener {
  /** @param parents names of the elements around it, outermost first */
  open?(name: string, attributes: XmlAttributes, parents: readonly string[]): void;
  /** @param text the element's text behind its last child */
  close?(name: string, text: string, parents: readonly string[]): void;
}

/** Reads one part of an archive as XML, without entities and within the limits. */
export function readXml(archive: Archive, path: string, listener: XmlListener): void {
  const fail = (problem: 'badXml' | 'doctype', detail: string): never => {
    throw new FileError(problem, `${path}: ${detail}`);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  const parents: string[] = [];
  let text = '';
  let attributeCount = 0;

  parser.on('error', (error) => fail('badXml', error.message));
  parser.on('doctype', () => fail('doctype', 'document type'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) {
      fail('badXml', `encoding ${encoding}`);
    }
  });
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > archiveLimits.attributes) fail('badXml', 'too many attributes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    listener.open?.(localName(name), localAttributes(attributes), parents);
    parents.push(localName(name));
    if (parents.length > archiveLimits.depth) fail('badXml', 'too deep');
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    parents.pop();
    listener.close?.(localName(name), text, parents);
    text = '';
  });

  const decoder = makeXmlDecoder((piece) => {
    parser.write(piece);
  });
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof FileError) throw error;
      fail('badXml', String(error));
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

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute without prefix goes before one with: `id` before `r:id`. */
function localAttributes(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const local: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name] ?? '';
    if (!name.includes(':')) local[name] = value;
    else if (!name.startsWith('xmlns:')) local[localName(name)] ??= value;
  }
  return local;
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
