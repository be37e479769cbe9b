import { longestAgencyName } from '../report/agency-name';
import { oncePer } from '../standard';

/** Who has to report. */
export interface Roster {
  units: readonly RosterUnit[];
}

export interface RosterUnit {
  name: string;
  /** As the list has it: 部门, 街道, 乡镇; empty where it says nothing. */
  kind: string;
}

/** What is wrong with a list of units; lines count from 1. */
export type RosterProblem =
  | { kind: 'noNames' }
  /** The same name again: it counts once. */
  | { kind: 'twice'; name: string; lines: readonly number[] }
  /** A line with something in it, but no name. */
  | { kind: 'noName'; line: number }
  /** A name, or what should be the unit's kind, is longer than any: nothing of the line is taken. */
  | { kind: 'tooLong'; line: number };

/** `单位`, `填报单位`, `报送单位名称` */
const nameHeading =
  /^(?:应?(?:填报|报告|报送|责任)?单位|(?:应?(?:填报|报告|报送|责任)?(?:单位|机构|机关|部门))?(?:全称|名称))$/;
/** `部门`, `县直各部门`, `乡镇、街道`: what units are, and none of them. */
const kindWords =
  /^(?:[省市县区旗]?[直属级]|各|有关|填报|报告|报送|责任|承办|成员|行政|事业|企业|党政|政府|乡镇|街道|镇街|镇|部门|单位|机关|机构|[、和及与/])+$/;
/** In a list with kinds it may be one of these. */
const maybeNameHeading = (cell: string): boolean =>
  /(?:单位|机构|机关|部门)$/.test(cell) && kindWords.test(cell);
const agency = /(?:局|委|办|院|厅|处|站|所|镇|乡|街道|政府|中心|委员会|公司|学校|医院)$/;
/** `合计`, `共 35 个单位`, `注：…` */
const isRemark = (cell: string): boolean =>
  /^(?:共计?|合计|总计|小计)(?:$|[：:]|.{0,2}\d)|^(?:备?注|说明)[：:]/.test(cell);
/** `1、`, `2.`, `（三）`, `四、` */
const numberMark =
  /^(?:\d{1,4}\s*(?:[、．)）]|\.(?!\d))|[（(](?:\d{1,4}|[一二三四五六七八九十百]{1,5})[)）]|[一二三四五六七八九十百]{1,5}[、．.])\s*/u;
/** `1 甲局`: also how a name may begin, if not most of them. */
const spacedNumber = /^\d{1,4}\s+(?=\D)/u;
const kindHeadings = /^(?:单位|机构)?(?:类别|类型|层级|性质)$/;

