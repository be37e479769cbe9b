import type { FileProblemMessages } from './file-problem-messages';

/** Who is spoken to: a person who has chosen a file, or a unit that has sent one. */
interface Voice {
  verb: '选择' | '报送';
  again: string;
  /** Where the file has been lost on the way. */
  anew: string;
  /** What else may be done where only laid out pages are at hand. */
  instead: string;
}

const sentences = ({ verb, again, anew, instead }: Voice): FileProblemMessages => ({
  empty: (file) => `“${file}”是空文件，没有内容。${anew}`,
  legacyXls: (file) =>
    `“${file}”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再${verb}。`,
  legacyDoc: (file) =>
    `“${file}”是旧版格式（.doc、.wps）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再${verb}。`,
  legacyOther: (file) =>
    `“${file}”是旧版 Office 文件，但不是文档或工作簿。请把年报另存为 .docx 或 .xlsx，再${verb}。`,
  encrypted: (file) => `“${file}”设有打开密码。请打开后取消密码，另存一份，再${verb}。`,
  binaryWorkbook: (file) =>
    `“${file}”是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”，再${verb}。`,
  presentation: (file) => `“${file}”是演示文稿，不是年报的文档或工作簿。${again}`,
  openDocument: (file) =>
    `“${file}”是 OpenDocument 格式（.odt、.ods）。请用 Office 或 WPS 打开，另存为 .docx 或 .xlsx，再${verb}。`,
  otherXml: (file) =>
    `“${file}”是 XML 格式。如果能用 Word、Excel 或 WPS 打开，请另存为 .docx 或 .xlsx，再${verb}。`,
  otherArchive: (file) => `“${file}”是压缩包。请先解压，再${verb}其中的年报文件。`,
  pdf: (file) => `“${file}”是 PDF 文件。请${verb}排版前的 Word 文档（.docx）${instead}`,
  ofd: (file) => `“${file}”是 OFD 版式文件。请${verb}排版前的 Word 文档（.docx）${instead}`,
  rtf: (file) =>
    `“${file}”是 RTF 格式。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再${verb}。`,
  webArchive: (file) =>
    `“${file}”是单个文件网页（.mht）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再${verb}。`,
  picture: (file) => `“${file}”是图片，无法读出文字和数字。请${verb}年报的文档、工作簿或网页文件。`,
  unknownKind: (file) =>
    `“${file}”不是可以读取的文件。可以读取的有：Word 文档（.docx）、Excel 工作簿（.xlsx）、网页（.html）和文本（.txt）。`,
  notZip: (file) => `“${file}”不是 Excel 工作簿（.xlsx）。${again}`,
  noWorkbook: (file) => `“${file}”不是 Excel 工作簿。${again}`,
  truncated: (file) => `“${file}”不完整，可能没有下载完。${anew}`,
  damaged: (file) => `“${file}”已损坏。请用 Office 或 WPS 打开并另存一份，再${verb}。`,
  badXml: (file) => `“${file}”已损坏。请用 Office 或 WPS 打开并另存一份，再${verb}。`,
  doctype: (file) =>
    `“${file}”含有不安全的内容，没有读取。请用 Office 或 WPS 打开并另存一份，再${verb}。`,
  tooLarge: (file) => `“${file}”的内容太多，不像是一份年报。${again}`,
  bomb: (file) => `“${file}”解压后过大，没有读取。${again}`,
  unread: (file) => `无法读取“${file}”，可能已被移动或正被占用。${again}`,
});

export const fileProblemsZhCN = sentences({
  verb: '选择',
  again: '请重新选择文件。',
  anew: '请重新获取后再选择。',
  instead: '；也可以打开后复制正文和表格，粘贴进来。',
});

/** The same in a letter to the unit that sent the file. */
export const sentFileProblemsZhCN = sentences({
  verb: '报送',
  again: '请重新报送。',
  anew: '请检查原文件后重新报送。',
  instead: '或者 Excel 工作簿（.xlsx）。',
});
