import { makeAddress, parseRange } from '../../src/layout/address';
import { intersect } from '../../src/standin/model/area';
import type { Content } from '../../src/standin/model/grid';
import { MemoryGrid } from '../../src/standin/model/memory-grid';
import type { OfficeSession } from './office-session';
import type { StandinPage } from './standin-page';

/** Something that a person does, named as `window.standin` names it; rows are numbered as the sheet shows them. */
export type Act =
  | readonly ['insertRows' | 'deleteRows', sheet: string, row: number, count: number]
  | readonly ['insertColumns', sheet: string, column: string, count: number]
  | readonly ['set', sheet: string, address: string, contents: Content[][]]
  | readonly ['renameSheet', from: string, to: string]
  | readonly ['moveSheet', name: string, position: number]
  | readonly ['addSheet' | 'copySheet' | 'deleteSheet', name: string]
  | readonly ['cut', sheet: string, address: string, toSheet: string, toAddress: string]
  | readonly ['sort', sheet: string, address: string, column: string, order: 'descending']
  | readonly ['merge' | 'unmerge' | 'hide', sheet: string, address: string]
  | readonly ['filterRows', sheet: string, address: string, hiddenRows: number[]]
  | readonly ['protect', sheet: string, on: false]
  /** Copies cells and pastes them elsewhere on the sheet. */
  | readonly ['pasteCopy', sheet: string, from: string, to: string]
  /** Copies a cell and pastes its value over it. */
  | readonly ['pasteValue', sheet: string, address: string];

/** Something that people do to a workbook of ours, the protection of its sheets lifted. */
export interface Mistreatment {
  name: string;
  acts: readonly Act[];
  /** What only the Excel side of the stand-in can do: what other programs do to a file. */
  inModel?: (opened: OfficeSession) => void;
  /** What the pane says of it while checking: problems and hints. */
  said: readonly string[];
  /** What 修复版式 finds: what it will settle, and what it will leave. */
  settles: readonly string[];
  leaves?: readonly string[];
  /** Tables stand elsewhere from then on, and may. */
  moves?: true;
  /** How the keys of those figures begin that the act itself changes or throws away. */
  changes?: readonly string[];
}

const requests = '依申请公开';
const proactive = '主动公开';
const litigation = '复议诉讼';
const check = '校验结果';
const ownSheets = ['填报信息', proactive, requests, litigation, '报告正文', check, '上年数据'];

