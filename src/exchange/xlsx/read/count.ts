import { limits } from './limits';
import { FileError } from '../../file-error';

/**
 * Counts what is kept of all sheets together.
 * @returns throws an FileError from the one on that is one too many
 */
export function counter(of: 'cells' | 'areas'): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > limits[of]) throw new FileError('tooLarge', `more than ${limits[of]} ${of}`);
  };
}
