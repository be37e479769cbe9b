import { chineseYear } from './chinese-number';
import type { NarrativeFinding } from './finding';
import type { Narrative } from './read-narrative';

const title = /(20\d\d)年?(?:度)?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
const period = /(?:统计|数据)[^。\n]{0,20}?(20\d\d)年1月1日[^。\n]{0,6}?(?:(20\d\d)年)?12月31日/;
/** At the very end of the text, below section six. */
const date =
  /(20\d\d|二[〇零○O]\d?[一二三四五六七八九〇零○]{1,2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日\)?\s*$/;

/** F7: the year in the title, in the period of the statistics, and, a year later, in the date below. */
export function checkYear({ plain, sections }: Narrative, reportYear: number): NarrativeFinding[] {
  const { text } = plain;
  const overview = sections.find(({ id }) => id === 'overview');
  const preamble = text.slice(0, Math.min(...sections.map(({ start }) => start), text.length));
  const opening = text.slice(0, overview?.end ?? text.length);

  const found: [place: 'title' | 'period' | 'date', match: RegExpExecArray | null][] = [
    ['title', titleIn(preamble)],
    ['period', period.exec(opening)],
    ['date', sections.some(({ id }) => id === 'otherMatters') ? date.exec(text) : null],
  ];
  return found.flatMap(([place, match]): NarrativeFinding[] => {
    if (!match) return [];
    const expected = place === 'date' ? reportYear + 1 : reportYear;
    const years = match.slice(1).filter((year: string | undefined) => year !== undefined);
    const wrong = years.map(yearOf).find((year) => year !== expected);
    if (wrong === undefined) return [];
    const passage = plain.passage(match.index, match.index + match[0].trim().length);
    return [
      { code: 'F7', severity: 'soft', passage, problem: 'year', place, found: wrong, expected },
    ];
  });
}

/** In the first line that says anything, or alone in one of the next two: titles are broken into lines. */
function titleIn(preamble: string): RegExpExecArray | null {
  const first = /^\s*[^。\n]*/.exec(preamble)?.[0] ?? '';
  const broken = /^\s*(?:[^，。;\n]*\n){1,2}[^，。;\n]*(?=\n|$)/.exec(preamble)?.[0] ?? '';
  return title.exec(first) ?? title.exec(broken);
}

const yearOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : chineseYear(words);
