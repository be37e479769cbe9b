import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { numberFigure, type Figure } from '../../src/report/figure';
import { parseFigure } from '../../src/report/parse-figure';
import type { Report } from '../../src/report/report';
import {
  figureKey,
  formatById,
  type FigureKey,
  type Format,
  type FormatId,
} from '../../src/standard';

/** The data's own keys for rows and columns, mapped to ours. */
const columns = [
  'naturalPersons',
  'enterprises',
  'researchInstitutions',
  'publicInterest',
  'legalServices',
  'others',
  'total',
];

const rows: Record<string, string> = {
  new: 'received',
  carried_in: 'carriedOver',
  granted: 'granted',
  partial: 'partlyGranted',
  d1_secret: 'stateSecret',
  d2_law: 'prohibitedByLaw',
  d3_safety: 'securityAndStability',
  d4_third_party: 'thirdPartyRights',
  d5_internal: 'internalAffairs',
  d6_process: 'deliberativeProcess',
  d7_case_file: 'enforcementFile',
  d8_query: 'statutoryInquiry',
  u1_not_held: 'notHeld',
  u2_needs_making: 'wouldNeedCreating',
  u3_unclear: 'stillUnclear',
  n1_petition: 'petition',
  n2_repeat: 'repeated',
  n3_publication: 'publication',
  n4_massive: 'excessive',
  n5_confirm: 'reissue',
  o1_no_correction: 'correctionOverdue',
  o2_no_fee: 'feeOverdue',
  o3_other: 'otherReason',
  other_single: 'otherwiseHandled',
  done_total: 'outcomeTotal',
  carried_out: 'carriedForward',
};

const series: Record<string, string> = {
  review: 'reconsideration',
  suit_direct: 'directLitigation',
  suit_after_review: 'litigationAfterReconsideration',
};

const results: Record<string, string> = {
  upheld: 'upheld',
  corrected: 'corrected',
  other: 'otherResult',
  pending: 'pending',
  total: 'total',
};

/** Row and column of each figure of table two, by its path in the data. */
const proactive: Record<FormatId, Record<string, [row: string, column: string]>> = {
  '2021': {
    'rules.issued': ['administrativeRules', 'issued'],
    'rules.repealed': ['administrativeRules', 'repealed'],
    'rules.in_force': ['administrativeRules', 'inForce'],
    'normative_docs.issued': ['normativeDocuments', 'issued'],
    'normative_docs.repealed': ['normativeDocuments', 'repealed'],
    'normative_docs.in_force': ['normativeDocuments', 'inForce'],
    permits: ['licensing', 'decisions'],
    penalties: ['penalties', 'decisions'],
    coercion: ['compulsion', 'decisions'],
    fee_wan_yuan: ['fees', 'amountCollected'],
  },
  '2019': Object.fromEntries(
    [
      ['rules', 'administrativeRules'],
      ['normative_docs', 'normativeDocuments'],
    ]
      .flatMap(([from = '', to = '']) => [
        [`${from}.made`, [to, 'made']],
        [`${from}.newly_public`, [to, 'newlyDisclosed']],
        [`${from}.public_total`, [to, 'disclosedInTotal']],
      ])
      .concat(
        [
          ['permits', 'licensing'],
          ['other_services', 'otherServices'],
          ['penalties', 'penalties'],
          ['coercion', 'compulsion'],
          ['fees', 'fees'],
        ].flatMap(([from = '', to = '']) => [
          [`${from}.last_year_items`, [to, 'itemsLastYear']],
          [`${from}.change`, [to, 'change']],
          [`${from}.decisions`, [to, 'decisions']],
        ]),
        [
          ['central_procurement.projects', ['procurement', 'procurementItems']],
          ['central_procurement.amount_as_printed', ['procurement', 'procurementAmount']],
        ],
      ),
  ) as Record<string, [string, string]>,
};

type Value = number | string | null;
interface ReportFile {
  id: string;
  year: string;
  organ: string;
  format: FormatId | '2021_single_other';
  requests: Record<string, Value[]>;
  review_litigation: Record<string, Record<string, Value>>;
  proactive: Record<string, unknown> | null;
}

export interface PublishedReport {
  id: string;
  format: Format;
  report: Report;
}

const folder = path.join(import.meta.dirname, '../conformance/reports');

export const publishedReportIds = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

const figureOf = (value: Value): Figure =>
  typeof value === 'string' && /^\d+$/.test(value)
    ? numberFigure(Number(value))
    : parseFigure({ value });

type FigureData = Pick<ReportFile, 'requests' | 'review_litigation' | 'proactive'>;

/**
 * The figures that are told of a report, under our keys.
 * @param formatId the format that its table two has; undefined: that table is left out
 */
export function figuresOfData(
  { requests, review_litigation: cases, proactive: disclosed }: FigureData,
  formatId: FormatId | undefined,
): Map<FigureKey, Figure> {
  const figures = new Map<FigureKey, Figure>();
  for (const [row, values] of Object.entries(requests)) {
    values.forEach((value, index) => {
      figures.set(figureKey('requests', rows[row] ?? row, columns[index] ?? ''), figureOf(value));
    });
  }
  for (const [group, values] of Object.entries(cases)) {
    for (const [result, value] of Object.entries(values)) {
      const key = figureKey(
        'reconsiderationAndLitigation',
        series[group] ?? group,
        results[result] ?? result,
      );
      figures.set(key, figureOf(value));
    }
  }
  if (!disclosed || !formatId) return figures;
  for (const [dataPath, [row, column]] of Object.entries(proactive[formatId])) {
    const value = dataPath
      .split('.')
      .reduce<unknown>(
        (at, part) => (at as Record<string, unknown> | null | undefined)?.[part],
        disclosed,
      );
    if (
      (typeof value !== 'number' && typeof value !== 'string') ||
      String(value).includes('joined')
    )
      continue;
    figures.set(figureKey('proactiveDisclosure', row, column), figureOf(value));
  }
  return figures;
}

/**
 * One published report. A hybrid is read with the format whose table three it has; its table two, which belongs to the
 * other format, is left out. Values that a reader could not tell apart are left out too.
 */
export function publishedReport(id: string): PublishedReport {
  const file = JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as ReportFile;
  const hybrid = file.format === '2021_single_other';
  const formatId: FormatId = file.format === '2021_single_other' ? '2019' : file.format;
  const figures = figuresOfData(file, hybrid ? undefined : formatId);
  return {
    id,
    format: formatById(formatId),
    report: { formatId, year: Number(file.year), agency: file.organ, figures },
  };
}

/** The text of the one report that is held whole: that of `seed-2022-beiguan-dengtalu`, its tables included. */
export const seedText = (): string =>
  readFileSync(path.join(folder, 'seed-report-2022.txt'), 'utf8');

/** The report of the same organ for the year before, where it is among them. */
export function publishedLastYear(id: string): PublishedReport | undefined {
  const [, organ = '', year = ''] = /^(.+)-(\d{4})$/.exec(id) ?? [];
  const before = `${organ}-${Number(year) - 1}`;
  return publishedReportIds.includes(before) ? publishedReport(before) : undefined;
}
