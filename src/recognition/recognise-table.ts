import { figureIn } from './figure-in';
import type { Figure } from '../report/figure';
import type { FigureKey, Format, Table } from '../standard';
import { alignLines, lineLikeness, partedAs, type LineMatch } from './align-lines';
import { formBlocks, type FormLine } from './form-lines';
import { headColumns, type HeadColumns } from './head-columns';
import { alike, likeness, somewhatAlike } from './likeness';
import { readLine, type Doubt } from './read-line';
import { textOf, type SourceGrid, type SourceLine } from './source-lines';

/** A table of the form as it was found in a document. */
export interface RecognisedTable {
  /** The format that it is like. */
  format: Format;
  table: Table;
  /** The lines of figures that the form has, in its order. */
  rows: readonly RecognisedRow[];
  /** What stands above the columns of each block in the document; undefined where no heading says it. */
  headings: readonly (readonly (string | undefined)[])[];
  /** Rows with figures within the table that are none of the form's. */
  extra: readonly ExtraRow[];
  /** How like the form all its lines are together: of two forms, the greater is the better one. */
  likeness: number;
}

export interface RecognisedRow {
  form: FormLine;
  /** What the document calls it; undefined where it was not found. */
  label: string | undefined;
  figures: readonly RecognisedFigure[];
}

export interface RecognisedFigure {
  key: FigureKey;
  figure: Figure;
  /** Why it may be another figure's; none: certain. */
  doubts: readonly Doubt[];
}

interface ExtraRow {
  label: string;
  contents: readonly string[];
}

/** Below this part of its lines, a table is some other one. */
const enough = 0.4;

/** @returns undefined where the document does not seem to have the table */
export function recogniseTable(
  format: Format,
  table: Table,
  source: readonly SourceLine[],
): RecognisedTable | undefined {
  const blocks = formBlocks(table);
  const form = blocks.flatMap(({ lines }) => lines);
  const aligned = alignLines(form, source);
  if (!isEnough(aligned, form)) return undefined;

  const matches = completed(form, source, aligned);
  const used = [...matches.values()].map((match) => match.source);
  const twice = linesFoundTwice(form, source, used);
  const isTwice = isEnough(alignLines(form, withoutLines(source, used)), form);
  const heads = new Map(
    blocks.map((block) => [
      block,
      headColumns(
        block,
        aligned.filter(({ form: line }) => line.block === block && line.kind === 'headings'),
      ),
    ]),
  );
  const rows = form
    .filter(({ kind }) => kind === 'figures')
    .map((line): RecognisedRow => {
      const match = matches.get(line);
      const doubts: Doubt[] = match
        ? [...match.doubts, ...(twice.has(line) || isTwice ? ['foundTwice' as const] : [])]
        : [];
      return recognisedRow(line, match?.source, heads.get(line.block), doubts);
    });
  return {
    format,
    table,
    rows,
    headings: blocks.map((block) =>
      block.columns.map((_, index) => heads.get(block)?.columns[index]?.found),
    ),
    extra: extraRows(matches, source),
    // A line that is not there speaks against a form as much as half a line speaks for it.
    likeness:
      aligned.reduce((sum, match) => sum + match.likeness, 0) - (form.length - aligned.length) / 2,
  };
}

function isEnough(matches: readonly LineMatch[], form: readonly FormLine[]): boolean {
  const figures = (lines: readonly FormLine[]) =>
    lines.filter(({ kind }) => kind === 'figures').length;
  const matched = matches.map(({ form: line }) => line);
  return figures(matched) >= figures(form) * enough && matched.length >= form.length * enough;
}

const withoutLines = (source: readonly SourceLine[], used: readonly SourceLine[]): SourceLine[] =>
  source.filter((line) => !used.includes(line));

/** The lines of which the document has another one, in a table that has several: that of last year, or of another organ. */
function linesFoundTwice(
  form: readonly FormLine[],
  source: readonly SourceLine[],
  used: readonly SourceLine[],
): Set<FormLine> {
  const rivals = withoutLines(source, used)
    .filter(({ filled }) => filled > 0)
    .flatMap((line) => {
      const own = form.find(
        (candidate) => candidate.name && lineLikeness(candidate, line) >= alike,
      );
      return own ? [{ own, table: line.table }] : [];
    });
  const isOfTable = ({ table }: { table: SourceGrid }): boolean =>
    rivals.filter((other) => other.table === table).length > 1;
  return new Set(rivals.filter(isOfTable).map(({ own }) => own));
}

interface FoundLine {
  source: SourceLine;
  index: number;
  doubts: readonly Doubt[];
}

/** Lines that were aligned, and those of figures that only their place or their words alone tell. */
function completed(
  form: readonly FormLine[],
  source: readonly SourceLine[],
  aligned: readonly LineMatch[],
): Map<FormLine, FoundLine> {
  const found = new Map<FormLine, FoundLine>();
  const used = new Set<SourceLine>();
  const take = (line: FormLine, index: number, doubts: readonly Doubt[]): void => {
    const own = source[index];
    if (!own) return;
    found.set(line, { source: own, index, doubts });
    used.add(own);
  };
  for (const { form: line, index, likeness: value } of aligned) {
    take(line, index, isWellKnown(line, form, source[index], value) ? [] : ['rowUnlike']);
  }
  const free = (index: number): SourceLine | undefined => {
    const line = source[index];
    return line && !used.has(line) && isOfFigures(line) ? line : undefined;
  };
  const open = (): FormLine[] => form.filter((line) => line.kind === 'figures' && !found.has(line));

  const tables = new Set(aligned.map(({ source: line }) => line.table));
  const near = source.flatMap(({ table }, index) => (tables.has(table) ? [index] : []));
  for (const line of open()) {
    for (const index of near) {
      const own = free(index);
      if (own && isWellKnown(line, form, own, lineLikeness(line, own))) {
        take(line, index, ['rowMoved']);
        break;
      }
    }
  }
  for (const run of runsOf(form, open())) {
    const [before, after] = neighbours(form, run, found);
    if (before === undefined) continue;
    const between = indexesOf(
      before.index + 1,
      after?.index ?? before.index + 1 + run.length,
    ).filter((index) => free(index) !== undefined);
    if (between.length !== run.length) continue;
    const isAnothers = between.some((index) => isLabelOfAnother(source[index], run, form));
    if (!isAnothers)
      run.forEach((line, at) => {
        take(line, between[at] ?? 0, ['rowByPlace']);
      });
  }
  return divided(found, source, used);
}

