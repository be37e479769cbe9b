/** Why a file is not read: of another kind than those that are, or of the right kind and broken. */
export type FileProblem = OtherKind | BrokenFile;

/** What a file is that cannot be read here. Each is a sentence of its own, for each is helped differently. */
export type OtherKind =
  /** Not one byte, as after a copy that broke off. */
  | 'empty'
  /** A workbook of Excel 97 (.xls, also .et), which has to be saved as .xlsx first. */
  | 'legacyXls'
  /** A document of Word 97 (.doc, also .wps), which has to be saved as .docx first. */
  | 'legacyDoc'
  /** Another compound file: a presentation of 1997 (.ppt, .dps), a mail (.msg). */
  | 'legacyOther'
  /** Protected with a password for opening. */
  | 'encrypted'
  /** An Excel workbook in its binary form (.xlsb). */
  | 'binaryWorkbook'
  | 'presentation'
  /** OpenDocument of any kind (.odt, .ods). */
  | 'openDocument'
  /** A Word document or workbook of 2003 as one XML text, or other XML. */
  | 'otherXml'
  /** Files packed together (.zip, .rar, .7z): what is in them may be what is wanted. */
  | 'otherArchive'
  | 'pdf'
  /** The Chinese standard for fixed pages (GB/T 33190). */
  | 'ofd'
  | 'rtf'
  /** A web page with its pictures in one file (.mht, .mhtml). */
  | 'webArchive'
  | 'picture'
  /** None of the kinds that are known. */
  | 'unknownKind'
  /** Where nothing but a workbook will do: no archive at all, or an archive of something else. */
  | 'notZip'
  | 'noWorkbook';

type BrokenFile =
  /** The end is missing, as after a broken download. */
  | 'truncated'
  /** The file contradicts itself: a checksum is wrong, a part missing. */
  | 'damaged'
  | 'badXml'
  /** XML that defines its own entities, which no office document does and no reader should follow. */
  | 'doctype'
  /** Says itself that it is larger than we read. */
  | 'tooLarge'
  /** Inflates to more than it says. */
  | 'bomb';

export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly problem: FileProblem,
    /** Where, in technical words: for a person who gives support. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}
