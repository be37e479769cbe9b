import { totalsOf } from '../../src/rules/balance-edit';
import { figuresOf, type FigureKey, type Format } from '../../src/standard';
import type { Random } from './slips';

/** Rows of the requests table that follow from others, or of which a large share would be asked about. */
const notDrawn = ['received', 'outcomeTotal', 'correctionOverdue', 'feeOverdue', 'otherReason'];

/**
 * The figures of a unit's report on the form of 2021: every rule holds, nothing is asked about, and most cells are zero, as
 * they are in reports of small units.
 */
export function plausibleFigures(format: Format, random: Random): Map<FigureKey, number> {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const few = (): number => (random() < 0.8 ? 0 : upTo(20));
  const figures = new Map<FigureKey, number>();
  const get = (key: FigureKey): number => figures.get(key) ?? 0;

  const [issued, repealed] = [upTo(9), upTo(9)];
  figures.set('proactiveDisclosure.normativeDocuments.issued', issued);
  figures.set('proactiveDisclosure.normativeDocuments.repealed', repealed);
  figures.set('proactiveDisclosure.normativeDocuments.inForce', issued + upTo(40));
  for (const row of ['licensing', 'penalties', 'compulsion']) {
    figures.set(`proactiveDisclosure.${row}.decisions`, upTo(3000));
  }
  figures.set('proactiveDisclosure.fees.amountCollected', upTo(1_000_000) / 10_000);

  const totals = totalsOf(format);
  const all = [...figuresOf(format).values()];
  const inputs = all.filter(({ key }) => !totals.has(key));
  for (const { key, table, row } of inputs) {
    if (table === 'requests' && !notDrawn.includes(row)) figures.set(key, few());
  }
  const total = (key: FigureKey): number => {
    const edit = totals.get(key);
    return edit ? edit.left.reduce((sum, part) => sum + total(part), 0) : get(key);
  };
  let requests = 0;
  for (const { key, row, column } of inputs) {
    if (row !== 'received') continue;
    const ended =
      total(`requests.outcomeTotal.${column}`) + get(`requests.carriedForward.${column}`);
    const carriedOver = Math.min(get(`requests.carriedOver.${column}`), ended);
    figures.set(`requests.carriedOver.${column}`, carriedOver);
    figures.set(key, ended - carriedOver);
    requests += ended;
  }
  for (const { key, table } of inputs) {
    if (table === 'reconsiderationAndLitigation' && requests > 0) figures.set(key, upTo(2));
  }
  return new Map(all.map(({ key }) => [key, total(key)]));
}