/** Each with what the pane says and what restoring does: the table in src/workbook/restore/ARCHITECTURE.md. */
export const mistreatments: readonly Mistreatment[] = [
  {
    name: 'a blank row inserted inside a table',
    acts: [['insertRows', requests, 12, 1]],
    said: ['resized'],
    settles: ['lines'],
  },
  {
    name: 'a row deleted inside a table',
    acts: [['deleteRows', requests, 12, 1]],
    said: ['resized'],
    settles: ['lines'],
    changes: ['requests.securityAndStability.', 'requests.outcomeTotal.'],
  },
  {
    name: 'a blank column inserted inside a table',
    acts: [['insertColumns', requests, 'F', 1]],
    said: ['resized'],
    settles: ['lines'],
  },
  {
    name: 'a row with a figure inserted inside a table',
    acts: [
      ['insertRows', requests, 12, 1],
      ['set', requests, 'D12', [[77]]],
    ],
    said: ['resized'],
    settles: ['scattered'],
  },
  {
    name: 'sheets renamed and moved',
    acts: [
      ['renameSheet', litigation, '表四'],
      ['moveSheet', '表四', 0],
      ['renameSheet', '表四', litigation],
    ],
    said: [],
    settles: [],
  },
  {
    name: 'a sheet copied',
    acts: [['copySheet', requests]],
    said: ['copy'],
    settles: [],
    leaves: ['copy'],
  },
  {
    name: 'a row with a figure inserted inside a table that has been copied',
    acts: [
      ['copySheet', requests],
      ['insertRows', requests, 12, 1],
      ['set', requests, 'D12', [[7]]],
    ],
    said: ['resized', 'copy'],
    settles: ['scattered'],
    leaves: ['copy'],
  },
  {
    name: 'a text of the front sheet changed that has been copied',
    acts: [
      ['copySheet', '填报信息'],
      ['set', '填报信息', 'A9', [['填表']]],
    ],
    said: [],
    settles: ['heading'],
  },
  {
    name: 'a copied sheet deleted',
    acts: [
      ['copySheet', requests],
      ['deleteSheet', '依申请公开 (2)'],
    ],
    said: [],
    settles: [],
  },
  {
    name: 'a sheet deleted',
    acts: [['deleteSheet', litigation]],
    said: ['missing'],
    settles: ['missing'],
    changes: ['reconsiderationAndLitigation.'],
  },
  {
    name: 'front and check sheet deleted',
    acts: [
      ['deleteSheet', '填报信息'],
      ['deleteSheet', check],
    ],
    said: ['sheetMissing', 'sheetMissing'],
    settles: ['missing', 'missing'],
  },
  {
    name: 'the sheet of the text deleted',
    acts: [['deleteSheet', '报告正文']],
    said: ['sheetMissing'],
    settles: ['missing'],
  },
  {
    name: 'a row inserted among those of the text',
    acts: [['insertRows', '报告正文', 8, 1]],
    said: ['textResized'],
    settles: ['scattered'],
  },
  {
    name: 'a row inserted in the check sheet',
    acts: [['insertRows', check, 20, 1]],
    said: [],
    settles: ['scattered'],
  },
  {
    name: 'rows inserted above a table and above the check sheet',
    acts: [
      ['insertRows', requests, 1, 2],
      ['insertRows', check, 1, 1],
    ],
    said: [],
    settles: [],
    moves: true,
  },
  {
    name: 'a table cut and pasted onto another sheet',
    acts: [
      ['addSheet', '新表'],
      ['cut', litigation, 'A3:O6', '新表', 'C10'],
    ],
    said: [],
    settles: [],
    moves: true,
  },
  {
    name: 'rows of a table sorted',
    acts: [['sort', requests, 'C11:J18', 'D', 'descending']],
    said: ['rearranged'],
    settles: ['scattered'],
  },
  {
    name: 'rows filtered',
    acts: [['filterRows', requests, 'A3:J30', [8, 9, 10]]],
    said: ['hiddenLines'],
    settles: ['hiddenLines'],
  },
  {
    name: 'columns hidden',
    acts: [['hide', requests, 'E:F']],
    said: ['hiddenLines'],
    settles: ['hiddenLines'],
  },
  {
    name: 'a heading written over, another one erased',
    acts: [
      ['set', requests, 'D4', [['公民']]],
      ['set', requests, 'E5', [['']]],
    ],
    said: ['relabelled', 'relabelled'],
    settles: ['heading', 'heading'],
  },
  {
    name: 'a figure written over a heading',
    acts: [['set', requests, 'D4', [[5]]]],
    said: ['relabelled'],
    settles: [],
    leaves: ['figureInHeading'],
  },
  {
    name: 'formulas replaced by what they showed',
    acts: [
      ['pasteValue', requests, 'J6'],
      ['pasteValue', requests, 'J7'],
      ['pasteValue', requests, 'D27'],
    ],
    said: [],
    settles: ['totals'],
  },
  {
    name: 'a formula replaced by another number',
    acts: [['set', requests, 'J6', [[4321]]]],
    said: [],
    settles: [],
    leaves: ['keptTotal'],
    changes: ['requests.received.total'],
  },
  {
    name: 'formulas of the check sheet written over',
    acts: [
      ['set', check, 'G7', [['通过']]],
      ['set', check, 'A2', [['']]],
    ],
    said: [],
    settles: ['formulas'],
  },
  {
    name: 'cells merged',
    acts: [['merge', requests, 'D12:F12']],
    said: [],
    settles: ['merges'],
    changes: ['requests.securityAndStability.', 'requests.outcomeTotal.'],
  },
  {
    name: 'headings unmerged',
    acts: [['unmerge', requests, 'A6:C6']],
    said: [],
    settles: ['merges'],
  },
  {
    name: 'cells pasted over others, so that highlighting is split',
    acts: [['pasteCopy', requests, 'D8:E9', 'F12']],
    said: ['highlights'],
    settles: ['highlights'],
    changes: [
      'requests.securityAndStability.',
      'requests.thirdPartyRights.',
      'requests.outcomeTotal.',
    ],
  },
  {
    name: 'protection lifted',
    acts: [['protect', requests, false]],
    said: [],
    settles: Array<string>(ownSheets.length).fill('protection'),
  },
  {
    name: 'everything pasted over from another workbook, where it was plain text and numbers',
    acts: [],
    inModel: (opened) => {
      const { grid } = opened;
      const id = opened.sheetId(requests);
      const other = new MemoryGrid(['表三']);
      const otherId = other.sheets()[0]!.id;
      for (let row = 2; row < 30; row += 1) {
        for (let column = 0; column < 10; column += 1) {
          const { value } = grid.read(id, row, column);
          const cell = { row, column, rowCount: 1, columnCount: 1 };
          if (value !== '') other.writeContent(otherId, cell, [[value]]);
        }
      }
      grid.acts.unmerge(id, 'A3:J30');
      grid.acts.paste(other.acts.copy(otherId, 'A3:J30'), id, 'A3');
    },
    said: ['highlights'],
    settles: ['totals', 'highlights', 'validations', 'looks', 'merges'],
  },
  {
    name: 'highlighting taken away',
    acts: [],
    inModel: (opened) => {
      const { grid } = opened;
      const rules = grid.conditionalFormats(opened.sheetId(proactive));
      for (const { id } of rules) grid.deleteConditionalFormat(id);
    },
    said: ['highlights'],
    settles: ['highlights'],
  },
  {
    name: 'rules kept in another order where they share no cells',
    acts: [],
    inModel: (opened) => {
      const { grid } = opened;
      const rules = grid.conditionalFormats(opened.sheetId(requests));
      // Each rule is of one range.
      const later = rules.findIndex(({ areas }, index) => {
        const before = rules[index - 1]?.areas[0];
        return before !== undefined && intersect(before, areas[0]!) === null;
      });
      const rule = rules[later]!;
      grid.deleteConditionalFormat(rule.id);
      grid.addConditionalFormat(rule, later - 1);
    },
    said: [],
    settles: [],
  },
  {
    name: 'rules that share cells in another order',
    acts: [],
    inModel: (opened) => {
      const { grid } = opened;
      const [first] = grid.conditionalFormats(opened.sheetId(requests));
      grid.deleteConditionalFormat(first!.id);
      grid.addConditionalFormat(first!);
    },
    said: [],
    settles: ['highlights'],
  },
  {
    name: 'one of several yellow cells painted green',
    acts: [],
    inModel: (opened) => {
      const cell = { row: 5, column: 3, rowCount: 1, columnCount: 1 };
      opened.grid.writeFormat(opened.sheetId(requests), cell, { fill: '#00B050' });
    },
    said: [],
    settles: ['looks'],
  },
  {
    name: 'names deleted',
    acts: [],
    inModel: ({ grid }) => {
      for (const { name } of grid.names()) grid.deleteName(name);
    },
    said: ['start'],
    settles: ['names', 'state'],
  },
  {
    name: 'the hidden sheet deleted',
    acts: [],
    inModel: (opened) => {
      const { grid } = opened;
      grid.deleteSheet(opened.sheetId('_OGI'));
    },
    said: ['unknown'],
    settles: ['state'],
  },
];

