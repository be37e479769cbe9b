import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import type { Certificate } from './certificate';

/** Folders by the address under which they are served; the longest matching address wins. */
export type Folders = Readonly<Record<string, string>>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * A worker obeys the policy that its own script comes with, not that of the page: this is the one that the deployment guide
 * asks for. To scripts of a page it means nothing.
 */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Serves files of some folders over https, and nothing outside them. */
export function staticServer(folders: Folders, certificate: Certificate): Server {
  return createServer({ ...certificate }, (request, response) => {
    const file = fileFor(folders, request.url ?? '/');
    const refuse = (): void => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Not found');
    };
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      refuse();
      return;
    }
    stat(file).then((found) => {
      if (!found.isFile()) {
        refuse();
        return;
      }
      response.writeHead(200, {
        'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
        'content-length': found.size,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...(path.extname(file) === '.js' ? { 'content-security-policy': workerPolicy } : {}),
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    }, refuse);
  });
}

/** The file that an address names; undefined for addresses that lead out of their folder. */
function fileFor(folders: Folders, url: string): string | undefined {
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const address = Object.keys(folders)
    .filter((candidate) => pathname.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  if (address === undefined || pathname.includes('\0')) return undefined;
  const folder = path.resolve(folders[address] ?? '');
  const rest = pathname.slice(address.length);
  const file = path.resolve(
    folder,
    `./${rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest}`,
  );
  return file.startsWith(folder + path.sep) ? file : undefined;
}
