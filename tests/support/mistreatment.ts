import type { OfficeSession } from './office-session';

/** Something that people do to a workbook of ours, the protection of its sheets lifted. */
export interface Mistreatment {
  name: string;
  act: (opened: OfficeSession) => void;
  /** What the pane says of it while checking: problems and hints. */
  said: readonly string[];
  /** What 修复版式 finds: what it will settle, and what it will leave. */
  settles: readonly string[];
  leaves?: readonly string[];
  /** How the keys of those figures begin that the act itself changes or throws away. */
  changes?: readonly string[];
}

const requests = '依申请公开';
const proactive = '主动公开';
const litigation = '复议诉讼';

const on =
  (
    act: (acts: OfficeSession['grid']['acts'], id: string, opened: OfficeSession) => void,
    sheet = requests,
  ) =>
  (opened: OfficeSession): void => {
    act(opened.grid.acts, opened.sheetId(sheet), opened);
  };

/** Each with what the pane says and what restoring does: the table in src/workbook/restore/README.md. */
export const mistreatments: readonly Mistreatment[] = [
  {
    name: 'a blank row inserted inside a table',
    act: on((_, id, { grid }) => {
      grid.insertRows(id, 11, 1);
    }),
    said: ['resized'],
    settles: ['lines'],
  },
  {
    name: 'a row deleted inside a table',
    act: on((_, id, { grid }) => {
      grid.deleteRows(id, 11, 1);
    }),
    said: ['resized'],
    settles: ['lines'],
    changes: ['requests.securityAndStability.', 'requests.outcomeTotal.'],
  },
  {
    name: 'a blank column inserted inside a table',
    act: on((_, id, { grid }) => {
      grid.insertColumns(id, 5, 1);
    }),
    said: ['resized'],
    settles: ['lines'],
  },
  {
    name: 'a row with a figure inserted inside a table',
    act: on((_, id, { grid }) => {
      grid.insertRows(id, 11, 1);
      grid.typing.type(id, 'D12', 77);
    }),
    said: ['resized'],
    settles: ['scattered'],
  },
  {
    name: 'sheets renamed and moved',
    act: on((_, id, { grid }) => {
      grid.renameSheet(id, '表三');
      grid.moveSheet(id, 0);
    }),
    said: [],
    settles: [],
  },
  {
    name: 'a sheet copied',
    act: on((acts, id) => {
      acts.copySheet(id);
    }),
    said: ['copy'],
    settles: [],
    leaves: ['copy'],
  },
  {
    name: 'a sheet deleted',
    act: on((_, id, { grid }) => {
      grid.deleteSheet(id);
    }, litigation),
    said: ['missing'],
    settles: ['missing'],
    changes: ['reconsiderationAndLitigation.'],
  },
  {
    name: 'front and check sheet deleted',
    act: (opened) => {
      opened.grid.deleteSheet(opened.sheetId('填报信息'));
      opened.grid.deleteSheet(opened.sheetId('校验结果'));
    },
    said: ['sheetMissing', 'sheetMissing'],
    settles: ['missing', 'missing'],
  },
  {
    name: 'a row inserted in the check sheet',
    act: on((_, id, { grid }) => {
      grid.insertRows(id, 20, 1);
    }, '校验结果'),
    said: [],
    settles: ['scattered'],
  },
  {
    name: 'rows inserted above a table and above the check sheet',
    act: (opened) => {
      opened.grid.insertRows(opened.sheetId(requests), 0, 2);
      opened.grid.insertRows(opened.sheetId('校验结果'), 0, 1);
    },
    said: [],
    settles: [],
  },
  {
    name: 'a table cut and pasted onto another sheet',
    act: (opened) => {
      const id = opened.grid.addSheet('新表');
      opened.grid.acts.cut(opened.sheetId(litigation), 'A3:O6', id, 'C10');
    },
    said: [],
    settles: [],
  },
  {
    name: 'rows of a table sorted',
    act: on((acts, id) => {
      acts.sort(id, 'C11:J18', 'D', 'descending');
    }),
    said: ['rearranged'],
    settles: ['scattered'],
  },
  {
    name: 'rows filtered',
    act: on((acts, id) => {
      acts.filterRows(id, 'A3:J30', [8, 9, 10]);
    }),
    said: ['hiddenLines'],
    settles: ['hiddenLines'],
  },
  {
    name: 'columns hidden',
    act: on((acts, id) => {
      acts.hide(id, 'E:F');
    }),
    said: ['hiddenLines'],
    settles: ['hiddenLines'],
  },
  {
    name: 'a heading written over, another one erased',
    act: on((_, id, { grid }) => {
      grid.typing.type(id, 'D4', '公民');
      grid.typing.erase(id, 'E5');
    }),
    said: ['relabelled', 'relabelled'],
    settles: ['heading', 'heading'],
  },
  {
    name: 'a figure written over a heading',
    act: on((_, id, { grid }) => {
      grid.typing.type(id, 'D4', 5);
    }),
    said: ['relabelled'],
    settles: [],
    leaves: ['figureInHeading'],
  },
  {
    name: 'formulas replaced by what they showed',
    act: on((_, id, { grid }) => {
      for (const address of ['J6', 'J7', 'D27']) {
        const { value } = grid.read(id, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
        grid.typing.type(id, address, value);
      }
    }),
    said: [],
    settles: ['totals'],
  },
  {
    name: 'a formula replaced by another number',
    act: on((_, id, { grid }) => {
      grid.typing.type(id, 'J6', 4321);
    }),
    said: [],
    settles: [],
    leaves: ['keptTotal'],
    changes: ['requests.received.total'],
  },
  {
    name: 'formulas of the check sheet written over',
    act: on((_, id, { grid }) => {
      grid.typing.type(id, 'G7', '通过');
      grid.typing.erase(id, 'A2');
    }, '校验结果'),
    said: [],
    settles: ['formulas'],
  },
  {
    name: 'cells merged',
    act: on((acts, id) => {
      acts.merge(id, 'D12:F12');
    }),
    said: [],
    settles: ['merges'],
    changes: ['requests.securityAndStability.', 'requests.outcomeTotal.'],
  },
  {
    name: 'headings unmerged',
    act: on((acts, id) => {
      acts.unmerge(id, 'A6:C6');
    }),
    said: [],
    settles: ['merges'],
  },
  {
    name: 'highlighting split by pasting cells over others',
    act: on((acts, id) => {
      acts.paste(acts.copy(id, 'D8:E9'), id, 'F12');
    }),
    said: ['highlights'],
    settles: ['highlights'],
    changes: [
      'requests.securityAndStability.',
      'requests.thirdPartyRights.',
      'requests.outcomeTotal.',
    ],
  },
  {
    name: 'highlighting and hints taken away',
    act: on((_, id, { grid }) => {
      for (const format of grid.conditionalFormats(id)) grid.deleteConditionalFormat(format.id);
    }, proactive),
    said: ['highlights'],
    settles: ['highlights'],
  },
  {
    name: 'protection lifted',
    act: on((_, id, { grid }) => {
      grid.protect(id, false);
    }),
    said: [],
    settles: ['protection', 'protection', 'protection', 'protection', 'protection'],
  },
  {
    name: 'names deleted',
    act: (opened) => {
      for (const { name } of opened.grid.names()) opened.grid.deleteName(name);
    },
    said: ['start'],
    settles: ['names', 'state'],
  },
  {
    name: 'the hidden sheet deleted',
    act: on((_, id, { grid }) => {
      grid.deleteSheet(id);
    }, '_OGI'),
    said: ['unknown'],
    settles: ['state'],
  },
];
