import { numberFigure, type Figure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { suggestCorrections } from '../../src/repair/suggest-corrections';
import type { Change } from '../../src/repair/suggestion';
import { totalsOf } from '../../src/rules/balance-edit';
import { withComputedTotals } from '../../src/rules/computed-totals';
import { figuresOf, formatById, type FigureKey, type Format } from '../../src/standard';
import { withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';
import { smallReport, smallTable } from '../support/small-table';

import { change, summary, typed } from '../support/told-corrections';

describe('published reports that fail', () => {
  const suggestedFor = (id: string) => {
    const { format, report } = publishedReport(id);
    return suggestCorrections({ format, report, formulas: typed });
  };

  test.each<[id: string, expected: ReturnType<typeof summary>]>([
    [
      'haitan-2021',
      [
        {
          edits: 'B1.outcomeTotal B2.naturalPersons B3.naturalPersons',
          suggestions: [['outcomeTotal.naturalPersons 1→0 (offByOne, replaced)']],
        },
      ],
    ],
    [
      'junshan-2020',
      [
        {
          edits: 'B2.naturalPersons B2.others B2.total B3.naturalPersons B3.others B3.total',
          suggestions: [
            [
              'outcomeTotal.naturalPersons 0→1 (notFilled, offByOne, replaced)',
              'outcomeTotal.others 0→1 (notFilled, offByOne, replaced)',
              'outcomeTotal.total 0→2 (notFilled, replaced)',
            ],
          ],
        },
      ],
    ],
    [
      'natres-2021',
      [
        {
          edits: 'B2.naturalPersons B2.publicInterest B3.naturalPersons B3.publicInterest',
          suggestions: [
            [
              'outcomeTotal.naturalPersons 18→16 (wrongColumn, replaced)',
              'outcomeTotal.publicInterest 0→2 (notFilled, wrongColumn, replaced)',
            ],
          ],
        },
      ],
    ],
    [
      'shanghai-stcsm-2024',
      [
        {
          edits: 'B1.carriedForward B3.total',
          suggestions: [['carriedForward.total –→1 (notFilled)']],
        },
      ],
    ],
  ])('%s', (id, expected) => {
    expect(summary(suggestedFor(id))).toEqual(expected);
  });

  test('haitan-2024: the totals were left at 0, and one of three details is one too many', () => {
    const [fault, ...others] = suggestedFor('haitan-2024');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ proven: true, hasMore: false });
    const details = fault!.suggestions.map(({ changes }) =>
      changes.filter(({ key }) => key.endsWith('naturalPersons')).map(change),
    );
    expect(details).toEqual([
      ['stillUnclear.naturalPersons 1→0 (offByOne, replaced)'],
      ['correctionOverdue.naturalPersons 1→0 (offByOne, replaced)'],
      ['notHeld.naturalPersons 4→3 (offByOne, replaced)'],
    ]);
  });
});

