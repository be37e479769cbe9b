import { toldValue } from '../exchange/json/told-value';
import { numberFigure } from '../report/figure';
import { totalsOf } from '../rules/balance-edit';
import { sumOfFigures } from '../rules/compared-number';
import { withComputedTotals } from '../rules/computed-totals';
import { figuresOf, type FigureKey, type Format } from '../standard';

/** What is wrong with a file of figures, in words for both kinds of people who run the command. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';
}

/**
 * Reads a JSON object of figures by their keys: `{"requests.received.naturalPersons": 3}`. Nothing is guessed: one wrong
 * entry refuses the whole.
 * @throws FiguresError
 */
export function readFigures(format: Format, json: string): Map<FigureKey, number> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new FiguresError(`数据文件不是 JSON。The file of figures is no JSON: ${String(error)}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FiguresError(
      '数据文件应为“指标: 数字”的 JSON 对象。The file of figures must be a JSON object of keys and numbers.',
    );
  }
  const known = figuresOf(format);
  const figures = new Map<FigureKey, number>();
  for (const [key, value] of Object.entries(data)) {
    if (!known.has(key)) {
      throw new FiguresError(
        `${format.id} 年格式没有指标 ${key}。The format of ${format.id} has no figure ${key}.`,
      );
    }
    if (typeof value !== 'number') {
      throw new FiguresError(
        `${key} 的值 ${toldValue(value)} 不是数字。The value of ${key} is no number.`,
      );
    }
    figures.set(key, value);
  }
  return figures;
}

/** Without the totals that say what their formulas will say: those stay formulas. One that does not agree is kept. */
export function withoutAgreeingTotals(
  format: Format,
  figures: ReadonlyMap<FigureKey, number>,
): Map<FigureKey, number> {
  const totals = totalsOf(format);
  const known = withComputedTotals(
    format,
    new Map([...figures].map(([key, value]) => [key, numberFigure(value)])),
    (key) => !figures.has(key),
  );
  return new Map(
    [...figures].filter(([key, value]) => {
      const edit = totals.get(key);
      return !edit || sumOfFigures(edit.left, known) !== value;
    }),
  );
}
