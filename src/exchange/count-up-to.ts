import { FileError } from './file-error';

/**
 * Counts what is kept, or what work costs.
 * @param of what is counted, for the error's detail
 * @returns throws a FileError from the one on that is one too many
 */
export function countUpTo(limit: number, of: string): (by?: number) => void {
  let count = 0;
  return (by = 1) => {
    count += by;
    if (count > limit) throw new FileError('tooLarge', `more than ${limit} ${of}`);
  };
}
