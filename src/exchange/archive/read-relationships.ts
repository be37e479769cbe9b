import type { Archive } from './archive';
import { readXml } from './read-xml';

/** What a part refers to, by the relationship's id. Producers choose file names as they like: only this says what is what. */
export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`. The words before differ between editions of the standard. */
  type: string;
  /** Path in the archive. */
  target: string;
}

/** @param part the part that refers, or an empty text for the package itself */
export function readRelationships(archive: Archive, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(path)) return [];
  const relationships: Relationship[] = [];
  readXml(archive, path, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      const type = Type?.slice(Type.lastIndexOf('/') + 1) ?? '';
      relationships.push({ id: Id, type, target: resolved(folder, Target ?? '') });
    },
  });
  return relationships;
}

function resolved(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
