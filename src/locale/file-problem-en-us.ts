import type { FileProblemMessages } from './file-problem-messages';

const again = 'Please choose another file.';
const copyText = 'or open it, copy text and tables, and paste them here.';
const saveAgain = 'Open it in Office or WPS, save a copy and choose that.';

export const fileProblemsEnUS: FileProblemMessages = {
  empty: (file) => `“${file}” is empty. Please get it again.`,
  legacyXls: (file) =>
    `“${file}” is of an old format (.xls, .et). Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and choose that.`,
  legacyDoc: (file) =>
    `“${file}” is of an old format (.doc, .wps). Open it in Word or WPS, save it as a Word document (.docx) and choose that.`,
  legacyOther: (file) =>
    `“${file}” is an old Office file, but neither a document nor a workbook. Save the report as .docx or .xlsx and choose that.`,
  encrypted: (file) =>
    `“${file}” has a password for opening. Save a copy without it and choose that.`,
  binaryWorkbook: (file) =>
    `“${file}” is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and choose that.`,
  presentation: (file) => `“${file}” is a presentation, not a report. ${again}`,
  openDocument: (file) =>
    `“${file}” is an OpenDocument file (.odt, .ods). Open it in Office or WPS, save it as .docx or .xlsx and choose that.`,
  otherXml: (file) =>
    `“${file}” is XML. If Word, Excel or WPS opens it, save it as .docx or .xlsx and choose that.`,
  otherArchive: (file) =>
    `“${file}” holds files packed together. Unpack it and choose the report in it.`,
  pdf: (file) =>
    `“${file}” is a PDF file. Choose the Word document (.docx) that it was made from, ${copyText}`,
  ofd: (file) =>
    `“${file}” is an OFD file. Choose the Word document (.docx) that it was made from, ${copyText}`,
  rtf: (file) =>
    `“${file}” is an RTF file. Open it in Word or WPS, save it as a Word document (.docx) and choose that.`,
  webArchive: (file) =>
    `“${file}” is a web page in a single file (.mht). Open it in Word or WPS, save it as a Word document (.docx) and choose that.`,
  picture: (file) =>
    `“${file}” is a picture, which holds no text to read. Choose the report as a document, a workbook or a web page.`,
  unknownKind: (file) =>
    `“${file}” is no file that can be read here. These can: Word documents (.docx), Excel workbooks (.xlsx), web pages (.html) and texts (.txt).`,
  notZip: (file) => `“${file}” is no Excel workbook (.xlsx). ${again}`,
  noWorkbook: (file) => `“${file}” is no Excel workbook. ${again}`,
  truncated: (file) =>
    `The end of “${file}” is missing, perhaps after a broken download. Please get it again.`,
  damaged: (file) => `“${file}” is damaged. ${saveAgain}`,
  badXml: (file) => `“${file}” is damaged. ${saveAgain}`,
  doctype: (file) => `“${file}” holds something unsafe and was not read. ${saveAgain}`,
  tooLarge: (file) => `“${file}” holds too much for a report. ${again}`,
  bomb: (file) => `“${file}” inflates to more than it says and was not read. ${again}`,
  unread: (file) => `“${file}” could not be read: it may have been moved, or is in use. ${again}`,
};
