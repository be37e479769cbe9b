import { blankFigure, numberFigure, type Figure } from '../../report/figure';
import { parseFigure } from '../../report/parse-figure';
import type { WrittenReport } from '../../report/written-report';
import { figuresOf, formatById, type FigureKey } from '../../standard';
import { jsonHead, jsonVersion, reportSchema } from './report-json';
import { toldValue } from './told-value';

/** Why a text is no report. */
export type JsonProblem =
  /** No JSON, or cut off. */
  | { kind: 'notJson' }
  /** JSON of something else. */
  | { kind: 'otherData' }
  /** Of a later version than this program knows. */
  | { kind: 'newer'; version: number }
  /** Where in the data something else stands than must: `figures[3].value`, and what stands there, as JSON. */
  | { kind: 'wrongValue'; path: string; found: string };

export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(readonly problem: JsonProblem) {
    super(JSON.stringify(problem));
  }
}

/**
 * Reads what `makeJson` writes; figures that are not listed are not there.
 * @throws JsonError where anything is not as it must be: nothing is read in part
 */
export function readJson(text: string): WrittenReport {
  const data = parse(text);
  const head = jsonHead.safeParse(data);
  if (!head.success) throw new JsonError({ kind: 'otherData' });
  const { version } = head.data;
  if (version > jsonVersion) throw new JsonError({ kind: 'newer', version });

  const parsed = reportSchema.safeParse(data);
  if (!parsed.success) throw wrongValue(data, parsed.error.issues[0]?.path ?? []);
  const { format, year, agency, figures, narrative } = parsed.data;
  const known = figuresOf(formatById(format));
  const read = new Map<FigureKey, Figure>();
  figures.forEach(({ key, value, text: found }, index) => {
    // A figure of another format, and one that is listed twice.
    if (!known.has(key) || read.has(key)) throw wrongValue(data, ['figures', index, 'key']);
    read.set(key, figureOf(value, found));
  });
  return {
    formatId: format,
    year,
    agency,
    figures: read,
    narrative: narrative.map(({ section, aspect, paragraphs }) => ({
      section,
      ...(aspect === undefined ? {} : { aspect }),
      paragraphs,
    })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new JsonError({ kind: 'notJson' });
  }
}

function figureOf(value: number | null, found: string | undefined): Figure {
  if (value !== null) return numberFigure(value);
  return found === undefined ? blankFigure() : parseFigure({ value: found });
}

function wrongValue(data: unknown, path: readonly PropertyKey[]): JsonError {
  const found = path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null
        ? (at as Record<PropertyKey, unknown>)[name]
        : undefined,
    data,
  );
  return new JsonError({ kind: 'wrongValue', path: pathText(path), found: toldValue(found) });
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${String(name)}`))
    .join('')
    .replace(/^\./, '');
