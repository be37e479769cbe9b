import { countUpTo } from '../count-up-to';
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
  const count = countUpTo(tags, 'tags');
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count();
  return parseHtml(html);
}