/** Reads a list of units from a sheet, a file or the clipboard: with headings or without, numbered or not. */
export function readRoster(rows: readonly (readonly string[])[]): {
  roster: Roster;
  problems: readonly RosterProblem[];
} {
  const lines = rows.map((row, index) => ({
    line: index + 1,
    cells: row.map((cell) => cell.trim()),
  }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = headingOfNames(filled);
  const head = filled[found?.row ?? -1]?.cells ?? [];
  const entries = filled.slice((found?.row ?? -1) + 1);
  const nameColumn = found?.column ?? firstOfNames(entries);
  if (nameColumn < 0) return { roster: { units: [] }, problems: [{ kind: 'noNames' }] };
  const kindColumn = head.findIndex((cell) => kindHeadings.test(cell));
  const nameIn = withoutNumbers(entries.map(({ cells }) => cells[nameColumn] ?? ''));

  const problems: RosterProblem[] = [];
  const units = new Map<string, RosterUnit & { lines: number[] }>();
  for (const { line, cells } of entries) {
    const name = nameIn(cells[nameColumn] ?? '');
    if (name === '' || kindWords.test(plainHeading(name)) || isRemark(name)) {
      problems.push({ kind: 'noName', line });
      continue;
    }
    const kind = cells[kindColumn] ?? '';
    if (Math.max(name.length, kind.length) > longestAgencyName) {
      problems.push({ kind: 'tooLong', line });
      continue;
    }
    const known = units.get(plainName(name));
    if (known) known.lines.push(line);
    else units.set(plainName(name), { name, kind, lines: [line] });
  }
  for (const { name, lines: own } of units.values()) {
    if (own.length > 1) problems.push({ kind: 'twice', name, lines: own });
  }
  return {
    roster: { units: [...units.values()].map(({ name, kind }) => ({ name, kind })) },
    problems:
      units.size > 0
        ? problems
        : [{ kind: 'noNames' }, ...problems.filter(({ kind }) => kind === 'tooLong')],
  };
}

interface Line {
  cells: readonly string[];
}

/** Above the headings there may be a title and notes. */
const mostLinesAbove = 10;

/** Where the heading of the names stands; undefined where the list has none. */
function headingOfNames(filled: readonly Line[]): { row: number; column: number } | undefined {
  const find = (isHeading: (cell: string, row: number, column: number) => boolean) => {
    for (const [row, { cells }] of filled.slice(0, mostLinesAbove).entries()) {
      const column = cells.findIndex((cell, at) => isHeading(plainHeading(cell), row, at));
      if (column >= 0) return { row, column };
    }
    return undefined;
  };
  // What stands beside the name of an agency, or again further down, is the kind of a unit; alone below one, of a group.
  return (
    find((cell) => nameHeading.test(cell)) ??
    find((cell, row, column) => {
      const beside = filled[row]?.cells.filter((_, at) => at !== column) ?? [];
      const isAlone = beside.every((other) => other === '');
      const above = filled.slice(0, row).map(({ cells }) => cells[column] ?? '');
      return (
        maybeNameHeading(cell) &&
        !beside.some((other) => agency.test(other)) &&
        !(isAlone && above.some((other) => agency.test(other))) &&
        filled.every(({ cells }, at) => at === row || plainHeading(cells[column] ?? '') !== cell)
      );
    })
  );
}

/** Names as they are called, for lists that number them. */
function withoutNumbers(column: readonly string[]): (cell: string) => string {
  const names = column.filter((cell) => cell !== '');
  const spaced = names.filter((cell) => spacedNumber.test(cell));
  const mark = spaced.length * 2 > names.length ? spacedNumber : numberMark;
  return (cell) => cell.replace(numberMark, '').replace(mark, '');
}

/** `单位（全称）` is `单位`. */
const plainHeading = (cell: string): string =>
  cell.length > longestAgencyName ? '' : cell.replace(/[（(].*?[)）]|\s/gu, '');

/**
 * The first column that mostly holds words: before it there may be numbers and kinds. Each cell is looked at once, for a list
 * may have very many lines, and one of its lines very many cells.
 */
function firstOfNames(entries: readonly Line[]): number {
  const words: number[] = [];
  const kinds: number[] = [];
  for (const { cells } of entries) {
    cells.forEach((cell, column) => {
      const isKind = kindWords.test(plainHeading(cell));
      const isName = !isKind && /\p{Letter}{2}/u.test(cell);
      words[column] = (words[column] ?? 0) + Number(isName);
      kinds[column] = (kinds[column] ?? 0) + Number(isKind);
    });
  }
  return words.findIndex((count, column) => count * 2 > entries.length - (kinds[column] ?? 0));
}

/** The unit that an agency's name means. A guess is one that somebody should look at. */
interface UnitMatch {
  unit: RosterUnit;
  isCertain: boolean;
}

/** Characters that the shorter of two names needs: 某镇 is too many places' name. */
const shortestEnding = 4;

/**
 * Finds a unit by the name that a report gives. Names are written with the region before them or without: 北关区灯塔路街道
 * 办事处, 灯塔路街道办事处. Where several units would do, none is taken.
 */
export function findUnit(roster: Roster, agency: string): UnitMatch | undefined {
  const name = plainName(agency);
  if (name === '') return undefined;
  const units = unitsByName(roster);
  const same = units.get(name);
  if (same) return { unit: same, isCertain: true };
  const alike = [...units].filter(([other]) => {
    const [short, long] = other.length < name.length ? [other, name] : [name, other];
    return short.length >= shortestEnding && long.endsWith(short);
  });
  const [only, another] = alike;
  return only && !another ? { unit: only[1], isCertain: false } : undefined;
}

/** By plain name, for thousands of names are looked up in a list of thousands. */
const unitsByName = oncePer(
  ({ units }: Roster): ReadonlyMap<string, RosterUnit> =>
    new Map(units.map((unit) => [plainName(unit.name), unit])),
);

/** Without what people write in several ways: widths, brackets, spaces. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').replace(/[\s()（）〔〕[\]【】“”"'·.、,，]/gu, '');