/** Does it to the workbook in memory. */
export function mistreat(opened: OfficeSession, { acts, inModel }: Mistreatment): void {
  for (const act of acts) perform(opened, act);
  inModel?.(opened);
}

function perform(opened: OfficeSession, act: Act): void {
  const { grid } = opened;
  const id = (sheet: string): string => opened.sheetId(sheet);
  switch (act[0]) {
    case 'insertRows':
    case 'deleteRows':
      grid[act[0]](id(act[1]), act[2] - 1, act[3]);
      break;
    case 'insertColumns':
      grid.insertColumns(id(act[1]), parseRange(`${act[2]}1`)!.column, act[3]);
      break;
    case 'set':
      grid.typing.paste(id(act[1]), act[2], act[3]);
      break;
    case 'renameSheet':
    case 'moveSheet':
      if (act[0] === 'renameSheet') grid.renameSheet(id(act[1]), act[2]);
      else grid.moveSheet(id(act[1]), act[2]);
      break;
    case 'addSheet':
      grid.addSheet(act[1]);
      break;
    case 'copySheet':
      grid.acts.copySheet(id(act[1]));
      break;
    case 'deleteSheet':
      grid.deleteSheet(id(act[1]));
      break;
    case 'cut':
      grid.acts.cut(id(act[1]), act[2], id(act[3]), act[4]);
      break;
    case 'sort':
      grid.acts.sort(id(act[1]), act[2], act[3], act[4]);
      break;
    case 'merge':
    case 'unmerge':
    case 'hide':
      grid.acts[act[0]](id(act[1]), act[2]);
      break;
    case 'filterRows':
      grid.acts.filterRows(id(act[1]), act[2], act[3]);
      break;
    case 'protect':
      grid.protect(id(act[1]), act[2]);
      break;
    case 'pasteCopy':
      grid.acts.paste(grid.acts.copy(id(act[1]), act[2]), id(act[1]), act[3]);
      break;
    case 'pasteValue': {
      const { row, column } = parseRange(act[2])!;
      const { value } = grid.read(id(act[1]), row, column);
      grid.typing.type(id(act[1]), makeAddress({ row, column }), value);
      break;
    }
  }
}

/** Does it on the page. */
export async function mistreatOnPage(standin: StandinPage, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if (act[0] === 'pasteCopy') {
      const [, sheet, from, to] = act;
      await standin.call('paste', await standin.call('copy', sheet, from), sheet, to);
    } else if (act[0] === 'pasteValue') {
      const [, sheet, address] = act;
      await standin.call('set', sheet, address, await standin.call('get', sheet, address));
    } else {
      const [name, ...rest] = act;
      await standin.call(name as 'merge', ...(rest as unknown as [string, string]));
    }
  }
}
