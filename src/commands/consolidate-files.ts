import path from 'node:path';
import { strToU8 } from 'fflate';
import {
  countRows,
  emptyCollection,
  takeIn,
  unitRows,
  withoutOwnSum,
  type Collection,
  type UnitRow,
} from '../app/collection/collection';
import { consolidatedFile } from '../app/collection/consolidated-file';
import { heldAgainstSum } from '../app/collection/held-against-sum';
import { replyTo } from '../app/collection/reply';
import { sumUp } from '../app/collection/sum-up';
import { checkDraft } from '../app/report-draft';
import type { CountedTwice } from '../consolidation/counted-twice';
import type { ReportSum } from '../consolidation/sum-reports';
import { csvText, csvWords } from '../exchange/csv/csv-text';
import { collectionZhCN as words } from '../locale/collection-zh-cn';
import { comparisonLines } from '../locale/comparison-lines';
import { fileProblemsZhCN } from '../locale/file-problem-zh-cn';
import { noReportSentence } from '../locale/no-report-sentence';
import { repliesTable } from '../locale/replies-table';
import { unitRemarks } from '../locale/unit-remarks';
import { zhCN } from '../locale/zh-cn';
import { examinedFile, rosterOf, rosterProblem, sentFiles } from './collected-files';
import { CommandError } from './command-error';
import { answersIn, countedTwiceLines } from './counted-twice';
import { parseArguments } from './parse-arguments';
import { checkIsFree, writeNew } from './write-new';

export const usage = `用法 Usage: npm run consolidate -- --year 2025 --agency 名称 [--roster 名单.csv] [--compare 汇总报告.xlsx] [--replies 退回.csv] [--counted-twice 结果维持=1] [--force] 文件或文件夹… 汇总.xlsx
  --year     报告年度 report year
  --agency   汇总单位 name of the office that adds up
  --roster   应报送单位的名单，每行一个 who has to report, one a line: .csv, .txt, .xlsx or .docx
  --compare  已有的汇总报告，与各单位之和对照 a consolidated report to hold against the sum
  --replies  退回意见表，每处问题一行 a table of what each unit has to put right: .csv
  --counted-twice
             “复议后起诉”案件中被两个单位都计入的件数，没有的写 0 suits after reconsideration that two units counted
             例如 for example: --counted-twice '结果维持=1,尚未审结=2'
  --force    覆盖已有文件 replace an existing file
  文件 files: .xlsx、.docx、.html、.json；没有错误和待核实项的才计入 those in order are added up`;

/** What came of it: a line for each unit, and the workbook that was written. */
interface Consolidation {
  lines: readonly string[];
  summary: string;
  path: string;
}

/**
 * Collects files of units, checks them, and writes the workbook of their sum.
 * @param args the command's arguments
 * @throws CommandError when nothing was written
 */
export async function consolidateFiles(args: readonly string[]): Promise<Consolidation> {
  const { year, agency, rosterPath, sources, target, force, stated, replies, answers } =
    readArguments(args);
  const { roster, problems } = await rosterOf(rosterPath);
  let collection = emptyCollection(year, roster);
  let again = 0;
  const written = [target, ...(replies === undefined ? [] : [replies])];
  for (const file of written) checkIsFree(file, force);
  // What an earlier run wrote, and what was given for something else, is no unit's report.
  const others = [...written, stated, rosterPath].filter((file) => file !== undefined);
  const ours = new Set(others.map((file) => path.resolve(file)));
  const isSent = (file: string): boolean => !ours.has(path.resolve(file));
  for (const file of sentFiles(sources).filter(isSent)) {
    const taken = takeIn(collection, withoutOwnSum(await examinedFile(file), agency));
    collection = taken.collection;
    if (!taken.isNew) again += 1;
  }
  const summed = sumUp(collection, answers);
  if (!summed) throw new CommandError(`没有 ${year} 年度的格式。No format for ${year}.`);
  const { sum } = summed;
  const counted = countedTwiceLines(summed, answers);
  const { bytes } = consolidatedFile(sum, agency, roster);
  const compared = stated === undefined ? [] : await comparedWith(stated, sum);
  if (replies !== undefined) writeNew(replies, [strToU8(repliesCsv(collection))], force);
  writeNew(target, [bytes], force);
  return {
    lines: [
      ...problems.map(rosterProblem),
      ...unitRows(collection).map(lineOf),
      ...counted,
      ...compared,
    ],
    summary: summaryOf(collection, again),
    path: target,
  };
}