describe('a small table', () => {
  const balanced = [12, 30, 42, 3, 4, 7, 15, 34, 49];
  const changed = (changes: Record<number, number | null>): Report =>
    smallReport(balanced.map((value, index) => (index in changes ? changes[index]! : value)));
  const suggested = (report: Report, lastYear?: Report) =>
    summary(
      suggestCorrections({
        format: smallTable,
        report,
        formulas: typed,
        ...(lastYear ? { lastYear } : {}),
      }),
    );

  test.each<[what: string, report: Report, expected: string[][][]]>([
    ['two digits swapped', changed({ 0: 21 }), [[['granted.naturalPersons 21→12 (swapped)']]]],
    ['a digit lost in a total', changed({ 8: 4 }), [[['total.total 4→49 (missing)']]]],
    ['a minus sign', changed({ 3: -3 }), [[['refused.naturalPersons -3→3 (sign)']]]],
    ['a broken number', changed({ 3: 2.5 }), [[['refused.naturalPersons 2.5→3 ()']]]],
    [
      'a minus sign that other totals could make up for: it is wrong in any case',
      smallReport([-2, 2, 0, 3, 4, 7, 3, 4, 7]),
      [
        [
          [
            'granted.naturalPersons -2→0 (wrongColumn)',
            'granted.enterprises 2→0 (wrongColumn, replaced)',
          ],
        ],
      ],
    ],
    ['a total left blank', changed({ 5: null }), [[['refused.total –→7 (notFilled)']]]],
    [
      'a total left blank, and a part mistyped',
      changed({ 5: null, 3: 33 }),
      [[['refused.naturalPersons 33→3 (doubled)', 'refused.total –→7 (notFilled)']]],
    ],
    [
      'two slips in different rows and columns: two faults',
      changed({ 0: 21, 4: 44 }),
      [[['granted.naturalPersons 21→12 (swapped)']], [['refused.enterprises 44→4 (doubled)']]],
    ],
    [
      'cases entered in the wrong column of either row',
      changed({ 6: 13, 7: 36 }),
      [
        [
          [
            'granted.naturalPersons 12→10 (wrongColumn, replaced)',
            'granted.enterprises 30→32 (wrongColumn, replaced)',
          ],
          [
            'refused.naturalPersons 3→1 (wrongColumn, replaced)',
            'refused.enterprises 4→6 (wrongColumn, replaced)',
          ],
          [
            'total.naturalPersons 13→15 (wrongColumn, replaced)',
            'total.enterprises 36→34 (wrongColumn, replaced)',
          ],
        ],
      ],
    ],
  ])('%s', (_, report, expected) => {
    expect(suggested(report).map(({ suggestions }) => suggestions)).toEqual(expected);
  });

  test('slips that look like fewer errors without a reason are found beside these', () => {
    // 50 0 50 / 31 4 35 / 81 4 85, with a digit lost in a detail and in its total, and another total swapped.
    expect(suggested(smallReport([5, 0, 5, 31, 4, 53, 81, 4, 85]))[0]!.suggestions).toEqual([
      [
        'granted.naturalPersons 5→50 (missing)',
        'granted.total 5→50 (missing)',
        'refused.total 53→35 (swapped)',
      ],
      ['refused.naturalPersons 31→76 ()', 'refused.total 53→80 ()'],
    ]);
  });

  test("last year's figure is suspected before others", () => {
    const report = changed({ 0: 5, 3: 10 });
    const [without, ...noMore] = suggested(report);
    expect(noMore).toEqual([]);
    expect(without!.suggestions.length).toBeGreaterThan(1);
    const [withLastYear] = suggested(report, smallReport([5, 0, 5, 10, 1, 11, 15, 1, 16], 2023));
    expect(withLastYear!.suggestions[0]).toEqual([
      'granted.naturalPersons 5→12 (lastYear)',
      'refused.naturalPersons 10→3 (lastYear)',
    ]);
  });

  test("a row copied from last year's file is put right as a whole", () => {
    const report = changed({ 0: 8, 1: 9, 2: 17 });
    const lastYear = smallReport([8, 9, 17, 1, 2, 3, 9, 11, 20], 2023);
    expect(suggested(report, lastYear)[0]!.suggestions[0]).toEqual([
      'granted.naturalPersons 8→12 (copiedRow, lastYear)',
      'granted.enterprises 9→30 (copiedRow, lastYear)',
      'granted.total 17→42 (copiedRow, lastYear)',
    ]);
  });

  test('a figure that cannot be read leaves its sums out', () => {
    const unreadable: Figure = { kind: 'unreadable', problem: 'text', found: '约12' };
    expect(
      suggested(withFigures(changed({ 0: 21 }), { 'requests.total.naturalPersons': unreadable })),
    ).toMatchObject([{ edits: 'B1.granted' }]);
  });

  test('where the sums leave values open, none is made up', () => {
    // naturalPersons + enterprises = total, and = others: the two parts can only fall together.
    const [table] = smallTable.tables;
    const [block] = table!.blocks;
    const [rowTotal] = smallTable.balanceRules;
    const format: Format = {
      ...smallTable,
      tables: [
        {
          ...table!,
          blocks: [{ ...block!, columns: [...block!.columns, { id: 'others', term: 'others' }] }],
        },
      ],
      balanceRules: [
        rowTotal!,
        { ...rowTotal!, code: 'B3', kind: 'crossTotal', right: ['others'] },
      ],
    };
    const figures = new Map<FigureKey, Figure>(
      [...figuresOf(format)].map(([key, { column, row }]) => {
        const values: Record<string, number> = {
          naturalPersons: 4,
          enterprises: 5,
          total: 1,
          others: 1,
        };
        return [key, numberFigure(row === 'granted' ? values[column]! : 0)];
      }),
    );
    const report: Report = { ...smallReport([]), figures };
    const faults = suggestCorrections({ format, report, formulas: typed });
    expect(faults[0]!.suggestions.map(({ together }) => together)).toEqual([undefined, -8]);
    expect(summary(faults)).toEqual([
      {
        edits: 'B1.granted B3.granted',
        suggestions: [
          ['granted.total 1→9 (replaced)', 'granted.others 1→9 (replaced)'],
          ['granted.naturalPersons 4→? ()', 'granted.enterprises 5→? ()'],
        ],
      },
    ]);
  });
});

