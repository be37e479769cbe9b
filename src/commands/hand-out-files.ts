import { emptyCollection, takeIn, type Collection } from '../app/collection/collection';
import { archivePieces, preparedFiles, type HandOut } from '../app/collection/hand-out';
import { reportsOfLastYear } from '../app/collection/reports-of-last-year';
import { formatOfYear, yearOf } from '../app/report-draft';
import type { Roster } from '../consolidation/roster';
import { collectionZhCN as words } from '../locale/collection-zh-cn';
import { zhCN } from '../locale/zh-cn';
import { examinedFile, rosterOf, rosterProblem, sentFiles } from './collected-files';
import { CommandError } from './command-error';
import { parseArguments } from './parse-arguments';
import { writeNew } from './write-new';

export const usage = `用法 Usage: npm run hand-out -- --year 2025 --roster 名单.csv [--deadline 2026-01-20] [--last-year 上年文件夹] [--typed-totals] [--force] 分发.zip
  --year          报告年度 report year
  --roster        单位名单 who gets a workbook, one a line: .csv, .txt, .xlsx or .docx
  --deadline      报送期限（默认按通知） when they are due; without it as the notice says
  --last-year     上年年报的文件或文件夹，结转数据预先填入 reports of the year before: what is carried over is filled in
  --typed-totals  合计自行填写（默认由公式计算） totals are typed, not computed by formulas
  --force         覆盖已有文件 replace an existing file`;

interface HandedOut {
  lines: readonly string[];
  count: number;
  path: string;
}

/**
 * Writes a workbook for every unit of a list into one archive.
 * @param args the command's arguments
 * @throws CommandError when nothing was written
 */
export async function handOutFiles(args: readonly string[]): Promise<HandedOut> {
  const { handOut, rosterPath, lastYear, target, force } = readArguments(args);
  const { roster, problems } = await rosterOf(rosterPath);
  const before = await collectedOf(handOut.year - 1, roster, lastYear);
  const reportOf = reportsOfLastYear(before);
  writeNew(target, archivePieces(preparedFiles(handOut, roster, reportOf)), force);
  const without = roster.units.filter(({ name }) => lastYear !== undefined && !reportOf(name));
  return {
    lines: [
      ...problems.map(rosterProblem),
      ...without.map(({ name }) => words.noLastYear(name, before.year)),
    ],
    count: roster.units.length,
    path: target,
  };
}

async function collectedOf(
  year: number,
  roster: Roster,
  source: string | undefined,
): Promise<Collection> {
  let collection = emptyCollection(year, roster);
  for (const file of source === undefined ? [] : sentFiles([source])) {
    collection = takeIn(collection, await examinedFile(file)).collection;
  }
  return collection;
}

interface Arguments {
  handOut: HandOut;
  rosterPath: string;
  lastYear: string | undefined;
  target: string;
  force: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const year = yearOf(values.year ?? '');
  const format = formatOfYear(values.year ?? '');
  if (year === undefined || !format) {
    throw new CommandError(
      zhCN.start.problems[year === undefined ? 'yearUnreadable' : 'yearTooEarly'],
    );
  }
  const { roster: rosterPath, deadline, 'last-year': lastYear, force = false } = values;
  const [target, ...others] = positionals;
  if (rosterPath === undefined || !target?.toLowerCase().endsWith('.zip') || others.length > 0) {
    throw new CommandError(
      '请给出单位名单（--roster）和一个以 .zip 结尾的文件名。Give a list of units (--roster) and one file name that ends with .zip.',
    );
  }
  if (deadline !== undefined && !isDate(deadline)) {
    throw new CommandError(
      `期限“${deadline}”不是日期，请写成 2026-01-20。“${deadline}” is no date: write it as 2026-01-20.`,
    );
  }
  const totals = values['typed-totals'] ? 'typed' : 'computed';
  const handOut = {
    format,
    year,
    totals,
    ...(deadline === undefined ? {} : { deadline }),
  } as const;
  return { handOut, rosterPath, lastYear, target, force };
}

/** A day that the calendar has. */
const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
};

const parse = (args: readonly string[]) =>
  parseArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      roster: { type: 'string' },
      deadline: { type: 'string' },
      'last-year': { type: 'string' },
      'typed-totals': { type: 'boolean' },
      force: { type: 'boolean' },
    },
  });
