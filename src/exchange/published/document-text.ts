import { wellFormed } from '../well-formed';

/** Signs that are not seen and that XML, HTML or both cannot hold: control characters and noncharacters. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

/** A text as a document can hold it. Nothing that people see is lost. */
export const documentText = (text: string): string =>
  wellFormed(text).replace(/\r\n?/g, '\n').replace(unwritable, '');

/** The same on one line, without the spaces that people indent with. */
export const documentLine = (text: string): string =>
  documentText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
