/**
 * Comments, quoted characters, instructions and tags of a part that is known to be XML. Each begins where the last one
 * ended, so a part is gone over once, whatever stands in it; a `>` may stand in a comment or in an attribute.
 */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/g;

/**
 * Changes what mammoth 1.13 takes for something else: a bookmark between rows or cells makes it forget which cells are
 * merged, and columns left out at the start of a row are unknown to it. Both are what Word writes. Comments are left out.
 * @param xml a part that a parser has accepted
 */
export function repairMarkup(xml: string): string {
  /** A row's properties may hold those that it had before a change was tracked. */
  let depth = 0;
  let columns = 0;
  return xml.replace(markup, (tag) => {
    if (tag.startsWith('<!--')) return '';
    const name = /^<\/?w:(\w+)/.exec(tag)?.[1];
    if (name === 'bookmarkStart') return '';
    if (name === 'gridBefore' && depth === 1) columns = columnsIn(tag);
    if (name !== 'trPr' || tag.endsWith('/>')) return tag;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > 0 || columns === 0) return tag;
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
    columns = 0;
    return tag + cell;
  });
}

const columnsIn = (tag: string): number =>
  Number(/\sw:val\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0);
