import { numberOf } from '../report/figure';
import type { Report } from '../report/report';
import { balanceEdits, totalsOf, type BalanceEdit } from '../rules/balance-edit';
import { checkBalance } from '../rules/check-balance';
import { figuresOf, type FigureDefinition, type FigureKey, type Format } from '../standard';
import { roundCompared } from '../rules/compared-number';

/** A figure that people fill and that may be at fault. */
export interface Unknown {
  figure: FigureDefinition;
  /** What stands there now: 0 for a blank. */
  value: number;
  /** A typed total left blank, although its parts are known: it has to be filled in any case. */
  isBlank: boolean;
  /** The least value permitted there; −Infinity for signed counts. */
  least: number;
  isWhole: boolean;
}

/** A balance edit, written out in unknowns: Σ coefficient · value + what is known = imbalance, which should be 0. */
export interface Equation {
  edit: BalanceEdit;
  /** By index of the unknown; none is 0. */
  coefficients: ReadonlyMap<number, number>;
  imbalance: number;
  /** It fails, or waits for nothing but a total that was not filled. */
  isOpen: boolean;
}

/** The hard balance edits that can be checked, as equations between the figures that people fill. */
export interface BalanceSystem {
  unknowns: readonly Unknown[];
  equations: readonly Equation[];
}

/**
 * The system of a report. An edit with a figure that is unreadable or not filled says nothing, and is left out.
 * @param formulas figures computed by formulas: a total among them is replaced by its parts. One that does not agree with
 *   its parts is a person's own formula gone wrong, so it is taken for a typed one.
 * @param confirmed figures that something else than the sums says: they are no unknowns
 */
export function balanceSystem(
  format: Format,
  report: Report,
  formulas: ReadonlySet<FigureKey>,
  confirmed: ReadonlySet<FigureKey> = new Set(),
): BalanceSystem {
  const followed = followedTotals(format, report, formulas);
  const blanks = unfilledTotals(format, report, formulas);
  const indexes = new Map<FigureKey, number>();
  const unknowns: Unknown[] = [];
  const indexOf = (figure: FigureDefinition): number => {
    const known = indexes.get(figure.key);
    if (known !== undefined) return known;
    indexes.set(figure.key, unknowns.length);
    return (
      unknowns.push({
        figure,
        value: numberOf(report.figures.get(figure.key)) ?? 0,
        isBlank: blanks.has(figure.key),
        least: figure.measure === 'signedCount' ? -Infinity : 0,
        isWhole: figure.measure !== 'amount',
      }) - 1
    );
  };
  const isKnown = (key: FigureKey): boolean =>
    report.figures.get(key)?.kind === 'number' || blanks.has(key);

  const figures = figuresOf(format);
  const equations: Equation[] = [];
  for (const edit of balanceEdits(format)) {
    if (edit.severity !== 'hard') continue;
    const terms = termsOf(edit, followed);
    if (terms.size === 0 || ![...terms.keys()].every(isKnown)) continue;
    const coefficients = new Map<number, number>();
    let known = 0;
    for (const [key, coefficient] of terms) {
      const [figure, content] = [figures.get(key), report.figures.get(key)];
      if (confirmed.has(key) && content?.kind === 'number') known += coefficient * content.value;
      else if (figure) coefficients.set(indexOf(figure), coefficient);
    }
    const at = [...coefficients].map(([index, coefficient]) => ({ index, coefficient }));
    const imbalance = roundCompared(
      at.reduce(
        (sum, { index, coefficient }) => sum + coefficient * (unknowns[index]?.value ?? 0),
        known,
      ),
    );
    const isOpen = imbalance !== 0 || at.some(({ index }) => unknowns[index]?.isBlank);
    equations.push({ edit, coefficients, imbalance, isOpen });
  }
  return { unknowns, equations };
}

/** The totals that are formulas and give the sum of their parts, each with the edit that computes it. */
function followedTotals(
  format: Format,
  report: Report,
  formulas: ReadonlySet<FigureKey>,
): ReadonlyMap<FigureKey, BalanceEdit> {
  const totals = totalsOf(format);
  return new Map(
    [...totals].filter(
      ([key, edit]) =>
        formulas.has(key) && checkBalance(edit, report.figures, totals).outcome.result === 'holds',
    ),
  );
}

/** The typed totals that are blank although their parts are known, or are such totals themselves. */
function unfilledTotals(
  format: Format,
  report: Report,
  formulas: ReadonlySet<FigureKey>,
): ReadonlySet<FigureKey> {
  const totals = totalsOf(format);
  const isUnfilled = (key: FigureKey): boolean => {
    const edit = totals.get(key);
    if (report.figures.get(key)?.kind !== 'blank' || formulas.has(key) || !edit) return false;
    return edit.left.every(
      (part) => report.figures.get(part)?.kind === 'number' || isUnfilled(part),
    );
  };
  return new Set([...totals.keys()].filter(isUnfilled));
}

/** The figures of an edit with their coefficients, totals replaced by what they add up. */
function termsOf(
  { left, right }: BalanceEdit,
  followed: ReadonlyMap<FigureKey, BalanceEdit>,
): ReadonlyMap<FigureKey, number> {
  const terms = new Map<FigureKey, number>();
  const add = (key: FigureKey, coefficient: number): void => {
    const edit = followed.get(key);
    if (edit) for (const part of edit.left) add(part, coefficient);
    else terms.set(key, (terms.get(key) ?? 0) + coefficient);
  };
  for (const key of left) add(key, 1);
  for (const key of right) add(key, -1);
  return new Map([...terms].filter(([, coefficient]) => coefficient !== 0));
}
