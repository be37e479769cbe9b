import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { localCertificate, trustedCertificate } from './certificate';
import { staticServer, type Folders } from './static-server';

const root = path.join(import.meta.dirname, '../..');

interface ServerOptions {
  /** Tried first; the next ones when it is taken. 0 takes any free port. */
  port: number;
  /** Use the developer certificate that Excel trusts, instead of one made for this folder. */
  trusted?: boolean;
  /** Further folders to serve, for tests. */
  folders?: Folders;
}

export interface RunningServer {
  /** Such as `https://localhost:3000`. */
  origin: string;
  close: () => Promise<void>;
}

/** Serves the built add-in at `/` and the stand-in host at `/standin/`, over https on localhost only. */
export async function startServer({
  port,
  trusted = false,
  folders = {},
}: ServerOptions): Promise<RunningServer> {
  const certificate = trusted
    ? await trustedCertificate()
    : await localCertificate(path.join(root, 'node_modules/.cache/standin'));
  const server = staticServer(
    { '/': path.join(root, 'dist'), '/standin/': path.join(root, 'dist-standin'), ...folders },
    certificate,
  );
  const listen = (candidate: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException): void => {
        // Excel looks for the add-in at the port of the manifest: no other will do there.
        if (error.code === 'EADDRINUSE' && !trusted) resolve(listen(candidate + 1));
        else reject(error);
      };
      server.once('error', onError);
      server.listen(candidate, 'localhost', () => {
        server.off('error', onError);
        resolve();
      });
    });
  await listen(port);
  const { port: used } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
