import type { DrawnCell, DrawnDocument, DrawnRow, DrawnTable, Random } from './drawn-document';

/** Something that people do to a document: in place. */
export type Disturbance = (document: DrawnDocument, random: Random) => void;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!;
const figureRows = ({ rows }: DrawnTable): number[] =>
  rows.flatMap((row, index) => (row.some(({ key }) => key !== undefined) ? [index] : []));
const headingRows = ({ rows }: DrawnTable): number[] =>
  rows.flatMap((row, index) => (row.some(({ key }) => key !== undefined) ? [] : [index]));
const labelsOf = (row: DrawnRow): DrawnCell[] => row.filter(({ key }) => key === undefined);
const figuresOf = (row: DrawnRow): DrawnCell[] => row.filter(({ key }) => key !== undefined);
const single = (text: string): DrawnCell => ({ text, rowCount: 1, columnCount: 1 });

/** Takes a row out; what reaches over it becomes shorter, and what begins in it begins below. */
function dropRow({ rows }: DrawnTable, at: number): void {
  const dropped = rows[at] ?? [];
  rows.slice(0, at).forEach((row, index) => {
    for (const cell of row) if (index + cell.rowCount > at) cell.rowCount -= 1;
  });
  const below = dropped.filter(({ rowCount }) => rowCount > 1);
  for (const cell of below) cell.rowCount -= 1;
  rows[at + 1]?.unshift(...below);
  rows.splice(at, 1);
}

/** The table of requests, or what is left of it on its first page; what it does not have is left alone. */
const requestsOf = ({ tables }: DrawnDocument): DrawnTable | undefined =>
  tables.find(({ rows }) =>
    rows.some((row) => row.some(({ key }) => key?.startsWith('requests.'))),
  );

function exchange(first: DrawnCell, second: DrawnCell): void {
  const { text, key } = first;
  Object.assign(first, { text: second.text, key: second.key });
  Object.assign(second, { text, key });
}

