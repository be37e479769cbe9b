/** What a compound file holds: the form of Office before 2007, and of every Office file with a password. */
type CompoundKind = 'legacyXls' | 'legacyDoc' | 'legacyOther' | 'encrypted';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes of one entry in the directory ([MS-CFB] 2.6.1): the name in UTF-16, its length in bytes at 64, its kind at 66. */
const entryLength = 128;
const longestName = 64;
const stream = 2;
/** The entry that every directory begins with. */
const root = 5;

/** By the names of streams. A workbook of Excel 5 has `Book`. */
const kinds: ReadonlyMap<string, CompoundKind> = new Map([
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'legacyDoc'],
  ['Workbook', 'legacyXls'],
  ['Book', 'legacyXls'],
]);

/**
 * Looks for the entries of the directory wherever they may lie, so that a broken file is still told for what it was. What
 * is embedded in a document comes behind the document itself.
 * @returns undefined for a file of any other form; `truncated` where there is no directory, which mostly comes at the end
 */
export function compoundKindOf(bytes: Uint8Array): CompoundKind | 'truncated' | undefined {
  if (!signature.every((byte, index) => bytes[index] === byte)) return undefined;
  let hasDirectory = false;
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const kind = kinds.get(entryName(bytes, at, stream));
    if (kind) return kind;
    hasDirectory ||= entryName(bytes, at, root) === 'Root Entry';
  }
  return hasDirectory ? 'legacyOther' : 'truncated';
}

/** Empty where no entry of this kind begins. */
function entryName(bytes: Uint8Array, at: number, kind: number): string {
  const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
  if (bytes[at + 66] !== kind || length < 2 || length > longestName) return '';
  // The last two bytes are the end mark.
  return Array.from({ length: length / 2 - 1 }, (_, index) =>
    String.fromCharCode((bytes[at + index * 2] ?? 0) + (bytes[at + index * 2 + 1] ?? 0) * 256),
  ).join('');
}
