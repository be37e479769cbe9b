import { openSource, type ImportRefusal } from '../../src/app/import-source';
import { textFor, type FoundReport } from '../../src/app/found-report';
import { makeHtml } from '../../src/exchange/html/make-html';
import { makeJson } from '../../src/exchange/json/make-json';
import { importZhCN } from '../../src/locale/import-zh-cn';
import { documentTools } from '../support/document-tools';
import { saidOf } from '../support/shown-refusal';
import { publishedReports } from '../support/written-reports';

/** What a person hands over, and what is found in it. */

const file = (name: string, contents: string) => {
  const bytes = new TextEncoder().encode(contents);
  return {
    kind: 'file' as const,
    file: { name, size: bytes.length, bytes: () => Promise.resolve(bytes) },
  };
};

const [published] = publishedReports().filter(({ format }) => format.id === '2021');
if (!published) throw new Error('no report of 2021');
const { format, report } = published;

const figuresIn = (found: FoundReport | ImportRefusal): Map<string, unknown> =>
  found.kind === 'refusal'
    ? new Map<string, unknown>()
    : new Map<string, unknown>(
        found.tables.flatMap(({ rows }) =>
          rows.flatMap((row) => row.figures.map(({ key, figure }) => [key, figure] as const)),
        ),
      );

test.each([
  ['data', file('年报.json', makeJson(report, format))],
  ['a web page, whatever its name', file('年报.xls', makeHtml(report, format))],
])('an exported report comes in from %s with its title, figures and text', async (_, source) => {
  const found = await openSource(source, documentTools);
  expect(found).toMatchObject({
    kind: 'found',
    title: { agency: report.agency, year: report.year },
  });
  const figures = figuresIn(found);
  for (const [key, figure] of report.figures) {
    if (figure.kind === 'number') expect([key, figures.get(key)]).toEqual([key, figure]);
  }
  if (found.kind === 'found') expect(textFor(found, format).narrative).toEqual(report.narrative);
});

test.each<[string, string, string]>([
  [
    '{"a": 1}',
    'badData',
    '“年报.json”不是本加载项导出的数据文件，或者内容不完整。请重新导出后再导入。',
  ],
  [
    makeJson(report, format).slice(0, 2000),
    'badData',
    '“年报.json”不是本加载项导出的数据文件，或者内容不完整。请重新导出后再导入。',
  ],
  [
    makeJson(report, format).replace(/"value": \d+/, '"value": "many"'),
    'badData',
    '“年报.json”中的“figures[3].value”不对："many"。请改正，或者重新导出后再导入。',
  ],
  [
    makeJson(report, format).replace('"agency":', '"office":'),
    'badData',
    '“年报.json”中的“agency”没有内容。请改正，或者重新导出后再导入。',
  ],
  [
    makeJson(report, format).replace('"version": 1', '"version": 9'),
    'newer',
    '“年报.json”由较新版本的加载项生成。请更新加载项后再导入。',
  ],
])('data that is no whole report is refused: %#', async (contents, problem, sentence) => {
  const refused = await openSource(file('年报.json', contents), documentTools);
  expect(refused).toMatchObject({ kind: 'refusal', problem });
  const { refused: words } = importZhCN;
  if (refused.kind !== 'refusal' || !(problem in words)) throw new Error(problem);
  expect(words[problem as 'badData'](refused.source, refused.data)).toBe(sentence);
});

describe('what no cell can hold is told with its section before anything is written', () => {
  const long = '长'.repeat(32_768);
  const withParagraphs = (paragraphs: readonly string[]) => ({
    ...report,
    narrative: [{ section: 'problems' as const, paragraphs }],
  });
  const withFigure = (found: string) => ({
    ...report,
    figures: new Map(report.figures).set('requests.received.others', {
      ...{ kind: 'unreadable' as const, problem: 'text' as const, found },
    }),
  });
  const section = '五、存在的主要问题及改进情况';

  /** The section has twelve cells: the last one takes all that is behind the eleventh paragraph. */
  const shared = (length: number) =>
    withParagraphs([...Array<string>(42).fill('长'.repeat(1023)), '长'.repeat(length)]);
  const carriers = (written: typeof report) => [
    file('年报.json', makeJson(written, format)),
    file('年报.html', makeHtml(written, format)),
  ];

  test.each([
    ['a paragraph', withParagraphs([long]), section],
    ['more paragraphs than there are cells', shared(1024), section],
    ['a text in place of a figure', withFigure(long), '依申请公开'],
  ])('%s', async (_, written, path) => {
    for (const source of carriers(written)) {
      const data = { path, found: '32768' };
      expect(await openSource(source, documentTools)).toMatchObject({
        ...{ kind: 'refusal', problem: 'beyondCells', data },
      });
      expect(await saidOf(source)).toContain(`“${path}”中，有 32768 个字要放进一格`);
    }
  });

  test('what just fits is read', async () => {
    for (const source of carriers(shared(1023))) expect(await saidOf(source)).toBe('');
  });
});
