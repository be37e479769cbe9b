import { isAgencyName } from '../report/agency-name';
import type { SourceDocument } from './source-document';
import { textOf } from './source-lines';

/** Whose report it is, as its title says; absent where it does not. */
export interface ReportTitle {
  agency?: string;
  year?: number;
}

const disclosure = '政府信息(?:和政务|与政务)?公开';
const report = '(?:工作)?(?:情况)?(?:的)?(?:年度|年报)?(?:工作|情况)?(?:年度)?(?:的)?(?:报告|年报)';
const year = '(?:19|20)\\d{2}';
/** A year, and not a date. */
const wholeYear = `${year}年(?!\\d{1,2}月)`;
const patterns = [
  // 某局2022年政府信息公开工作年度报告, 2022年某局政府信息公开年度报告, 关于…的报告
  `(?<before>.{0,50}?)(?=${wholeYear})(?<year>.{4})年度?(?<after>(?:(?!${wholeYear}).){0,50}?)${disclosure}${report}`,
  // 某局政府信息公开2022年度报告
  `(?<before>.{0,50}?)${disclosure}(?:工作)?(?<year>${year})年度?${report}`,
  // 某局政府信息公开工作年度报告（2022年度）
  `(?<before>.{0,50}?)${disclosure}${report}[(（](?<year>${year})年度?[)）]`,
  // Without 年: no part of a number, a date or 〔2022〕5号
  `(?<before>(?:.{0,49}?[^\\d])?)(?<year>${year})(?![\\d年〕\\]】./-])(?<after>.{0,50}?)${disclosure}${report}`,
].map((pattern) => new RegExp(`^(?:关于)?${pattern}`, 'u'));
/** Blocks from the beginning: what comes later is no title. */
const reach = 40;
/** Lines that a title can be broken into. */
const mostLines = 3;

const chineseDigits = '〇一二三四五六七八九';

/** Digits of any kind as those of ASCII, in years: 二○二二年 */
const plainYear = (text: string): string =>
  text
    .replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[〇○零oO0一二三四五六七八九]{4}(?=年)/gu, (year) =>
      Array.from(year, (digit) =>
        /[○零oO0]/u.test(digit) ? '0' : String(chineseDigits.indexOf(digit)),
      ).join(''),
    );

export function readTitle({ blocks }: SourceDocument): ReportTitle {
  const texts = blocks
    .slice(0, reach)
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? block.text.split('\n')
        : block.rows.slice(0, mostLines).flatMap((row) => row.map(textOf)),
    )
    .map((text) => plainYear(text).replace(/\s/gu, ''))
    .filter((text) => text !== '');
  let partial: ReportTitle | undefined;
  for (const count of Array.from({ length: mostLines }, (_, index) => index + 1)) {
    for (let at = 0; at + count <= texts.length; at += 1) {
      const title = titleIn(texts.slice(at, at + count).join(''));
      if (title?.agency !== undefined) return title;
      partial ??= title;
    }
  }
  return partial ?? {};
}

function titleIn(text: string): ReportTitle | undefined {
  for (const pattern of patterns) {
    const { before = '', year: found, after = '' } = pattern.exec(text)?.groups ?? {};
    if (found === undefined) continue;
    const agency = named(before) ?? named(after);
    return { year: Number(found), ...(agency === undefined ? {} : { agency }) };
  }
  return undefined;
}

/** 20250114-某局 */
const dateBefore = /^(?:20\d{6}|20\d{2}[-.年]\d{1,2}[-.月]\d{1,2}日?)[-_—.]?/u;
/** 1月26日, 某政办〔2024〕5号 */
const dateOrNumber = /\d[年月日号]|〔|\d-\d/u;

/** The name of an agency, without the words and signs around it; undefined where there is none, or a sentence. */
function named(text: string): string | undefined {
  const name = text
    .replace(/^.*[:：]/u, '')
    .replace(dateBefore, '')
    .replace(/^[《“"（(]+|(?:关于|的)$/gu, '')
    .trim();
  const isName = /^[\p{Letter}\d][^，。；：,;:]+$/u.test(name) && !dateOrNumber.test(name);
  return isAgencyName(name) && isName ? name : undefined;
}

/** The line is a title, or a part of one. */
export const isOfTitle = (line: string, { agency }: ReportTitle): boolean => {
  const text = plainYear(line).replace(/\s/gu, '');
  return titleIn(text) !== undefined || (text !== '' && text === agency);
};

/** …报告-某局, as our own files are called; the copies of a file have a number or a word behind. */
const behindDash = /报告[-—_－]+(?<agency>.+?)(?:[(（]\d+[)）]|-?副本)*$/u;

/** The same from a file's name. */
export function titleOfFile(name: string): ReportTitle {
  const text = plainYear(name.replace(/\.[^.]*$/u, '')).replace(/\s/gu, '');
  const title = titleIn(text);
  if (!title || title.agency !== undefined) return title ?? {};
  const agency = named(behindDash.exec(text)?.groups?.agency ?? '');
  return agency === undefined ? title : { ...title, agency };
}
