import { documentLimits } from '../document-limits';
import type { DocumentTools } from '../document-tools';
import { FileError } from '../file-error';
import type { HtmlNode } from './html-node';

/**
 * Has a page parsed, unless that would take so long that the pane stands still: the browser does it in one go.
 * @throws FileError for a page that is too long, or has too many tags
 */
export function parsePage(html: string, { parseHtml }: Pick<DocumentTools, 'parseHtml'>): HtmlNode {
  const { webPage, tags } = documentLimits;
  if (html.length > webPage) throw new FileError('tooLarge', `more than ${webPage} characters`);
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    count += 1;
    if (count > tags) throw new FileError('tooLarge', `more than ${tags} tags`);
  }
  return parseHtml(html);
}
