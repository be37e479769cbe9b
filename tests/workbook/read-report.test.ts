import { figuresOf, formats, type FormatId } from '../../src/standard';
import { readReport } from '../../src/workbook/read-report';
import { makeState, parseState, layoutVersion } from '../../src/workbook/state';
import { plannedReading, withCell, withTable } from '../support/planned-workbook';

const reading = plannedReading('2021', 2025);
const problemsOf = (changed: typeof reading) => {
  const found = readReport(changed);
  return found.kind === 'report' ? found.problems : found.kind;
};

test.each(formats.map(({ id, reportYears }) => [id, reportYears.from] as const))(
  'a new workbook of format %s reads as a report with blanks',
  (id: FormatId, year) => {
    const found = readReport(plannedReading(id, year));
    if (found.kind !== 'report') throw new Error(found.kind);
    expect(found.problems).toEqual([]);
    expect(found.report).toMatchObject({ formatId: id, year, agency: '某县某局' });
    expect([...found.report.figures.keys()]).toEqual([...figuresOf(found.format).keys()]);
    for (const figure of found.report.figures.values()) expect(figure.kind).toBe('blank');
  },
);

test('typed figures are read from their places', () => {
  const found = readReport(plannedReading('2021', 2025, { 依申请公开: { D6: 5, E7: '无' } }));
  if (found.kind !== 'report') throw new Error(found.kind);
  expect(found.report.figures.get('requests.received.naturalPersons')).toEqual({
    kind: 'number',
    value: 5,
  });
  expect(found.report.figures.get('requests.carriedOver.enterprises')?.kind).toBe('unreadable');
  expect(found.places.get('requests.received.naturalPersons')).toEqual({
    sheetId: '{依申请公开}',
    address: 'D6',
    seen: 5,
  });
});

test('a table that has moved is read where it stands', () => {
  const before = reading.tables.get('requests')!;
  const moved = { ...before, area: { ...before.area, row: before.area.row + 4 } };
  const found = readReport(withTable(reading, 'requests', moved));
  if (found.kind !== 'report') throw new Error(found.kind);
  expect(found.problems).toEqual([]);
  expect(found.places.get('requests.received.naturalPersons')?.address).toBe('D10');
});

const requests = reading.tables.get('requests')!;

/** Every cell of the table says the same, with a number behind it. */
const pastedOver = (text: string) =>
  withTable(reading, 'requests', {
    ...requests,
    cells: requests.cells.map((cells, row) =>
      cells.map((_, column) => ({ value: text && `${text}${row}-${column}` })),
    ),
  });

test.each([
  ['a table that is gone', withTable(reading, 'requests', undefined), { kind: 'missing' }],
  [
    'a row inserted',
    withTable(reading, 'requests', {
      ...requests,
      area: { ...requests.area, rowCount: requests.area.rowCount + 1 },
    }),
    { kind: 'resized', rows: 1, columns: 0 },
  ],
  [
    'rows sorted',
    withCell(reading, 'requests', 'C11', '1.属于国家秘密'),
    { kind: 'rearranged', address: 'C11' },
  ],
  [
    'a heading retyped',
    withCell(reading, 'requests', 'C11', '2.其他法律和行政法规禁止公开'),
    { kind: 'relabelled', address: 'C11', expected: '2.其他法律行政法规禁止公开' },
  ],
  ['another table pasted over it', pastedOver('别的表'), { kind: 'replaced', address: 'A3' }],
  ['a table that was emptied', pastedOver(''), { kind: 'replaced', address: 'A3' }],
])('%s is said', (_, changed, problem) => {
  expect(problemsOf(changed)).toMatchObject([{ table: 'requests', ...problem }]);
});

test('a heading with signs of another width, or with spaces, is the same', () => {
  expect(problemsOf(withCell(reading, 'requests', 'C11', '２．其他法律 行政法规禁止公开'))).toEqual(
    [],
  );
});

test.each([
  ['missing', withTable(reading, 'requests', undefined), false],
  ['rearranged', withCell(reading, 'requests', 'C11', '1.属于国家秘密'), false],
  ['relabelled', withCell(reading, 'requests', 'C11', '2.禁止公开'), true],
])('a table that is %s has its figures read: %s', (_, changed, read) => {
  const found = readReport(changed);
  if (found.kind !== 'report') throw new Error(found.kind);
  expect(found.report.figures.has('requests.received.total')).toBe(read);
  expect(found.report.figures.has('proactiveDisclosure.licensing.decisions')).toBe(true);
});

test('a total over a date is not believed: Excel adds up the serial number', () => {
  const typed = plannedReading('2021', 2025, {
    依申请公开: Object.fromEntries(
      Array.from({ length: 25 }, (_, row) => row + 6)
        .filter((row) => row !== 29)
        .flatMap((row) => ['D', 'E', 'F', 'G', 'H', 'I'].map((column) => [`${column}${row}`, 0])),
    ),
  });
  const dated = withCell(typed, 'requests', 'D8', 45_356, 'yyyy/m/d');
  const found = readReport(withCell(dated, 'requests', 'E8', 0));
  if (found.kind !== 'report') throw new Error(found.kind);
  const kindOf = (key: string) => found.report.figures.get(`requests.${key}`)?.kind;
  expect(kindOf('granted.naturalPersons')).toBe('unreadable');
  expect(kindOf('granted.total')).toBe('blank');
  expect(kindOf('outcomeTotal.naturalPersons')).toBe('blank');
  expect(kindOf('outcomeTotal.total')).toBe('blank');
  expect(kindOf('outcomeTotal.enterprises')).toBe('number');
  expect(kindOf('received.total')).toBe('number');
});

test('line breaks and spaces in a heading do not matter', () => {
  expect(problemsOf(withCell(reading, 'requests', 'E5', '商业\n 企业'))).toEqual([]);
});

test.each([
  ['no state and no tables', { ...reading, state: undefined, tables: new Map() }, 'none'],
  ['tables, but no state', { ...reading, state: undefined }, 'unknown'],
  ['a state that is no JSON', { ...reading, state: ['{'] }, 'unknown'],
  ['a state of something else', { ...reading, state: ['{"year":"x"}'] }, 'unknown'],
  [
    'a newer layout',
    {
      ...reading,
      state: makeState({
        formatId: '2021',
        year: 2025,
        agency: '',
        layoutVersion: layoutVersion + 1,
        totals: 'computed',
      }),
    },
    'newer',
  ],
])('a workbook with %s is %s', (_, changed, kind) => {
  expect(readReport(changed).kind).toBe(kind);
});

test('state → cells → state, however long', () => {
  const state = {
    formatId: '2021',
    year: 2025,
    agency: '局'.repeat(70_000),
    layoutVersion,
    totals: 'computed',
  } as const;
  const cells = makeState(state);
  expect(cells).toHaveLength(3);
  expect(parseState(cells)).toEqual(state);
});
