import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { WrittenReport } from '../../report/written-report';
import type { Format } from '../../standard';
import { lineCountOf } from '../../workbook/text-fit';
import { entryTime } from '../archive/entry-time';
import { outlineOf, type OutlineSection, type ReportOutline } from '../published/outline';
import { pageNumberDash } from '../published/texts';
import {
  bodyStyle,
  page,
  pageNumber,
  spaceBelowTable,
  styles,
  textWidth,
  titleSize,
} from './make/look';
import { documentProperties, fontTable } from './make/package-parts';
import { reportTable } from './make/report-table';

/** A report as a Word document, laid out as official documents are. */
export async function makeDocx(report: WrittenReport, format: Format): Promise<Uint8Array> {
  const { title, sections } = outlineOf(report, format);
  const document = new Document({
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers: {
          default: pageFooter(AlignmentType.RIGHT),
          even: pageFooter(AlignmentType.LEFT),
        },
        children: [
          titleParagraph(title),
          ...sections.flatMap((section, index) =>
            sectionChildren(section, report, sections[index - 1]?.table !== undefined),
          ),
        ],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: documentProperties(title.join('')) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return zipSync(unzipSync(new Uint8Array(packed)), { mtime: entryTime });
}

/** Broken behind the agency where it is too long for one line, and not in the middle of a word. */
function titleParagraph([agency, rest]: ReportOutline['title']): Paragraph {
  const isLong = lineCountOf(agency + rest, titleSize, textWidth / 20) > 1;
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children:
      isLong && agency !== ''
        ? [new TextRun(agency), new TextRun({ text: rest, break: 1 })]
        : [new TextRun(agency + rest)],
  });
}

/** @param isBelowTable tables come without any space below them */
function sectionChildren(
  { title, parts, table }: OutlineSection,
  report: WrittenReport,
  isBelowTable: boolean,
): FileChild[] {
  return [
    new Paragraph({
      text: title,
      heading: HeadingLevel.HEADING_1,
      ...(isBelowTable ? { spacing: { before: spaceBelowTable } } : {}),
    }),
    ...parts.flatMap(({ heading, paragraphs }) => [
      ...(heading === undefined
        ? []
        : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })]),
      ...paragraphs.map((text) => new Paragraph({ text, style: bodyStyle })),
    ]),
    ...(table ? [reportTable(table, report)] : []),
  ];
}

/** At the outer edge: `— 1 —`. */
function pageFooter(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: pageNumber.indent, right: pageNumber.indent },
        children: [
          new TextRun({
            ...pageNumber.run,
            children: [`${pageNumberDash} `, PageNumber.CURRENT, ` ${pageNumberDash}`],
          }),
        ],
      }),
    ],
  });
}