describe('with last year’s report', () => {
  const { report, format } = publishedReport('pingtan-2022');
  const lastYear = { ...publishedReport('pingtan-2021').report, year: report.year - 1 };
  const carriedOver: FigureKey = 'requests.carriedOver.naturalPersons';
  const formulas: ReadonlySet<FigureKey> = new Set(totalsOf(format).keys());
  const changesOf = (wrong: Record<FigureKey, Figure>, before?: Report): Change[][] => {
    const figures = withFigures(report, wrong).figures;
    const computed = withComputedTotals(format, figures);
    return suggestCorrections({
      format,
      report: { ...report, figures: computed },
      formulas,
      lastYear: before,
    }).flatMap(({ suggestions }) => suggestions.map(({ changes }) => [...changes]));
  };

  test('what is carried over as it was carried forward is changed by no suggestion', () => {
    const wrong = { 'requests.granted.naturalPersons': numberFigure(30) };
    const touchesIt = (changes: readonly Change[]) =>
      changes.some(({ key }) => key === carriedOver);
    expect(changesOf(wrong).some(touchesIt)).toBe(true);
    const suggested = changesOf(wrong, lastYear);
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.some(touchesIt)).toBe(false);
  });

  test('a total that is wrong in both years, as no formula gives it, is put right all the same', () => {
    const wrong = { 'requests.carriedOver.total': numberFigure(0) };
    const before = withFigures(lastYear, { 'requests.carriedForward.total': numberFigure(0) });
    const [fault] = suggestCorrections({
      ...{ format, report: withFigures(report, wrong), formulas: new Set() },
      lastYear: before,
    });
    expect(fault?.suggestions[0]?.changes).toMatchObject([
      { key: 'requests.carriedOver.total', from: 0, to: 1 },
    ]);
  });

  test('what is carried over otherwise is first of all made what was carried forward', () => {
    const [first] = changesOf({ [carriedOver]: numberFigure(9) }, lastYear);
    expect(first).toMatchObject([
      {
        key: carriedOver,
        from: 9,
        to: 1,
        reasons: [{ kind: 'carriedForward' }, { kind: 'typing' }],
      },
    ]);
  });
});

describe('totals as formulas', () => {
  const format = formatById('2021');
  const totals = totalsOf(format);
  const formulas = new Set(totals.keys());
  const computed = (report: Report): Report => {
    const valueOf = (key: FigureKey): number => {
      const figure = report.figures.get(key);
      const parts = totals.get(key)?.left;
      if (parts) return parts.reduce((sum, part) => sum + valueOf(part), 0);
      return figure?.kind === 'number' ? figure.value : 0;
    };
    return withFigures(
      report,
      Object.fromEntries([...totals.keys()].map((key) => [key, numberFigure(valueOf(key))])),
    );
  };
  const city = publishedReport('hangzhou-like-2025').report;
  const received = 'requests.received.naturalPersons';
  const mistyped = computed(withFigures(city, { [received]: numberFigure(1) }));

  test('a total is never at fault', () => {
    const faults = suggestCorrections({ format, report: mistyped, formulas });
    const changes = faults.flatMap(({ suggestions }) => suggestions.flatMap((one) => one.changes));
    expect(changes.map(({ key }) => key)).toContain(received);
    expect(changes.filter(({ key }) => formulas.has(key))).toEqual([]);
  });

  test('a formula that does not give the sum of its parts is taken for a wrong figure', () => {
    const report = withFigures(computed(city), { 'requests.granted.total': numberFigure(1) });
    const [fault, ...more] = suggestCorrections({ format, report, formulas });
    expect(more).toEqual([]);
    expect(fault!.suggestions[0]!.changes).toMatchObject([
      { key: 'requests.granted.total', from: 1 },
    ]);
  });

  test('one column that fails is one fault, with its total', () => {
    const faults = suggestCorrections({ format, report: mistyped, formulas });
    expect(faults.map(({ edits }) => edits.map(({ id }) => id))).toEqual([
      ['B3.naturalPersons', 'B3.total'],
    ]);
  });

  test('two columns that fail by the same number are one fault: cases stand in the wrong column', () => {
    const of = (key: FigureKey): number => {
      const figure = city.figures.get(key);
      return figure?.kind === 'number' ? figure.value : 0;
    };
    const other = 'requests.received.enterprises';
    const report = computed(
      withFigures(city, {
        [received]: numberFigure(of(received) - 30),
        [other]: numberFigure(of(other) + 30),
      }),
    );
    const [fault, ...more] = suggestCorrections({ format, report, formulas });
    expect(more).toEqual([]);
    const kinds = fault!.suggestions.map(({ changes }) =>
      changes.map(({ reasons }) => reasons.map(({ kind }) => kind)),
    );
    expect(kinds[0]).toEqual([
      expect.arrayContaining(['wrongColumn']),
      expect.arrayContaining(['wrongColumn']),
    ]);
  });
});
