import { readFileSync } from 'node:fs';
import { checkDraft, type DraftProblem, type TotalsMode } from '../app/report-draft';
import { makeXlsx } from '../exchange/xlsx/make-workbook';
import { enUS } from '../locale/en-us';
import { zhCN } from '../locale/zh-cn';
import type { Format } from '../standard';
import { fillPlan } from '../workbook/fill-plan';
import { plannedValues } from '../workbook/planned-values';
import { workbookPlan } from '../workbook/workbook-plan';
import { CommandError } from './command-error';
import { FiguresError, readFigures, withoutAgreeingTotals } from './read-figures';
import { parseArguments } from './parse-arguments';
import { writeNew } from './write-new';

export const usage = `用法 Usage: npm run workbook -- --year 2025 --agency 名称 [--figures report.json] [--typed-totals] [--force] out.xlsx
  --year          报告年度 report year
  --agency        填报单位 name of the agency
  --figures       数据文件 figures as JSON, such as {"requests.received.naturalPersons": 3}
  --typed-totals  合计自行填写（默认由公式计算） totals are typed, not computed by formulas
  --force         覆盖已有文件 replace an existing file`;

/**
 * Writes a blank or filled standard workbook, without Excel.
 * @param args the command's arguments
 * @returns the file's path
 * @throws CommandError when nothing was written
 */
export function writeWorkbook(args: readonly string[]): string {
  const { figures, path, force, ...report } = readArguments(args);
  const plan = workbookPlan({ ...report, taken: [] });
  const filled =
    figures === undefined ? plan : fillPlan(plan, report.format, readFile(report, figures));
  writeNew(path, [makeXlsx(filled, plannedValues(filled))], force);
  return path;
}

interface Arguments {
  year: number;
  format: Format;
  agency: string;
  totals: TotalsMode;
  figures: string | undefined;
  path: string;
  force: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const draft = checkDraft({
    year: values.year ?? '',
    agency: values.agency ?? '',
    totals: values['typed-totals'] ? 'typed' : 'computed',
  });
  if (!draft.ok) throw new CommandError(draft.problems.map(problemText).join('\n'));
  const [path, ...others] = positionals;
  if (!path?.toLowerCase().endsWith('.xlsx') || others.length > 0) {
    throw new CommandError(
      '请给出一个以 .xlsx 结尾的文件名。Give one file name that ends with .xlsx.',
    );
  }
  const { year, format, agency, totals } = draft;
  return {
    year,
    format,
    agency,
    totals,
    path,
    figures: values.figures,
    force: values.force ?? false,
  };
}

const problemText = (problem: DraftProblem): string =>
  [zhCN, enUS].map(({ start }) => start.problems[problem]).join('');

const parse = (args: readonly string[]) =>
  parseArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      agency: { type: 'string' },
      figures: { type: 'string' },
      'typed-totals': { type: 'boolean' },
      force: { type: 'boolean' },
    },
  });

function readFile(
  { format, totals }: Pick<Arguments, 'format' | 'totals'>,
  path: string,
): Map<string, number> {
  let json: string;
  try {
    // Editors on Windows put a mark at the start.
    json = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new CommandError(`无法读取 ${path}。Cannot read ${path}: ${String(error)}`);
  }
  try {
    const figures = readFigures(format, json);
    return totals === 'typed' ? figures : withoutAgreeingTotals(format, figures);
  } catch (error) {
    if (error instanceof FiguresError) throw new CommandError(`${path}: ${error.message}`);
    throw error;
  }
}
