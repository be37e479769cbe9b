import type { WrittenReport } from '../../report/written-report';
import type { Format } from '../../standard';
import { markupText } from '../markup-text';
import { outlineOf, type OutlinePart, type OutlineSection } from '../published/outline';
import { stylesheet } from './make/stylesheet';
import { tableMarkup } from './make/table-markup';

/** A report as a page for its agency's web site: one file that needs nothing else and runs nothing. */
export function makeHtml(report: WrittenReport, format: Format): string {
  const { title, sections } = outlineOf(report, format);
  const titleText = markupText(title.join(''));
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${titleText}</title>`,
    `<style>${stylesheet}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${titleText}</h1>`,
    ...sections.map((section) => sectionMarkup(section, report)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionMarkup({ id, title, parts, table }: OutlineSection, report: WrittenReport): string {
  return [
    `<section id="${id}">`,
    `<h2>${markupText(title)}</h2>`,
    ...parts.flatMap(partMarkup),
    ...(table ? [tableMarkup(table, report)] : []),
    '</section>',
  ].join('\n');
}

const partMarkup = ({ heading, paragraphs }: OutlinePart): string[] => [
  ...(heading === undefined ? [] : [`<h3>${markupText(heading)}</h3>`]),
  ...paragraphs.map((paragraph) => `<p>${markupText(paragraph)}</p>`),
];
