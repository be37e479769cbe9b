import { attributeOf, tagOf, type HtmlNode } from './html-node';

/** What somebody wants to hear of a page. */
export interface HtmlListener {
  open(element: HtmlNode, tag: string): void;
  text?(text: string): void;
  close(element: HtmlNode, tag: string): void;
}

const elementNode = 1;
const textNode = 3;

/** What never shows a text of the page, or shows it only where something else cannot be shown. */
const withoutText: ReadonlySet<string> = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'xml', 'title', 'del'],
  ...['s', 'strike'],
  ...['iframe', 'frame', 'object', 'embed', 'audio', 'video', 'canvas', 'svg', 'map'],
  ...['select', 'datalist', 'textarea', 'button', 'rt', 'rp'],
]);

/** In a style without spaces; `mso-hide` is Word's. */
const hidingStyle = /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/i;

const isHidden = (element: HtmlNode, tag: string): boolean =>
  withoutText.has(tag) ||
  attributeOf(element, 'hidden') !== undefined ||
  hidingStyle.test((attributeOf(element, 'style') ?? '').replace(/\s+/g, ''));

/** Goes through what people see of a page, in its order. Without recursion: pages may be nested as deep as they like. */
export function walkHtml(root: HtmlNode, listener: HtmlListener): void {
  const parents: { node: HtmlNode; tag: string; next: number }[] = [
    { node: root, tag: '', next: 0 },
  ];
  for (let top = parents[0]; top; top = parents[parents.length - 1]) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (!child) {
      parents.pop();
      if (top.tag !== '') listener.close(top.node, top.tag);
    } else if (child.nodeType === textNode) {
      listener.text?.(child.nodeValue ?? '');
    } else if (child.nodeType === elementNode) {
      const tag = tagOf(child);
      if (isHidden(child, tag)) continue;
      listener.open(child, tag);
      parents.push({ node: child, tag, next: 0 });
    }
  }
}
