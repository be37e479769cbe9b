import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode } from './html-node';

/**
 * Parses a page as browsers do, where there is no browser: in a worker and on the command line. Nothing of it runs or loads.
 */
export function parseHtml(html: string): HtmlNode {
  const root = new ParsedNode(parse(html));
  // Level by level: pages may be nested deeper than a program may call itself.
  for (let level = [root]; level.length > 0;) {
    level = level.flatMap((node) => node.unfold());
  }
  return root;
}

const [element, text, document, other] = [1, 3, 9, 8];

class ParsedNode implements HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ParsedNode[] = [];
  readonly #node: DefaultTreeAdapterTypes.Node;

  constructor(node: DefaultTreeAdapterTypes.Node) {
    this.#node = node;
    this.nodeName = node.nodeName;
    this.nodeValue = 'value' in node ? node.value : null;
    this.nodeType =
      'tagName' in node
        ? element
        : node.nodeName === '#text'
          ? text
          : node.nodeName === '#document'
            ? document
            : other;
  }

  /** Gives the node its children, and hands them over. A template's contents are no part of the page. */
  unfold(): ParsedNode[] {
    const children = 'childNodes' in this.#node ? this.#node.childNodes : [];
    for (const child of children) this.childNodes.push(new ParsedNode(child));
    return this.childNodes;
  }

  getAttribute(name: string): string | null {
    if (!('attrs' in this.#node)) return null;
    return this.#node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  }
}
