import type { Content } from '../../model/grid';
import { invalidArgument, notImplemented } from '../errors';
import type { Json } from '../wire';

type Compare = (value: number, bound: number, other: number) => boolean;

const operators: Record<string, Compare> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, bound) => value === bound,
  NotEqualTo: (value, bound) => value !== bound,
  GreaterThan: (value, bound) => value > bound,
  LessThan: (value, bound) => value < bound,
  GreaterThanOrEqualTo: (value, bound) => value >= bound,
  LessThanOrEqualTo: (value, bound) => value <= bound,
};

/** Whether a value obeys a rule of data validation; bounds and lists that are formulas are not known here. */
export function obeys(rule: Record<string, Json>, value: Content): boolean {
  const [entry] = Object.entries(rule);
  if (!entry) return true;
  const [kind, terms] = entry;
  if (typeof terms !== 'object' || terms === null || Array.isArray(terms)) throw invalidArgument();
  switch (kind) {
    case 'wholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && isWithinBounds(terms, value);
    case 'decimal':
      return typeof value === 'number' && isWithinBounds(terms, value);
    case 'textLength':
      return isWithinBounds(terms, String(value).length);
    case 'list':
      return listed(terms.source).includes(String(value));
    default:
      throw notImplemented(`DataValidation.valid (for ${kind})`);
  }
}

function isWithinBounds({ operator, formula1, formula2 }: Record<string, Json>, value: number) {
  const compare = typeof operator === 'string' ? operators[operator] : undefined;
  if (!compare) throw invalidArgument();
  return compare(value, bound(formula1), bound(formula2 ?? 0));
}

function bound(given: Json | undefined): number {
  const number = typeof given === 'string' && given !== '' ? Number(given) : given;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw notImplemented('DataValidation.valid (with formulas)');
}

function listed(source: Json | undefined): string[] {
  if (typeof source !== 'string' || source.startsWith('=')) {
    throw notImplemented('DataValidation.valid (with a list in cells)');
  }
  return source.split(',').map((one) => one.trim());
}
