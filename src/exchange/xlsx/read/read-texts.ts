import type { Archive } from '../../archive/archive';
import { limits } from './limits';
import { readXml, unescaped } from '../../archive/read-xml';
import { countUpTo } from '../../count-up-to';

/** The texts that cells share, in their order. Runs of different looks are joined; readings of characters left out. */
export function readTexts(archive: Archive, path: string): string[] {
  const texts: string[] = [];
  const count = countUpTo(limits.texts, 'texts');
  let runs = '';
  readXml(archive, path, {
    open(name) {
      if (name === 'si') runs = '';
    },
    close(name, text, parents) {
      if (name === 't' && parents[parents.length - 1] !== 'rPh') runs += text;
      if (name !== 'si') return;
      count();
      texts.push(unescaped(runs));
    },
  });
  return texts;
}
