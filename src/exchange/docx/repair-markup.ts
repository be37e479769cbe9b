/**
 * Comments, quoted characters, instructions and tags of a part that is known to be XML. Each begins where the last one
 * ended, so a part is gone over once, whatever stands in it; a `>` may stand in a comment or in an attribute.
 */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/g;

/**
 * Changes what mammoth 1.13 takes for something else: a bookmark between rows or cells makes it forget which cells are
 * merged, and columns left out at the start of a row are unknown to it; what stands in a simple field, or is written in a
 * direction of its own, it leaves out, and hidden text it takes in. All are what Word writes. Comments are left out.
 * @param xml a part that a parser has accepted
 */
export function repairMarkup(xml: string): string {
  /** A row's properties may hold those that it had before a change was tracked. */
  let depth = 0;
  let columns = 0;
  return withoutHidden(xml).replace(markup, (tag) => {
    if (tag.startsWith('<!--')) return '';
    const name = /^<\/?w:(\w+)/.exec(tag)?.[1];
    if (name === 'cr') return tag.replace('w:cr', 'w:br');
    if (name !== undefined && leftOut.has(name)) return '';
    if (name === 'gridBefore' && depth === 1) columns = columnsIn(tag);
    if (name !== 'trPr' || tag.endsWith('/>')) return tag;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > 0 || columns === 0) return tag;
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
    columns = 0;
    return tag + cell;
  });
}

/** Tags whose contents stay. */
const leftOut: ReadonlySet<string> = new Set(['bookmarkStart', 'fldSimple', 'bdo', 'dir']);

/** Without the runs that are hidden, whole: a run may hold others, as of a text box. */
function withoutHidden(xml: string): string {
  if (!xml.includes('<w:vanish')) return xml;
  const runs: { start: number; isHidden: boolean }[] = [];
  const hidden: { start: number; end: number }[] = [];
  /** Properties of a run, and not those of a paragraph's mark or from before a tracked change. */
  let [isOfRun, isOfBefore] = [false, false];
  for (const { 0: tag, index } of xml.matchAll(markup)) {
    const name = /^<\/?w:(\w+)/.exec(tag)?.[1];
    const closes = tag.startsWith('</');
    if (tag.endsWith('/>') && name !== 'vanish') continue;
    const run = runs[runs.length - 1];
    if (name === 'r' && !closes) runs.push({ start: index, isHidden: false });
    else if (name === 'pPr') isOfRun = false;
    else if (name === 'rPr') isOfRun = !closes && isRunsOwn(xml, index);
    else if (name === 'rPrChange') isOfBefore = !closes;
    else if (name === 'vanish' && run && isOfRun && !isOfBefore) run.isHidden = !isOff(tag);
    else if (name === 'r') {
      const end = index + tag.length;
      if (runs.pop()?.isHidden && run) hidden.push({ start: run.start, end });
    }
  }
  let [kept, from] = ['', 0];
  for (const { start, end } of hidden.sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    kept += xml.slice(from, start);
    from = end;
  }
  return kept + xml.slice(from);
}

/** They come first in a run. */
const isRunsOwn = (xml: string, at: number): boolean =>
  /<w:r(?:\s[^<>]*)?>\s*$/.test(xml.slice(Math.max(0, at - 300), at));
const isOff = (tag: string): boolean => /\sw:val\s*=\s*["'](?:0|false|off)["']/.test(tag);

const columnsIn = (tag: string): number =>
  Number(/\sw:val\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0);
