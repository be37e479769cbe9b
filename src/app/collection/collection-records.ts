import * as z from 'zod/mini';
import type { CountedTwice } from '../../consolidation/counted-twice';
import type { Roster, RosterUnit } from '../../consolidation/roster';
import { isAgencyName, longestAgencyName } from '../../report/agency-name';
import type { KeptRecord } from '../../workbook/collection-host';
import { inCells } from '../../workbook/state';
import {
  assign,
  decide,
  emptyCollection,
  takeIn,
  type Collection,
  type Decision,
} from './collection';
import type { ExaminedFile } from './examine-file';
import { readExamined, writeExamined } from './examined-text';

/**
 * How a workbook keeps a collection, so that one goes on tomorrow and a colleague can, too: records of texts, first whose
 * collection it is, then the units, then what happened, one after the other. What is new is added at the end; nothing that
 * was written before is written again.
 */

/** A collection and whose it is. */
export interface KeptCollection {
  /** The name of the office. */
  office: string;
  collection: Collection;
  /** How many cases two units counted; undefined while nobody has said. */
  answers: CountedTwice | undefined;
}

export type CollectionEvent =
  | { kind: 'file'; file: ExaminedFile }
  /** @property unit empty where what a person said before is taken back */
  | { kind: 'sender'; id: string; unit: string }
  /** @property id of the file that was decided on; without a decision one is taken back */
  | { kind: 'decision'; unit: string; decision: Decision | undefined }
  | { kind: 'answers'; answers: CountedTwice };

/** Raised when records could not be read by an older version any more. */
const recordsVersion = '1';

const kinds = {
  collection: 'collection',
  unit: 'unit',
  file: 'file',
  sender: 'sender',
  decision: 'decision',
  answers: 'answers',
} as const;

/** Of a collection in which nothing has happened yet. */
export const recordsOfBeginning = (
  office: string,
  { year, roster }: Pick<Collection, 'year' | 'roster'>,
): KeptRecord[] => [
  [kinds.collection, recordsVersion, String(year), office],
  ...roster.units.map(({ name, kind }) => [kinds.unit, name, kind]),
];

export function recordOf(event: CollectionEvent): KeptRecord {
  switch (event.kind) {
    case 'file':
      return [kinds.file, ...inCells(writeExamined(event.file))];
    case 'sender':
      return [kinds.sender, event.id, event.unit];
    case 'decision':
      return [kinds.decision, event.unit, event.decision?.kind ?? '', event.decision?.id ?? ''];
    case 'answers':
      return [kinds.answers, ...inCells(JSON.stringify([...event.answers]))];
  }
}

export type ReadRecords =
  /** `lost`: records that could not be read; their files have to be collected again. */
  | { kind: 'collection'; kept: KeptCollection; lost: number }
  | { kind: 'newer' }
  /** The records are none of ours. */
  | { kind: 'unknown' };

/** Thousands of records take a while: a step for each of them, for who has to answer meanwhile. */
export function* readingOfRecords(
  records: readonly KeptRecord[],
): Generator<undefined, ReadRecords> {
  const [[kind, version, writtenYear, office] = [], ...others] = records;
  const year = Number(writtenYear);
  if (kind !== kinds.collection || office === undefined || !Number.isInteger(year)) {
    return { kind: 'unknown' };
  }
  if (Number(version) > Number(recordsVersion)) return { kind: 'newer' };
  const { roster, lost: lostUnits } = rosterOf(others.filter(([first]) => first === kinds.unit));
  let kept: KeptCollection = {
    office: office.slice(0, longestAgencyName),
    collection: emptyCollection(year, roster),
    answers: undefined,
  };
  let lost = lostUnits;
  for (const record of others) {
    const [first = ''] = record;
    if (first === '' || first === kinds.unit) continue;
    const event = eventOf(record);
    if (event) kept = happen(kept, event);
    else lost += 1;
    yield undefined;
  }
  return { kind: 'collection', kept, lost };
}

/** Units whose names somebody has made into something else, or into each other's, are lost. */
function rosterOf(records: readonly KeptRecord[]): { roster: Roster; lost: number } {
  const units = new Map<string, RosterUnit>();
  for (const [, name = '', kind = ''] of records) {
    const isUnit = isAgencyName(name) && kind.length <= longestAgencyName;
    if (isUnit && !units.has(name)) units.set(name, { name, kind });
  }
  return { roster: { units: [...units.values()] }, lost: records.length - units.size };
}

function eventOf([kind, ...texts]: KeptRecord): CollectionEvent | undefined {
  const [first = '', second = '', third = ''] = texts;
  switch (kind) {
    case kinds.file: {
      const file = readExamined(texts.join(''));
      return file && { kind, file };
    }
    case kinds.sender:
      return second === '' || isAgencyName(second) ? { kind, id: first, unit: second } : undefined;
    case kinds.decision: {
      const isDecision = second === 'accepted' || second === 'sentBack';
      return { kind, unit: first, decision: isDecision ? { kind: second, id: third } : undefined };
    }
    case kinds.answers: {
      const answers = readAnswers(texts.join(''));
      return answers && { kind, answers };
    }
    case undefined:
    default:
      return undefined;
  }
}

/** Keys that no form has are refused where the answers are used. */
function readAnswers(text: string): CountedTwice | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = answersSchema.safeParse(read);
  if (!parsed.success) return undefined;
  return new Map(parsed.data.map(([key, count]) => [key, count ?? NaN] as const));
}

/** What is no number is kept as none, and refused where it is used. */
const answersSchema = z.array(z.tuple([z.string(), z.nullable(z.number())]));

/** What a collection is after something has happened: the same when it happens and when it is read again. */
export function happen(kept: KeptCollection, event: CollectionEvent): KeptCollection {
  const { collection } = kept;
  switch (event.kind) {
    case 'file':
      return { ...kept, collection: takeIn(collection, event.file).collection };
    case 'sender':
      return { ...kept, collection: assign(collection, event.id, event.unit) };
    case 'decision':
      return { ...kept, collection: decide(collection, event.unit, event.decision) };
    case 'answers':
      return { ...kept, answers: event.answers };
  }
}
