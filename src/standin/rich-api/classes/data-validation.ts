import { cellsOf, common, visited } from '../areas';
import { classTable, type Scalar } from '../class-table';
import { invalidArgument } from '../errors';
import { requireUnprotected } from '../guard';
import type { Host } from '../host';
import type { AreasRef } from '../targets';
import type { Json } from '../wire';
import { truth } from './format-scalars';
import { obeys } from './validity';

/** Kinds of rules, by the one key that a rule object has. */
const types: Record<string, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

function record(value: Json): Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value;
}

function rule(value: Json): Json {
  const keys = Object.keys(record(value));
  if (keys.length !== 1 || !(keys[0] !== undefined && keys[0] in types)) throw invalidArgument();
  return value;
}

/** What all cells share, compared by content: rules are objects. Cells that differ answer null. */
function shared({ sheetId, areas }: AreasRef, host: Host, key: string, otherwise: Json): Json {
  const texts = new Set<string>();
  for (const area of areas) {
    for (const { row, column } of cellsOf(visited(host.grid, sheetId, area))) {
      texts.add(JSON.stringify(host.grid.note(sheetId, row, column, key) ?? otherwise));
    }
  }
  const [first] = texts;
  return texts.size === 1 && first !== undefined ? (JSON.parse(first) as Json) : null;
}

/** Remembered for the cells, not enforced and not drawn. */
function note(key: string, parse: (value: Json) => Json, otherwise: Json): Scalar<AreasRef> {
  return {
    get: (target, host) => shared(target, host, `DataValidation.${key}`, otherwise),
    set: ({ sheetId, areas }, value, host) => {
      requireUnprotected(host, sheetId);
      for (const area of areas) {
        host.grid.setNote(sheetId, area, `DataValidation.${key}`, parse(value));
      }
    },
  };
}

/** True when all cells obey their rules, false when none does, else null. */
function valid({ sheetId, areas }: AreasRef, host: Host): boolean | null {
  const { grid } = host;
  const answers = areas.flatMap((area) =>
    Array.from(cellsOf(visited(grid, sheetId, area)), ({ row, column }) => {
      const told = (key: string) => grid.note(sheetId, row, column, `DataValidation.${key}`);
      const { type, value } = grid.read(sheetId, row, column);
      const isBlank = type === 'Empty' && told('IgnoreBlanks') !== false;
      return isBlank || obeys(record(told('Rule') ?? {}), value);
    }),
  );
  return common(answers);
}

const ruleNote = note('Rule', rule, {});

export const dataValidation = classTable('DataValidation', {
  scalars: {
    Rule: ruleNote,
    Type: {
      get: (target, host) => {
        const found = shared(target, host, 'DataValidation.Rule', {});
        if (found === null) return 'Inconsistent';
        const [key] = Object.keys(record(found));
        return key === undefined ? 'None' : (types[key] ?? 'None');
      },
    },
    Valid: { get: valid },
    Prompt: note('Prompt', record, { message: '', showPrompt: true, title: '' }),
    ErrorAlert: note('ErrorAlert', record, {
      message: '',
      showAlert: true,
      style: 'Stop',
      title: '',
    }),
    IgnoreBlanks: note('IgnoreBlanks', truth, true),
  },
  methods: {
    Clear: {
      effect: 'write',
      call: ({ sheetId, areas }, _args, host) => {
        requireUnprotected(host, sheetId);
        for (const key of ['Rule', 'Prompt', 'ErrorAlert', 'IgnoreBlanks']) {
          for (const area of areas) {
            host.grid.setNote(sheetId, area, `DataValidation.${key}`, null);
          }
        }
        return null;
      },
    },
  },
});
