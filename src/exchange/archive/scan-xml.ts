import { archiveLimits } from './limits';
import { localName, type XmlAttributes, type XmlListener } from './xml-listener';

/** What a document says, in its order: the attributes where an element begins, its last text where it ends. */
interface XmlEvents {
  names: string[];
  contents: (XmlAttributes | string)[];
}

/**
 * Reads XML as nearly all producers write it, many times as fast as a parser that takes all of XML piece by piece.
 * @param text a whole document
 * @returns undefined for all that is not plainly right: it is for such a parser to say whether it is wrong, or only unusual.
 *   So nothing is handed over before the end of the document has been seen.
 */
export function scanXml(text: string): ((listener: XmlListener) => void) | undefined {
  // XML reads the line ends of all systems as one. Excel writes one of Windows into every part.
  const lines = text.replace(/\r\n?/g, '\n');
  // What ends a CDATA section must not stand in a text.
  if (unusual.test(lines) || lines.includes(']]>')) return undefined;
  const events = eventsOf(lines);
  return (
    events &&
    ((listener) => {
      tell(events, listener);
    })
  );
}

/** Characters that XML forbids, and halves of characters, which it takes a parser to tell apart. */
const unusual = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/;

const declaration =
  /^<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")? ?\?>/;

function tell({ names, contents }: XmlEvents, listener: XmlListener): void {
  const parents: string[] = [];
  names.forEach((name, index) => {
    const content = contents[index] ?? '';
    if (typeof content === 'string') {
      parents.pop();
      listener.close?.(name, content, parents);
    } else {
      listener.open?.(name, content, parents);
      parents.push(name);
    }
  });
}

const [tab, newLine, space, quote, ampersand, apostrophe] = [0x09, 0x0a, 0x20, 0x22, 0x26, 0x27];
const [slash, less, equals, greater] = [0x2f, 0x3c, 0x3d, 0x3e];

/** @returns undefined for anything that is not known here */
function eventsOf(text: string): XmlEvents | undefined {
  const events: XmlEvents = { names: [], contents: [] };
  /** Names of the elements around, as they are written. */
  const around: string[] = [];
  let isBegun = false;
  let at = declaration.exec(text)?.[0].length ?? 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const before = text.slice(at, start === -1 ? text.length : start);
    if (around.length === 0 && /[^ \n\t]/.test(before)) return undefined;
    if (start === -1) return isBegun && around.length === 0 ? events : undefined;
    if (text.charCodeAt(start + 1) === slash) {
      at = endElement(text, start + 2, around.pop(), before, events);
    } else {
      // A document has one root.
      if (isBegun && around.length === 0) return undefined;
      isBegun = true;
      at = beginElement(text, start + 1, around, events);
      if (resolved(before) === undefined) return undefined;
    }
    if (at === unknown) return undefined;
  }
}

/** Where the next piece begins, if this one is not known. */
const unknown = -1;

function endElement(
  text: string,
  at: number,
  name: string | undefined,
  written: string,
  events: XmlEvents,
): number {
  if (name === undefined || !text.startsWith(name, at)) return unknown;
  const end = behindSpaces(text, at + name.length);
  const content = resolved(written);
  if (content === undefined || text.charCodeAt(end) !== greater) return unknown;
  events.names.push(localName(name));
  events.contents.push(content);
  return end + 1;
}

function beginElement(text: string, at: number, around: string[], events: XmlEvents): number {
  let end = behindName(text, at);
  if (end === at || around.length === archiveLimits.depth) return unknown;
  const name = text.slice(at, end);
  const attributes: Attributes = { byName: {}, prefixed: [] };
  events.names.push(localName(name));
  events.contents.push(attributes.byName);
  for (let count = 0; ; count += 1) {
    const start = behindSpaces(text, end);
    const code = text.charCodeAt(start);
    if (code === greater) {
      around.push(name);
      return start + 1;
    }
    if (code === slash) {
      if (text.charCodeAt(start + 1) !== greater) return unknown;
      events.names.push(localName(name));
      events.contents.push('');
      return start + 2;
    }
    // Attributes stand apart from what is before them.
    if (start === end || count === archiveLimits.attributes) return unknown;
    end = takeAttribute(text, start, attributes);
    if (end === unknown) return unknown;
  }
}

interface Attributes {
  byName: Record<string, string>;
  /** Whole names of those with a prefix. */
  prefixed: string[];
}

function takeAttribute(text: string, at: number, attributes: Attributes): number {
  const nameEnd = behindName(text, at);
  const mark = text.charCodeAt(nameEnd + 1);
  if (nameEnd === at || text.charCodeAt(nameEnd) !== equals) return unknown;
  if (mark !== quote && mark !== apostrophe) return unknown;
  let end = nameEnd + 2;
  let hasReference = false;
  for (let code = text.charCodeAt(end); code !== mark; code = text.charCodeAt(end)) {
    // Line breaks would become spaces; behind the end of the text there is no code.
    if (Number.isNaN(code) || code < space || code === less) return unknown;
    if (code === ampersand) hasReference = true;
    end += 1;
  }
  const written = text.slice(nameEnd + 2, end);
  const value = hasReference ? resolved(written) : written;
  if (value === undefined || !put(attributes, text.slice(at, nameEnd), value)) return unknown;
  return end + 1;
}

/**
 * An attribute without prefix goes before one with: `id` before `r:id`.
 * @returns false for a name that stands there twice, or may
 */
function put({ byName, prefixed }: Attributes, name: string, value: string): boolean {
  const colon = name.indexOf(':');
  if (colon !== -1) {
    if (prefixed.includes(name)) return false;
    prefixed.push(name);
    if (name.startsWith('xmlns:')) return true;
  }
  const local = name.slice(colon + 1);
  if (byName[local] !== undefined) return false;
  byName[local] = value;
  return true;
}

const isSpace = (code: number): boolean => code === space || code === newLine || code === tab;

function behindSpaces(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** @returns `at` itself where no name begins */
function behindName(text: string, at: number): number {
  if (isDigitOrMark(text.charCodeAt(at))) return at;
  let end = at;
  while (nameCharacters[text.charCodeAt(end)] === 1) end += 1;
  return end;
}

/** `-`, `.` and digits, which stand in names only behind a letter. */
const isDigitOrMark = (code: number): boolean => code >= 0x2d && code <= 0x39;

/** Which characters names have here. XML has far more, and no producer writes them. */
const nameCharacters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** @returns undefined where a reference is none of those that stand for a character in every document */
function resolved(text: string): string | undefined {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character = end === -1 ? undefined : entities.get(text.slice(at + 1, end));
    if (character === undefined) return undefined;
    plain += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}
