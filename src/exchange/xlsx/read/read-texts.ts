import type { Archive } from './archive';
import { limits } from './limits';
import { readXml, unescaped } from './read-xml';
import { XlsxError } from './xlsx-error';

/** The texts that cells share, in their order. Runs of different looks are joined; readings of characters left out. */
export function readTexts(archive: Archive, path: string): string[] {
  const texts: string[] = [];
  let runs = '';
  readXml(archive, path, {
    open(name) {
      if (name === 'si') runs = '';
    },
    close(name, text, parents) {
      if (name === 't' && parents[parents.length - 1] !== 'rPh') runs += text;
      if (name !== 'si') return;
      texts.push(unescaped(runs));
      if (texts.length > limits.texts) throw new XlsxError('tooLarge', `${path}: texts`);
    },
  });
  return texts;
}
