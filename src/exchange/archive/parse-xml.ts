import { SaxesParser } from 'saxes';
import { archiveLimits } from './limits';
import { localName, type XmlAttributes, type XmlListener } from './xml-listener';
import { FileError } from '../file-error';

/** What takes a document piece by piece. */
export interface XmlParser {
  write(piece: string): void;
  /** To be called behind the last piece. */
  close(): void;
}

/**
 * Takes all of XML but entities of its own, within the limits.
 * @param path the part, for errors
 * @returns throws a FileError for what is wrong with the document
 */
export function makeXmlParser(path: string, listener: XmlListener): XmlParser {
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
  return parser;
}

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
