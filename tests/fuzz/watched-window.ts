import { JSDOM, ResourceLoader } from 'jsdom';
import type { DocumentTools } from '../../src/exchange/document-tools';
import type { HtmlNode } from '../../src/exchange/html/html-node';
import { pause } from '../support/pause';

/** A window in which scripts would run and addresses would be fetched: the parser in it must do neither. */
export interface WatchedWindow {
  tools: DocumentTools;
  /** What has run or was fetched so far. */
  happenedSoFar: () => readonly string[];
  /** The same once what is under way has had time to. */
  happened: () => Promise<readonly string[]>;
  close: () => void;
}

export function watchedWindow(): WatchedWindow {
  const seen: string[] = [];
  class Recorder extends ResourceLoader {
    override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
      seen.push(`fetched ${url}`);
      return Promise.resolve(Buffer.from('')) as ReturnType<ResourceLoader['fetch']>;
    }
  }
  const { window } = new JSDOM('', {
    ...{ url: 'https://pane.test/', runScripts: 'dangerously', resources: new Recorder() },
    beforeParse(own) {
      own.ran = (what: string) => seen.push(`ran ${what}`);
    },
  });
  const parser = new (window as unknown as { DOMParser: typeof DOMParser }).DOMParser();
  return {
    tools: {
      parseHtml: (html): HtmlNode => parser.parseFromString(html, 'text/html'),
      decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
    },
    happenedSoFar: () => seen,
    happened: async () => {
      await pause(100);
      return seen;
    },
    close: () => {
      window.close();
    },
  };
}
