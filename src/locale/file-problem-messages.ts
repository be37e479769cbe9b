type Sentence = (file: string) => string;

/**
 * Why a file that a person has chosen is not read, and what to do: a sentence each, in one language. Apart from `Messages`,
 * for it is loaded when a file is chosen.
 */
export type FileProblemMessages = Record<
  | 'empty'
  | 'legacyXls'
  | 'legacyDoc'
  | 'legacyOther'
  | 'encrypted'
  | 'binaryWorkbook'
  | 'presentation'
  | 'openDocument'
  | 'otherXml'
  | 'otherArchive'
  | 'pdf'
  | 'ofd'
  | 'rtf'
  | 'webArchive'
  | 'picture'
  | 'unknownKind'
  | 'notZip'
  | 'noWorkbook'
  | 'truncated'
  | 'damaged'
  | 'badXml'
  | 'doctype'
  | 'tooLarge'
  | 'bomb'
  /** The computer did not hand it over. */
  | 'unread',
  Sentence
>;
