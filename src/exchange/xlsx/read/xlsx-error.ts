/** Why a file could not be read. */
export type XlsxProblem =
  /** No archive at all: a text, a web page, a picture, nothing. */
  | 'notZip'
  /** A workbook of Excel 97 (.xls, also .et), which has to be saved as .xlsx first. */
  | 'legacyXls'
  /** Protected with a password for opening. */
  | 'encrypted'
  /** The end is missing, as after a broken download. */
  | 'truncated'
  /** The archive or the workbook contradicts itself: a checksum is wrong, a part missing. */
  | 'damaged'
  /** An archive, but of something else than a workbook. */
  | 'noWorkbook'
  /** An Excel workbook in its binary form (.xlsb). */
  | 'binaryWorkbook'
  | 'badXml'
  /** XML that defines its own entities, which no workbook does and no reader should follow. */
  | 'doctype'
  /** Says itself that it is larger than we read. */
  | 'tooLarge'
  /** Inflates to more than it says. */
  | 'bomb';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly problem: XlsxProblem,
    /** Where, in technical words: for a person who gives support. */
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}
