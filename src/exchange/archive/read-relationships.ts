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
  const path = relationshipsPath(part);
  if (!archive.has(path)) return [];
  const relationships: Relationship[] = [];
  readXml(archive, path, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      const type = Type?.slice(Type.lastIndexOf('/') + 1) ?? '';
      relationships.push({ id: Id, type, target: resolved(folderOf(part), Target ?? '') });
    },
  });
  return relationships;
}

/** Where the package says that its document is. */
export const mainPart = (archive: Archive): string | undefined =>
  readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target;

/** Where the archive keeps what a part refers to. */
export const relationshipsPath = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

function resolved(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
