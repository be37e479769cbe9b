import { balanceEdits } from '../../rules/balance-edit';
import { comparisonsOf } from '../../rules/comparison';
import { figuresOf, formatById, formats, oncePer, type Format } from '../../standard';
import type { PackedFigures } from '../../report/packed-figures';
import type { ExaminedFile } from './examine-file';
import { isKeptFile, type KeptFile } from './examined-shape';

/**
 * What was seen in a file, as a text: how it comes from the worker that read it, and how the workbook keeps it. Findings
 * name the declarations that they are about: those are written by name, and found again in the forms that the reader knows.
 */

export function writeExamined(file: ExaminedFile): string {
  const names = namesOf(file);
  return JSON.stringify(file, (_, value: unknown): unknown => {
    // What an array has no value for would be written as null.
    if (value === undefined) return { [mark]: '' };
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return [...value];
    if (value instanceof Float64Array) {
      return [...value].map((number) => (Number.isNaN(number) ? null : number));
    }
    const name = names.get(value);
    return name === undefined ? value : { [mark]: name };
  });
}

/** Undefined for a text that is none of ours, or speaks of declarations that this version does not have. */
export function readExamined(text: string): ExaminedFile | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text, (_, value: unknown): unknown => {
      // An element without a value leaves a gap.
      if (Array.isArray(value)) return Array.from(value as readonly unknown[]);
      return isNamed(value) ? declarationOf(value[mark]) : value;
    });
  } catch {
    return undefined;
  }
  return isKeptFile(file) ? withFigures(file) : undefined;
}

const mark = '$';

function withFigures(file: KeptFile): ExaminedFile {
  if (file.kind === 'noReport') return file;
  const { numbers, others } = file.figures;
  const figures: PackedFigures = {
    numbers: Float64Array.from(numbers, (number) => number ?? NaN),
    others: new Map(others),
  };
  return { ...file, figures };
}

const isNamed = (value: unknown): value is Record<typeof mark, string> =>
  typeof value === 'object' && value !== null && mark in value;

/** What findings are about, by a name that is permanent within a format. */
const declarations = (format: Format): [string, object][] => [
  ...balanceEdits(format).map((edit): [string, object] => [`edit ${edit.id}`, edit]),
  ...comparisonsOf(format).map((one): [string, object] => [`comparison ${one.id}`, one]),
  ...[...figuresOf(format)].map(([key, figure]): [string, object] => [`figure ${key}`, figure]),
  ...format.copiedRowRules.map((rule): [string, object] => [`rule ${rule.code}`, rule]),
];

interface Declarations {
  names: ReadonlyMap<object, string>;
  byName: ReadonlyMap<string, object>;
}

const declarationsOf = oncePer((format: Format): Declarations => {
  const named = declarations(format).map(([name, one]): [string, object] => [
    `${format.id} ${name}`,
    one,
  ]);
  return { byName: new Map(named), names: new Map(named.map(([name, one]) => [one, name])) };
});

const namesOf = (file: ExaminedFile): ReadonlyMap<object, string> =>
  file.kind === 'report' ? declarationsOf(formatById(file.formatId)).names : new Map();

/** @throws RangeError for a name that no form has */
function declarationOf(name: string): object | undefined {
  if (name === '') return undefined;
  const format = formats.find(({ id }) => name.startsWith(`${id} `));
  const found = format && declarationsOf(format).byName.get(name);
  if (!found) throw new RangeError(`No declaration ${name}`);
  return found;
}
