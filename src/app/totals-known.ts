import type { Figure } from '../report/figure';
import type { Report } from '../report/report';
import { withComputedTotals } from '../rules/computed-totals';
import type { FigureKey, Format } from '../standard';

/** Formulas that nobody has calculated since the file was made show nothing: what they would show is known all the same. */
export const totalsKnown = (
  format: Format,
  figures: Report['figures'],
  formulas: ReadonlySet<FigureKey>,
): ReadonlyMap<FigureKey, Figure> =>
  withComputedTotals(
    format,
    figures,
    (key) => formulas.has(key) && figures.get(key)?.kind === 'blank',
  );
