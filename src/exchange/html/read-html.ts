import type { SourceBlock, SourceCell, SourceDocument } from '../../recognition/source-document';
import { characterCounter, documentLimits, pieceCounter } from '../document-limits';
import { TableBuilder } from '../table-builder';
import { attributeOf, type HtmlNode } from './html-node';
import { layoutTables } from './layout-tables';
import { TextLines } from './text-lines';
import { walkHtml, type HtmlListener } from './walk-html';

/** What stands on lines of its own. */
const blockTags: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'legend', 'li', 'main', 'menu', 'nav'],
  ...['ol', 'optgroup', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td'],
  ...['tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/**
 * Reads a page that somebody has saved, or copied from a browser, Word, Excel or WPS. Each line outside of tables is a
 * paragraph, whichever way the page separates them; a table that only places things is none.
 * @param root of an inert document: nothing in it may run or be loaded
 * @throws FileError when there is more than any report holds
 */
export function readHtml(root: HtmlNode): SourceDocument {
  const reader = new HtmlReader(layoutTables(root));
  walkHtml(root, reader);
  return { blocks: reader.end() };
}

class HtmlReader implements HtmlListener {
  readonly #layout: ReadonlySet<HtmlNode>;
  readonly #blocks: SourceBlock[] = [];
  readonly #lines = new TextLines();
  /** How many elements around say that line breaks of the source are line breaks. */
  #preformatted = 0;
  readonly #count = pieceCounter();
  readonly #countCharacters = characterCounter();
  /** The tables around, innermost last: undefined for those that only place things. */
  readonly #tables: (TableBuilder | undefined)[] = [];

  constructor(layout: ReadonlySet<HtmlNode>) {
    this.#layout = layout;
  }

  open(element: HtmlNode, tag: string): void {
    if (tag === 'pre') this.#preformatted += 1;
    if (tag === 'br' || blockTags.has(tag)) this.#lines.endLine();
    // The mark of a footnote is no digit of the figure before it.
    if (tag === 'sup' && this.#table) this.#lines.add('[', false);
    if (tag === 'table') this.#openTable(element);
    else if (tag === 'tr') this.#table?.beginRow();
  }

  text(text: string): void {
    // Sources may be indented as far as they like.
    this.#countCharacters(text.trim().length);
    this.#lines.add(text, this.#preformatted > 0);
  }

  close(element: HtmlNode, tag: string): void {
    if (tag === 'pre') this.#preformatted -= 1;
    if (tag === 'sup' && this.#table) this.#lines.add(']', false);
    if (blockTags.has(tag)) this.#lines.endLine();
    if (tag === 'table') this.#closeTable();
    else if (tag === 'td' || tag === 'th') this.#closeCell(element);
    else if (tag === 'caption' && this.#table) this.#endParagraphs();
  }

  end(): SourceBlock[] {
    this.#endParagraphs();
    return this.#blocks;
  }

  get #table(): TableBuilder | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  #openTable(element: HtmlNode): void {
    if (this.#layout.has(element)) {
      this.#tables.push(undefined);
    } else {
      this.#endParagraphs();
      this.#tables.push(new TableBuilder(this.#count));
    }
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    // Whatever stood between its cells.
    this.#endParagraphs();
    const rows = table.end();
    const isBlank = rows.every((row) => row.every(({ content }) => content.value === ''));
    if (!isBlank) this.#blocks.push({ kind: 'table', grid: 'cells', rows });
  }

  #closeCell(element: HtmlNode): void {
    if (!this.#table) return;
    const text = this.#lines.take().join('\n');
    this.#table.add(
      contentOf(element, text),
      spanOf(element, 'colspan', documentLimits.columnSpan) || 1,
      spanOf(element, 'rowspan', documentLimits.rowSpan) || Infinity,
    );
  }

  #endParagraphs(): void {
    for (const text of this.#lines.take()) {
      this.#count();
      this.#blocks.push({ kind: 'paragraph', text });
    }
  }
}

/** 1 for a span that is none; 0 has a meaning for rows only: down to the end. */
function spanOf(element: HtmlNode, attribute: 'colspan' | 'rowspan', most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attributeOf(element, attribute) ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

/** Excel says the number beside what is shown of it, which may be rounded: taken where a number is shown, and no date. */
function contentOf(element: HtmlNode, text: string): SourceCell['content'] {
  const exact = attributeOf(element, 'x:num') ?? attributeOf(element, 'sdval');
  if (exact === undefined || !/^[+-]?[\d,]{0,20}\.?\d{1,20}$/.test(text)) return { value: text };
  const number = Number(exact.trim() === '' ? text.replace(/,/g, '') : exact);
  return { value: Number.isFinite(number) ? number : text };
}
