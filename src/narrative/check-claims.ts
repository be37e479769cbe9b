import type { Report } from '../report/report';
import { roundCompared } from '../rules/compared-number';
import { formatById, type Format } from '../standard';
import type { Claim } from './claims';
import type { NarrativeFinding } from './finding';
import { isAboutAgency } from './labels';
import type { Quantity } from './quantities';
import type { Narrative } from './read-narrative';
import { readFigures, type ReadFigures } from './readings';
import { differingSum } from './sums';

/** The reports that numbers in a text are held against. */
export interface Tables {
  format: Format;
  report: Report;
  /** The same agency's report for the year before. */
  lastYear?: Report | undefined;
}

/** How many of each unit of money make 10,000 yuan. */
const perTenThousandYuan: Readonly<Record<string, number>> = { 元: 1e4, 万元: 1, 亿元: 1e-4 };

/** F1 to F4: numbers that agree with none of their readings. */
export function contradictions(
  { plain, claims, sums }: Narrative,
  tables: Tables,
): { claim: Claim; finding: NarrativeFinding }[] {
  const inWholeLists = new Set(
    sums.flatMap((stated) => (differingSum(stated) === undefined ? stated.parts : [])),
  );
  return claims.flatMap((claim) => {
    const { phrase, quantity } = claim;
    if (phrase.canBeRest && quantity && inWholeLists.has(quantity)) return [];
    const source = sourceOf(claim, tables);
    if (!source || !isAboutAgency(claim.subject, tables.report.agency)) return [];
    const readings = claim.readings.flatMap((reading) => {
      const figures = readFigures(reading, source.format, source.report.figures);
      return figures ? [figures] : [];
    });
    // A figure that is not filled in may be the one that agrees.
    const isOpen = readings.some(({ value }) => value === undefined);
    if (readings.length === 0 || isOpen || readings.some((one) => fits(claim, one))) return [];
    const finding: NarrativeFinding = {
      code: phrase.code,
      severity: 'soft',
      passage: plain.passage(claim.start, claim.end),
      problem: 'contradiction',
      stated: quantity?.value ?? 0,
      unit: quantity?.unit ?? '',
      year: source.report.year,
      readings,
    };
    return [{ claim, finding }];
  });
}

/** The report that a claim is about; undefined: none that is at hand. */
function sourceOf(
  { year }: Claim,
  { format, report, lastYear }: Tables,
): { format: Format; report: Report } | undefined {
  const meant = year === 'lastYear' ? report.year - 1 : (year ?? report.year);
  if (meant === report.year) return { format, report };
  if (lastYear?.year !== meant) return undefined;
  return { format: formatById(lastYear.formatId), report: lastYear };
}

function fits({ quantity, isPart }: Claim, reading: ReadFigures): boolean {
  if (isPart && quantity && reading.value !== undefined) return quantity.value <= reading.value;
  return agrees(quantity, reading);
}

/** Amounts may be rounded or cut off at the decimals that are written. */
function agrees(quantity: Quantity | undefined, { value }: ReadFigures): boolean {
  if (value === undefined) return false;
  if (quantity === undefined) return value === 0;
  const units = perTenThousandYuan[quantity.unit];
  if (units === undefined) return value === quantity.value;
  const scale = 10 ** quantity.decimals;
  const [exact, written] = [roundCompared(value * units * scale), quantity.value * scale];
  return [Math.round(exact), Math.floor(exact)].includes(Math.round(written));
}

/** F12: parts that do not add up to their total, unless one of them contradicts the tables and is named for that. */
export function differingSums(
  { plain, sums }: Narrative,
  contradicting: readonly Claim[],
): NarrativeFinding[] {
  const named = new Set(contradicting.map(({ quantity }) => quantity));
  return sums.flatMap((stated): NarrativeFinding[] => {
    const { total, parts } = stated;
    const sum = differingSum(stated);
    if (sum === undefined || [total, ...parts].some((one) => named.has(one))) return [];
    return [
      {
        code: 'F12',
        severity: 'soft',
        passage: plain.passage(total.start, parts[parts.length - 1]?.end ?? total.end),
        problem: 'sum',
        total: total.value,
        parts: parts.map(({ value }) => value),
        sum,
        unit: total.unit,
      },
    ];
  });
}
