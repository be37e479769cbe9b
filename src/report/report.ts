import type { FigureKey, FormatId } from '../standard';
import type { Figure } from './figure';

/** One filled report. A key that is missing in `figures` is a figure that could not be found at all. */
export interface Report {
  formatId: FormatId;
  /** Report year: the calendar year whose work is reported. */
  year: number;
  /** The reporting agency's name. */
  agency: string;
  figures: ReadonlyMap<FigureKey, Figure>;
}
