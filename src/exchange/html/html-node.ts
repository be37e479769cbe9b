/** What is asked of a parsed page. Nodes of every DOM are such nodes: a browser's, and those that tests use. */
export interface HtmlNode {
  /** 1 for an element, 3 for a text; comments, processing instructions and all others are left out. */
  readonly nodeType: number;
  readonly nodeName: string;
  /** Of a text. */
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  /** Elements have it. */
  getAttribute?: (name: string) => string | null;
}

export const tagOf = ({ nodeName }: HtmlNode): string => nodeName.toLowerCase();

export const attributeOf = (element: HtmlNode, name: string): string | undefined =>
  element.getAttribute?.(name) ?? undefined;
