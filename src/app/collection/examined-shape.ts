import * as z from 'zod/mini';
import { longestAgencyName } from '../../report/agency-name';
import type { Unreadable } from '../../report/figure';
import { balanceEdits } from '../../rules/balance-edit';
import { comparisonsOf } from '../../rules/comparison';
import { figuresOf, formats, sectionIds, type Format } from '../../standard';
import type { ExaminedFile, NoReport } from './examine-file';

/**
 * What a kept text must hold to be an examined file. It stands in a sheet that people can get at, and all that comes later
 * (sums, letters, lists) trusts it: what is not wholly as it was written is none.
 */

/** As it is kept: figures as lists, with null for no number. */
export type KeptFile = (ExaminedFile & { kind: 'noReport' }) | KeptReport;

type KeptReport = Omit<ExaminedFile & { kind: 'report' }, 'figures'> & {
  figures: { numbers: readonly (number | null)[]; others: readonly [number, never][] };
};

export const isKeptFile = (value: unknown): value is KeptFile => shape.safeParse(value).success;

/** All words of a union: the compiler misses none. */
const words = <Word extends string>(all: Record<Word, true>) =>
  z.enum(Object.keys(all) as [Word, ...Word[]]);

const unreadable = words<Unreadable>({
  ...{ fullWidth: true, spaces: true, separators: true, numberAsText: true, annotated: true },
  otherUnit: true,
  ...{ nothing: true, date: true, boolean: true, error: true, tooLarge: true, text: true },
});

const noReport = words<NoReport['problem']>({
  ...{ empty: true, legacyXls: true, legacyDoc: true, legacyOther: true, encrypted: true },
  ...{ binaryWorkbook: true, presentation: true, openDocument: true, otherXml: true },
  ...{ otherArchive: true, pdf: true, ofd: true, rtf: true, webArchive: true, picture: true },
  ...{ unknownKind: true, notZip: true, noWorkbook: true },
  ...{ truncated: true, damaged: true, badXml: true, doctype: true, tooLarge: true, bomb: true },
  ...{ noReport: true, newer: true, badData: true, unread: true, failed: true, ownSum: true },
});

const count = z.int().check(z.gte(0));
const severity = z.enum(['hard', 'soft', 'info']);
const formatId = z.enum(formats.map(({ id }) => id));
const table = z.enum(formats.flatMap(({ tables }) => tables.map(({ id }) => id)));
const numbers = z.array(z.optional(z.number()));

const unreadableFigure = z.object({
  kind: z.literal('unreadable'),
  problem: unreadable,
  found: z.string(),
  reading: z.optional(z.number()),
});

const noNumber = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank'), pending: z.boolean() }),
  unreadableFigure,
]);

/** Only what the lines of the check sheet say is kept. */
const said = { code: z.string(), severity };
const textFinding = z.discriminatedUnion('problem', [
  z.object({ ...said, problem: z.literal('tooLong'), length: z.number(), limit: z.number() }),
  z.object({ ...said, problem: z.literal('sectionEmpty'), section: z.enum(sectionIds) }),
  z.object({ ...said, problem: z.literal('feeNotMentioned') }),
]);

/** Findings are about declarations of the report's own format. */
function findingOf(format: Format) {
  const oneOf = (declared: Iterable<object>) => {
    const known: ReadonlySet<unknown> = new Set(declared);
    return z.custom<object>((value) => known.has(value));
  };
  const figure = oneOf(figuresOf(format).values());
  const side = z.object({ sum: z.number(), values: numbers });
  const single = { ...said, type: z.literal('figure'), figure };
  const value = z.number();
  return z.discriminatedUnion('type', [
    z.object({
      ...{ ...said, type: z.literal('balance'), edit: oneOf(balanceEdits(format)) },
      ...{ left: value, right: value, imbalance: value },
    }),
    z.discriminatedUnion('problem', [
      z.object({ ...single, problem: z.enum(['blank', 'totalBlank']) }),
      z.object({ ...single, problem: z.literal('unreadable'), content: unreadableFigure }),
      z.object({ ...single, problem: z.enum(['negative', 'notWhole']), value }),
      z.object({ ...single, problem: z.literal('decimals'), value, allowed: value }),
    ]),
    z.object({
      ...{ ...said, type: z.literal('comparison'), comparison: oneOf(comparisonsOf(format)) },
      ...{ left: side, right: side, bound: value, difference: value },
      threshold: z.object({
        ...{ factor: z.optional(value), limit: z.optional(value), from: z.optional(value) },
      }),
    }),
    z.object({
      ...{ ...said, type: z.literal('change'), figure, index: count },
      ...{ value, lastYear: value },
    }),
    z.object({
      ...{ ...said, type: z.literal('copiedRow'), rule: oneOf(format.copiedRowRules) },
      ...{ row: z.string(), figures: z.array(z.object({ figure, value })).check(z.minLength(1)) },
    }),
  ]);
}

const known = { file: z.string(), id: z.string(), lastModified: z.optional(z.number()) };

function reportShape(format: Format) {
  const { size } = figuresOf(format);
  return z.object({
    ...{ ...known, kind: z.literal('report'), formatId: z.literal(format.id) },
    source: z.enum(['ours', 'recognised']),
    agency: z.string().check(z.maxLength(longestAgencyName)),
    year: z.optional(z.int()),
    figures: z.object({
      numbers: z.array(z.nullable(z.number())).check(z.length(size)),
      others: z.array(z.tuple([count.check(z.lt(size)), noNumber])),
    }),
    totals: z.optional(z.enum(['computed', 'typed'])),
    isSum: z.optional(z.literal(true)),
    expected: z.optional(formatId),
    unread: z.array(table),
    ...{ doubtful: count, faults: count, open: count, unanswered: count, answered: count },
    verdict: z.enum(['faults', 'open', 'questions', 'clear']),
    stamp: z.optional(z.enum(['none', 'valid', 'stale'])),
    findings: z.array(findingOf(format)),
    textFindings: z.array(textFinding),
  });
}

const [first, ...others] = formats.map(reportShape);
if (!first) throw new RangeError('There is no format');
const shape = z.discriminatedUnion('kind', [
  z.object({ ...known, kind: z.literal('noReport'), problem: noReport }),
  z.discriminatedUnion('formatId', [first, ...others]),
]);
