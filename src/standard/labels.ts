import type { Heading } from './schema';
import { terms } from './terms';

/** What the form prints in a heading's cell. */
export function printedLabel({ number, term }: Pick<Heading, 'number' | 'term'>): string {
  const { label, note } = terms[term];
  return `${number ?? ''}${label}${note ?? ''}`;
}

/** What a sentence calls a heading: its number and its label, shortened where the printed one is long. */
export function spokenLabel({ number, term }: Pick<Heading, 'number' | 'term'>): string {
  const { label, short } = terms[term];
  return `${number ?? ''}${short ?? label}`;
}