/** A line is known by its words when they are the form's, and no other line's as well. */
function isWellKnown(
  line: FormLine,
  form: readonly FormLine[],
  source: SourceLine | undefined,
  value: number,
): boolean {
  if (line.kind !== 'figures' || !line.name) return value >= somewhatAlike;
  if (value < alike || !source) return false;
  const others = form.filter((other) => other !== line && other.name);
  return others.every((other) => lineLikeness(other, source) <= value - margin);
}
const margin = 0.1;

const isOfFigures = ({ filled }: SourceLine): boolean => filled > 0;

const indexesOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Lines of the form that follow one another. */
function runsOf(form: readonly FormLine[], lines: readonly FormLine[]): FormLine[][] {
  const runs: FormLine[][] = [];
  for (const line of lines) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (last && before && form.indexOf(line) === form.indexOf(before) + 1) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function neighbours(
  form: readonly FormLine[],
  run: readonly FormLine[],
  found: ReadonlyMap<FormLine, FoundLine>,
): [FoundLine | undefined, FoundLine | undefined] {
  const [first, last] = [run[0], run[run.length - 1]];
  const at = (line: FormLine | undefined, step: number): FormLine | undefined =>
    line && form[form.indexOf(line) + step];
  const [before, after] = [at(first, -1), at(last, 1)];
  return [before && found.get(before), after && found.get(after)];
}

/** It says that it is some other line of the form. */
const isLabelOfAnother = (
  source: SourceLine | undefined,
  run: readonly FormLine[],
  form: readonly FormLine[],
): boolean =>
  source !== undefined &&
  form.some((line) => line.name && !run.includes(line) && lineLikeness(line, source) >= alike);

/** A row that was broken in two leaves a part beside it that says something of the same, or nothing. */
function divided(
  found: Map<FormLine, FoundLine>,
  source: readonly SourceLine[],
  used: ReadonlySet<SourceLine>,
): Map<FormLine, FoundLine> {
  const byPlace = new Set(
    [...found.values()].flatMap((own) =>
      own.doubts.includes('rowByPlace') && own.source.labels.length > 0 ? [own.source] : [],
    ),
  );
  for (const [line, own] of found) {
    if (line.kind !== 'figures') continue;
    const isDivided = [own.index - 1, own.index + 1].some((index) => {
      const beside = source[index];
      if (beside?.table !== own.source.table) return false;
      if (!used.has(beside)) return isPart(beside, line);
      // A part can be taken for another row, by its place alone: its words are some of this one's then.
      return byPlace.has(beside) && isPart(beside, line, 'inItsWords');
    });
    if (isDivided) found.set(line, { ...own, doubts: [...own.doubts, 'rowDivided'] });
  }
  return found;
}

function isPart(
  { labels, rest }: SourceLine,
  { name }: FormLine,
  how: 'inItsWords' | 'alike' = 'alike',
): boolean {
  if (rest.length === 0) return false;
  const text = labels.map((label) => label.bare).join('');
  if (text === '') return true;
  const isInIt = name?.spellings.some(
    (spelling) => spelling.startsWith(text) || spelling.endsWith(text),
  );
  if (isInIt || how === 'inItsWords') return isInIt ?? false;
  return name !== undefined && likeness(text, name) >= somewhatAlike;
}

function recognisedRow(
  form: FormLine,
  source: SourceLine | undefined,
  heads: HeadColumns | undefined,
  doubts: readonly Doubt[],
): RecognisedRow {
  if (!source) return { form, label: undefined, figures: [] };
  const line = partedAs(form, source);
  const cells = readLine(
    line,
    { count: form.figures.length, isLabelled: form.name !== undefined },
    heads,
  );
  return {
    form,
    label: line.labels.map(({ cell }) => textOf(cell)).pop() ?? '',
    figures: form.figures.flatMap(({ key }, index): RecognisedFigure[] => {
      const read = cells[index];
      if (!read) return [];
      const { content } = read.cell;
      return [{ key, figure: figureIn(content), doubts: [...doubts, ...read.doubts] }];
    }),
  };
}

/** Rows of figures between the first and the last line of the table that nothing of the form claims. */
function extraRows(
  found: ReadonlyMap<FormLine, FoundLine>,
  source: readonly SourceLine[],
): ExtraRow[] {
  const lines = [...found.values()];
  const used = new Set(lines.map((line) => line.source));
  const indexes = lines.map(({ index }) => index);
  return indexesOf(Math.min(...indexes), Math.max(...indexes) + 1).flatMap((index): ExtraRow[] => {
    const line = source[index];
    if (!line || used.has(line) || !isOfFigures(line)) return [];
    return [
      {
        label: line.labels.map(({ cell }) => textOf(cell)).join(' '),
        contents: line.rest.map(textOf).filter((text) => text !== ''),
      },
    ];
  });
}