/** Something of each kind that the published reports show, and some worse. */
export const disturbances: Record<string, Disturbance> = {
  'rows left out': ({ tables }, random) => {
    const table = pick(tables, random);
    for (let n = 1 + random(4); n > 0; n -= 1) {
      const rows = figureRows(table);
      if (rows.length > 1) dropRow(table, pick(rows, random));
    }
  },
  'the row of rules left out': ({ tables }) => {
    for (const table of tables) {
      const at = table.rows.findIndex((row) => row.some(({ text }) => text === '规章'));
      if (at >= 0) dropRow(table, at);
    }
  },
  'misspelt labels': ({ tables }, random) => {
    for (const { rows } of tables) {
      for (const cell of rows.flatMap(labelsOf)) {
        if (random(4) > 0 || cell.text.length < 3) continue;
        const at = random(cell.text.length);
        const letters = Array.from(cell.text);
        letters.splice(
          at,
          random(2),
          ...(random(2) === 0 ? [pick(Array.from('先钩受的和'), random)] : []),
        );
        cell.text = letters.join('');
      }
    }
  },
  'other words for labels': ({ tables }, random) => {
    const words: Record<string, string> = {
      行政规范性文件: '规范性文件',
      现行有效件数: '先行有效件数',
      总计: '合计',
      '2.其他法律行政法规禁止公开': '2.其他法律和行政法规禁止公开',
      '（七）总计': '（七）合计',
      其他: '其它',
    };
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(labelsOf))) {
      if (random(2) === 0) cell.text = words[cell.text] ?? cell.text;
    }
  },
  'labels without numbers': ({ tables }) => {
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(labelsOf))) {
      const without = cell.text.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)/u, '');
      cell.text = without === '' ? cell.text : without;
    }
  },
  'labels gone': ({ tables }, random) => {
    for (const { rows } of tables) {
      for (let n = random(3); n > 0; n -= 1) {
        const cells = rows.flatMap((row) => (figuresOf(row).length > 0 ? labelsOf(row) : []));
        if (cells.length > 0) pick(cells, random).text = '';
      }
    }
  },
  'a label of its own making': ({ tables }, random) => {
    const table = pick(tables, random);
    const cells = table.rows.flatMap((row) => (figuresOf(row).length > 0 ? labelsOf(row) : []));
    if (cells.length > 0)
      pick(cells, random).text = pick(['本机关特有事项', '详见附件说明'], random);
  },
  'labels of group and row in one cell': ({ tables }) => {
    for (const { rows } of tables) {
      for (const row of rows) {
        const labels = labelsOf(row);
        const [group, own] = labels.slice(-2);
        if (!group || !own || figuresOf(row).length === 0 || group.rowCount > 1) continue;
        own.text = group.text + own.text;
        own.columnCount += group.columnCount;
        row.splice(row.indexOf(group), 1);
      }
    }
  },
  'blank cells before the figures': ({ tables }, random) => {
    for (const { rows } of tables) {
      for (const row of rows) {
        const first = row.findIndex(({ key }) => key !== undefined);
        if (first > 0 && random(3) === 0) row.splice(first, 0, single(''));
      }
    }
  },
  'headings left out': ({ tables }, random) => {
    const table = pick(tables, random);
    const rows = headingRows(table);
    for (let n = 1 + random(rows.length); n > 0; n -= 1) {
      const left = headingRows(table);
      if (left.length > 0) dropRow(table, pick(left, random));
    }
  },
  'headings merged': ({ tables }, random) => {
    const wide = pick(tables, random).rows.filter(
      (row) => figuresOf(row).length === 0 && row.length > 1,
    );
    if (wide.length === 0) return;
    const row = pick(wide, random);
    const at = random(row.length - 1);
    const [first, second] = [row[at]!, row[at + 1]!];
    first.columnCount += second.columnCount;
    if (random(2) === 0) first.text += second.text;
    row.splice(at + 1, 1);
  },
  'headings split': ({ tables }) => {
    for (const { rows } of tables) {
      for (const row of rows) {
        if (figuresOf(row).length > 0) continue;
        for (const cell of [...row]) {
          if (cell.columnCount === 1) continue;
          const blanks = Array.from({ length: cell.columnCount - 1 }, () => ({
            ...single(''),
            rowCount: cell.rowCount,
          }));
          cell.columnCount = 1;
          row.splice(row.indexOf(cell) + 1, 0, ...blanks);
        }
      }
    }
  },
  'columns exchanged': (document, random) => {
    const { rows } = requestsOf(document) ?? { rows: [] };
    const names = [
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ];
    const heads = names.map((name) =>
      rows
        .filter((row) => figuresOf(row).length === 0)
        .flat()
        .find(({ text }) => text === name),
    );
    const [a, b] = [random(7), random(7)];
    const isWhole = heads.every(Boolean) && rows.every((row) => figuresOf(row).length % 7 === 0);
    if (a === b || !isWhole) return;
    exchange(heads[a]!, heads[b]!);
    for (const figures of rows.map(figuresOf)) {
      if (figures.length > 0) exchange(figures[a]!, figures[b]!);
    }
  },
  'columns of documents exchanged': ({ tables }, random) => {
    for (const { rows } of tables) {
      const at = rows.findIndex((row) =>
        row.some(({ text, key }) => key === undefined && /制发|制作/u.test(text)),
      );
      const heads = labelsOf(rows[at] ?? []).slice(1);
      const below = rows.slice(at + 1).map(figuresOf);
      const end = below.findIndex(({ length }) => length !== heads.length);
      const [a, b] = [random(heads.length), random(heads.length)];
      if (at < 0 || end === 0 || a === b) continue;
      for (const cells of [heads, ...below.slice(0, end < 0 ? undefined : end)])
        exchange(cells[a]!, cells[b]!);
    }
  },
  'a cell left out': ({ tables }, random) => {
    const { rows } = pick(tables, random);
    for (let n = 1 + random(3); n > 0; n -= 1) {
      const wide = rows.filter((row) => figuresOf(row).length > 1);
      if (wide.length === 0) return;
      const row = pick(wide, random);
      row.splice(row.indexOf(pick(figuresOf(row), random)), 1);
    }
  },
  'figures merged': ({ tables }, random) => {
    const wide = tables
      .flatMap(({ rows }) => rows)
      .filter((candidate) => figuresOf(candidate).length > 1);
    if (wide.length === 0) return;
    const row = pick(wide, random);
    const figures = figuresOf(row);
    const at = random(figures.length - 1);
    const [first, second] = [figures[at]!, figures[at + 1]!];
    first.columnCount += second.columnCount;
    row.splice(row.indexOf(second), 1);
  },
  'figures merged downwards': (document, random) => {
    const table = requestsOf(document);
    if (!table || figureRows(table).length < 2) return;
    const { rows } = table;
    const at = pick(figureRows(table).slice(0, -1), random);
    const [row, below] = [rows[at]!, rows[at + 1]!];
    const index = random(Math.min(figuresOf(row).length, figuresOf(below).length));
    const [first, second] = [figuresOf(row)[index], figuresOf(below)[index]];
    if (!first || !second || first.rowCount > 1 || second.rowCount > 1) return;
    first.rowCount = 2;
    below.splice(below.indexOf(second), 1);
  },
  'blank figures': ({ tables }, random) => {
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(figuresOf))) {
      if (random(4) === 0) cell.text = '';
    }
  },
  'notes, signs and full-width digits': ({ tables }, random) => {
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(figuresOf))) {
      if (cell.text === '' || random(4) > 0) continue;
      cell.text = pick(
        [
          `${cell.text}（其中修订1件）`,
          `${cell.text}件`,
          '/',
          '无',
          cell.text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
        ],
        random,
      );
    }
  },
  'words for figures': ({ tables }, random) => {
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(figuresOf))) {
      if (random(12) === 0) cell.text = pick(['待核实', '见附件', '详见公告'], random);
    }
  },
  'a column of remarks': ({ tables }, random) => {
    const table = pick(tables, random);
    const text = pick(['', '见附件', '3'], random);
    for (const row of table.rows) {
      row.push(single(figuresOf(row).length > 0 ? text : '备注'));
    }
  },
  'a column of numbers before': ({ tables }) => {
    for (const { rows } of tables) {
      rows.forEach((row, index) => {
        row.unshift(single(figuresOf(row).length > 0 ? String(index) : '序号'));
      });
    }
  },
  'an extra row': ({ tables }, random) => {
    const table = pick(tables, random);
    if (figureRows(table).length === 0) return;
    const at = pick(figureRows(table), random);
    const count = figuresOf(table.rows[at]!).length;
    const row = [single(pick(['其中：重点领域', '', '另行统计'], random))];
    for (let n = 0; n < count; n += 1) row.push(single(String(random(90))));
    table.rows.splice(at, 0, row);
    // What reaches over the place reaches over the new row as well.
    table.rows.slice(0, at).forEach((above, index) => {
      for (const cell of above) if (index + cell.rowCount > at) cell.rowCount += 1;
    });
  },
  'the last two rows exchanged': (document) => {
    const { rows } = requestsOf(document) ?? { rows: [] };
    const [a, b] = [rows.length - 1, rows.length - 2];
    const [last, before] = [rows[a], rows[b]];
    // Only rows that nothing reaches into by a figure of another row.
    if (!last || !before || [...last, ...before].some(({ rowCount }) => rowCount > 1)) return;
    [rows[a], rows[b]] = [before, last];
  },
  'rows of a group exchanged': (document, random) => {
    const at = pick([7, 8, 9, 10, 11], random);
    const { rows } = requestsOf(document) ?? { rows: [] };
    const [first, second] = [rows[at], rows[at + 1]];
    if (!first || !second || [...first, ...second].some(({ rowCount }) => rowCount > 1)) return;
    if (labelsOf(first).length === 1 && labelsOf(second).length === 1) {
      rows[at] = second;
      rows[at + 1] = first;
    }
  },
  'a row broken in two': (document, random) => {
    const table = requestsOf(document);
    const { rows } = table ?? { rows: [] };
    const whole = (table ? figureRows(table) : []).filter((index) =>
      rows[index]!.every(({ rowCount }) => rowCount === 1),
    );
    if (whole.length === 0) return;
    const at = pick(whole, random);
    const row = rows[at]!;
    const label = labelsOf(row).pop();
    if (!label || label.text === '') return;
    const half = Math.ceil(label.text.length / 2);
    const rest: DrawnRow = row.map((cell) => ({ ...single(''), columnCount: cell.columnCount }));
    const isFirst = random(2) === 0;
    rest[row.indexOf(label)]!.text = isFirst ? label.text.slice(half) : label.text.slice(0, half);
    label.text = isFirst ? label.text.slice(0, half) : label.text.slice(half);
    rows.splice(isFirst ? at + 1 : at, 0, rest);
    rows.slice(0, at).forEach((above, index) => {
      for (const cell of above) if (index + cell.rowCount > at) cell.rowCount += 1;
    });
  },
  'split over two pages': (document, random) => {
    const table = requestsOf(document);
    if (!table || figureRows(table).length < 2) return;
    const at = document.tables.indexOf(table);
    const row = pick(figureRows(table).slice(1), random);
    const [first, second] = splitAt(table, row);
    if (random(2) === 0) {
      const head = structuredClone(table.rows.slice(0, figureRows(table)[0]));
      second.rows.unshift(...head);
    }
    document.tables.splice(at, 1, first, second);
  },
  'all tables in one': (document) => {
    document.tables = [{ rows: document.tables.flatMap(({ rows }) => rows) }];
  },
  'last year’s table as well': (document, random) => {
    const table = requestsOf(document);
    if (!table || figureRows(table).length < 20) return;
    const copy = structuredClone(table);
    for (const row of copy.rows) {
      for (const cell of figuresOf(row)) {
        delete cell.key;
        cell.text = String(random(90));
      }
    }
    document.tables.splice(document.tables.indexOf(table) + random(2), 0, copy);
  },
  'a table of fees': (document, random) => {
    const row = ['信息处理费', '0', '0.00', String(random(90))].map(single);
    const head = ['项目', '通知收取件数', '通知收取金额（元）', '实际收取金额（元）'].map(single);
    document.tables.splice(random(document.tables.length + 1), 0, { rows: [head, row] });
  },
  'spaces and line breaks in labels': ({ tables }, random) => {
    for (const cell of tables.flatMap(({ rows }) => rows.flatMap(labelsOf))) {
      const at = random(cell.text.length + 1);
      cell.text = `${cell.text.slice(0, at)}${pick([' ', '\n', '\u3000', '\u00a0'], random)}${cell.text.slice(at)}`;
    }
  },
  'a table left out': (document, random) => {
    // Where last year's stands alone, nothing says that it is last year's.
    const own = document.tables.filter(({ rows }) => rows.some((row) => figuresOf(row).length > 0));
    const isLeft = own.length === document.tables.length && own.length > 1;
    const left = isLeft ? pick(own, random) : undefined;
    document.tables = document.tables.filter((table) => table !== left);
  },
};

function splitAt({ rows }: DrawnTable, at: number): [DrawnTable, DrawnTable] {
  const [first, second] = [rows.slice(0, at), rows.slice(at)];
  const reaching: DrawnCell[] = [];
  first.forEach((row, index) => {
    for (const cell of row) {
      const over = index + cell.rowCount - at;
      if (over <= 0) continue;
      cell.rowCount -= over;
      reaching.push({ ...cell, rowCount: over, text: '' });
    }
  });
  second[0] = [...reaching, ...(second[0] ?? [])];
  return [{ rows: first }, { rows: second }];
}
