import type { FileProblemMessages } from './file-problem-messages';

const again = '请重新选择文件。';
const copyText = '也可以打开后复制正文和表格，粘贴进来。';
const saveAgain = '请用 Office 或 WPS 打开并另存一份，再选择。';

export const fileProblemsZhCN: FileProblemMessages = {
  empty: (file) => `“${file}”是空文件，没有内容。请重新获取后再选择。`,
  legacyXls: (file) =>
    `“${file}”是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选择。`,
  legacyDoc: (file) =>
    `“${file}”是旧版格式（.doc、.wps）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。`,
  legacyOther: (file) =>
    `“${file}”是旧版 Office 文件，但不是文档或工作簿。请把年报另存为 .docx 或 .xlsx，再选择。`,
  encrypted: (file) => `“${file}”设有打开密码。请打开后取消密码，另存一份，再选择。`,
  binaryWorkbook: (file) =>
    `“${file}”是二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”，再选择。`,
  presentation: (file) => `“${file}”是演示文稿，不是年报的文档或工作簿。${again}`,
  openDocument: (file) =>
    `“${file}”是 OpenDocument 格式（.odt、.ods）。请用 Office 或 WPS 打开，另存为 .docx 或 .xlsx，再选择。`,
  otherXml: (file) =>
    `“${file}”是 XML 格式。如果能用 Word、Excel 或 WPS 打开，请另存为 .docx 或 .xlsx，再选择。`,
  otherArchive: (file) => `“${file}”是压缩包。请先解压，再选择其中的年报文件。`,
  pdf: (file) => `“${file}”是 PDF 文件。请选择排版前的 Word 文档（.docx）；${copyText}`,
  ofd: (file) => `“${file}”是 OFD 版式文件。请选择排版前的 Word 文档（.docx）；${copyText}`,
  rtf: (file) =>
    `“${file}”是 RTF 格式。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。`,
  webArchive: (file) =>
    `“${file}”是单个文件网页（.mht）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再选择。`,
  picture: (file) => `“${file}”是图片，无法读出文字和数字。请选择年报的文档、工作簿或网页文件。`,
  unknownKind: (file) =>
    `“${file}”不是可以读取的文件。可以读取的有：Word 文档（.docx）、Excel 工作簿（.xlsx）、网页（.html）和文本（.txt）。`,
  notZip: (file) => `“${file}”不是 Excel 工作簿（.xlsx）。${again}`,
  noWorkbook: (file) => `“${file}”不是 Excel 工作簿。${again}`,
  truncated: (file) => `“${file}”不完整，可能没有下载完。请重新获取后再选择。`,
  damaged: (file) => `“${file}”已损坏。${saveAgain}`,
  badXml: (file) => `“${file}”已损坏。${saveAgain}`,
  doctype: (file) => `“${file}”含有不安全的内容，没有读取。${saveAgain}`,
  tooLarge: (file) => `“${file}”的内容太多，不像是一份年报。${again}`,
  bomb: (file) => `“${file}”解压后过大，没有读取。${again}`,
  unread: (file) => `无法读取“${file}”，可能已被移动或正被占用。${again}`,
};
