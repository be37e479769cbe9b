import type { HtmlNode } from './html-node';
import { walkHtml } from './walk-html';

/**
 * The tables that only place things on the page: those that hold another table, and those of a single cell, which are
 * frames. What stands in them is no table.
 */
export function layoutTables(root: HtmlNode): ReadonlySet<HtmlNode> {
  const layout = new Set<HtmlNode>();
  const open: { cells: number; holdsTable: boolean }[] = [];
  walkHtml(root, {
    open(_, tag) {
      if (tag === 'table') open.push({ cells: 0, holdsTable: false });
      const table = open[open.length - 1];
      if (table && (tag === 'td' || tag === 'th')) table.cells += 1;
    },
    close(element, tag) {
      const table = tag === 'table' ? open.pop() : undefined;
      if (!table) return;
      const isFrame = table.cells <= 1;
      if (isFrame || table.holdsTable) layout.add(element);
      const around = open[open.length - 1];
      if (around && (!isFrame || table.holdsTable)) around.holdsTable = true;
    },
  });
  return layout;
}