/** `甲局  有错误  2 处错误  甲局.xlsx` */
const lineOf = (row: UnitRow): string =>
  [
    row.unit === '' ? words.unknownSender : row.unit,
    words.status[row.status],
    unitRemarks(words, fileProblemsZhCN, row),
    row.current?.file.file,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\t');

function summaryOf(collection: Collection, again: number): string {
  const rows = unitRows(collection);
  const { accepted, missing } = countRows(rows);
  return `${collection.entries.length} 个文件（另有 ${again} 个重复），${rows.length} 个单位：计入 ${accepted} 个，未报送 ${missing} 个，其余 ${rows.length - accepted - missing} 个。`;
}

/** A consolidated report beside the sum. */
async function comparedWith(file: string, sum: ReportSum): Promise<string[]> {
  const compared = heldAgainstSum(await examinedFile(file), sum);
  switch (compared.kind) {
    case 'noReport':
      throw new CommandError(
        noReportSentence(words, fileProblemsZhCN, compared.file, compared.problem),
      );
    case 'otherYear':
    case 'otherFormat':
      throw new CommandError(`${file}: ${words.status[compared.kind]}`);
    case 'compared':
      return [
        `${compared.file}:`,
        ...comparisonLines(zhCN, words, sum.format, compared.comparison),
      ];
  }
}

/** Every point of every letter, a line each. */
function repliesCsv(collection: Collection): string {
  const letters = unitRows(collection).flatMap(({ unit, current, isAccepted }) =>
    !current || isAccepted ? [] : [replyTo({ unit, file: current.file }, collection.year)],
  );
  return csvText(repliesTable(words, letters).map((cells) => cells.map(csvWords)));
}

interface Arguments {
  year: number;
  agency: string;
  rosterPath: string | undefined;
  /** A consolidated report to compare with. */
  stated: string | undefined;
  /** Where the table of what is sent back is written. */
  replies: string | undefined;
  /** How many suits two units counted; undefined while nobody has said. */
  answers: CountedTwice | undefined;
  sources: readonly string[];
  target: string;
  force: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const draft = checkDraft({
    year: values.year ?? '',
    agency: values.agency ?? '',
    totals: 'computed',
  });
  if (!draft.ok) {
    throw new CommandError(draft.problems.map((one) => zhCN.start.problems[one]).join('\n'));
  }
  const target = positionals[positionals.length - 1];
  const sources = positionals.slice(0, -1);
  if (target?.toLowerCase().endsWith('.xlsx') !== true || sources.length === 0) {
    throw new CommandError(
      '请给出要汇总的文件或文件夹，最后是一个以 .xlsx 结尾的文件名。Give files or folders, and last a name that ends with .xlsx.',
    );
  }
  const { year, agency } = draft;
  const { roster: rosterPath, compare: stated, replies, force = false } = values;
  const answer = values['counted-twice'];
  const answers = answer === undefined ? undefined : answersIn(answer, draft.format);
  return { year, agency, sources, target, rosterPath, stated, replies, answers, force };
}

const parse = (args: readonly string[]) =>
  parseArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      agency: { type: 'string' },
      roster: { type: 'string' },
      compare: { type: 'string' },
      replies: { type: 'string' },
      'counted-twice': { type: 'string' },
      force: { type: 'boolean' },
    },
  });
