import type { Archive } from '../../archive/archive';
import { limits } from './limits';
import { readXml, unescaped } from '../../archive/read-xml';
import { RichText } from './rich-text';
import { countUpTo } from '../../count-up-to';

/** The texts that cells share, in their order. See `RichText`. */
export function readTexts(archive: Archive, path: string): string[] {
  const texts: string[] = [];
  const count = countUpTo(limits.texts, 'texts');
  const runs = new RichText();
  readXml(archive, path, {
    open(name, attributes) {
      runs.open(name, attributes);
    },
    close(name, text, parents) {
      runs.close(name, text, parents);
      if (name !== 'si') return;
      count();
      texts.push(unescaped(runs.take()));
    },
  });
  return texts;
}
