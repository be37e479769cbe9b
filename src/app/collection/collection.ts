import { findUnit, plainName, type Roster } from '../../consolidation/roster';
import { sumReports, type Contribution, type ReportSum } from '../../consolidation/sum-reports';
import { titleOfFile } from '../../recognition/report-title';
import { unpackFigures } from '../../report/packed-figures';
import { formatById, formatForYear } from '../../standard';
import type { ExaminedFile, ExaminedReport } from './examine-file';

/** What an office has collected for a year, and what it has decided. Plain data: every change makes a new one. */
export interface Collection {
  year: number;
  roster: Roster;
  /** Every file once, in the order in which they came. */
  entries: readonly Entry[];
  /** By unit; of no account any more when the unit sends something new. */
  decisions: ReadonlyMap<string, Decision>;
}

export interface Entry {
  file: ExaminedFile;
  /** How many files had come before it. */
  number: number;
  /** The unit on the roster, or what the report calls itself; empty where nothing says who sent it. */
  unit: string;
  /** The name is not quite that of the unit on the roster. */
  isGuess: boolean;
  /** A person has said whose it is. */
  isAssigned?: true;
}

export interface Decision {
  kind: 'accepted' | 'sentBack';
  /** The file that was decided on. */
  id: string;
}

export const emptyCollection = (year: number, roster: Roster): Collection => ({
  ...{ year, roster },
  entries: [],
  decisions: new Map(),
});

/** A file that we failed at may be looked at again. */
export const isLookedAt = ({ entries }: Collection, id: string): boolean =>
  entries.some(({ file }) => file.id === id && !hasFailed(file));

const hasFailed = (file: ExaminedFile): boolean =>
  file.kind === 'noReport' && file.problem === 'failed';

/** What an office has added up itself may lie beside the files of its units. */
export const withoutOwnSum = (file: ExaminedFile, office: string): ExaminedFile =>
  file.kind === 'report' && file.isSum && plainName(file.agency) === plainName(office)
    ? { ...known(file), kind: 'noReport', problem: 'ownSum' }
    : file;

const known = ({ file, id, lastModified }: ExaminedFile) => ({
  file,
  id,
  ...(lastModified === undefined ? {} : { lastModified }),
});

/** Takes in a file; the same file again is nothing new, whatever it is called. */
export function takeIn(
  collection: Collection,
  file: ExaminedFile,
): { collection: Collection; isNew: boolean } {
  const { entries, roster } = collection;
  const before = entries.find((entry) => entry.file.id === file.id);
  if (before && !hasFailed(before.file)) return { collection, isNew: false };
  const others = before ? entries.filter((entry) => entry !== before) : entries;
  const number = before?.number ?? entries.length;
  return {
    collection: { ...collection, entries: [...others, { ...entryOf(roster, file), number }] },
    isNew: true,
  };
}

/** A file that cannot be read is known by its name, if by anything. */
function entryOf(roster: Roster, file: ExaminedFile): Omit<Entry, 'number'> {
  const ofFile = titleOfFile(file.file).agency ?? '';
  const names = file.kind === 'report' ? [file.agency, ofFile] : [ofFile];
  for (const name of names) {
    const match = findUnit(roster, name);
    if (match) return { file, unit: match.unit.name, isGuess: !match.isCertain };
  }
  return { file, unit: names.find((name) => name !== '') ?? '', isGuess: false };
}

/** Decides on what a unit has sent; without a decision one is taken back. */
export function decide(
  collection: Collection,
  unit: string,
  decision: Decision | undefined,
): Collection {
  const decisions = new Map(collection.decisions);
  if (decision) decisions.set(unit, decision);
  else decisions.delete(unit);
  return { ...collection, decisions };
}

/** A person says which unit has sent a file; without one, it is again the one that the file says. */
export const assign = (collection: Collection, id: string, unit: string): Collection => ({
  ...collection,
  entries: collection.entries.map((entry): Entry => {
    if (entry.file.id !== id) return entry;
    const { file, number } = entry;
    if (unit === '') return { ...entryOf(collection.roster, file), number };
    return { file, number, unit, isGuess: false, isAssigned: true };
  }),
});

/** How far a unit can be. The first of these that is so is its status. */
export const unitStatuses = [
  'missing',
  'unreadable',
  'otherYear',
  /** Filled on the form of another year, or on a mixture. */
  'otherFormat',
  /** Something must be put right, or could not be read for certain. */
  'faults',
  /** Something is blank or cannot be checked. */
  'open',
  /** Something is asked about, without a note that answers. */
  'questions',
  'clear',
] as const;

export type UnitStatus = (typeof unitStatuses)[number];

export interface UnitRow {
  /** Empty for a file that nothing says who sent. */
  unit: string;
  kind: string;
  isOnRoster: boolean;
  status: UnitStatus;
  /** What goes into the sum: in order, or accepted by a person. */
  isAccepted: boolean;
  decision: Decision['kind'] | undefined;
  /**
   * The last report of the year, one that is certainly the unit's if there is one; without any, the last file. Undefined for a
   * unit that has sent nothing. A scan that comes along with a workbook does not take its place.
   */
  current: Entry | undefined;
  /** What else it has sent, the latest first. */
  others: readonly Entry[];
  /** A report of the year by another name that may mean this unit, too: a person says whose it is. */
  rival: Entry | undefined;
}

/** All units, those on the roster first and in its order; then who is not on it, in the order in which they came. */
export function unitRows(collection: Collection): UnitRow[] {
  const { roster, entries } = collection;
  // A unit off the roster may write its name in several ways.
  const byName = new Map<string, Entry[]>();
  const unsigned: Entry[] = [];
  for (const entry of [...entries].sort((one, other) => one.number - other.number)) {
    const name = plainName(entry.unit);
    const own = byName.get(name);
    if (entry.unit === '') unsigned.push(entry);
    else if (own) own.push(entry);
    else byName.set(name, [entry]);
  }
  const known = new Set(roster.units.map((unit) => plainName(unit.name)));
  const others = [...byName].filter(([name]) => !known.has(name));
  return [
    ...roster.units.map(({ name, kind }) =>
      rowOf(collection, { unit: name, kind, isOnRoster: true }, byName.get(plainName(name)) ?? []),
    ),
    ...others.map(([name, own]) =>
      rowOf(collection, { unit: own[0]?.unit ?? name, kind: '', isOnRoster: false }, own),
    ),
    ...unsigned.map((entry) =>
      rowOf(collection, { unit: '', kind: '', isOnRoster: false }, [entry]),
    ),
  ];
}

function rowOf(
  { year, roster, decisions }: Collection,
  unit: Pick<UnitRow, 'unit' | 'kind' | 'isOnRoster'>,
  entries: readonly Entry[],
): UnitRow {
  const latest = [...entries].sort(lastFirst);
  const ofYear = latest.filter(({ file }) => isOfYear(statusOf(file, year)));
  const current = ofYear.find(({ isGuess }) => !isGuess) ?? ofYear[0] ?? latest[0];
  const others = latest.filter((entry) => entry !== current);
  const rival = rivalOf(current, ofYear);
  const status = current ? statusOf(current.file, year) : 'missing';
  const decision = decisions.get(unit.unit);
  const valid = decision && decision.id === current?.file.id ? decision.kind : undefined;
  // Whose figures nobody knows belong to no sum: a person says first who sent them.
  const isKnown = unit.unit !== '' && isOfYear(status);
  // Some office's sum, of units that are on the roster themselves.
  const isForeignSum =
    roster.units.length > 0 &&
    !unit.isOnRoster &&
    current?.file.kind === 'report' &&
    current.file.isSum === true;
  const isClear = status === 'clear' && !rival && !isForeignSum;
  const isAccepted = isKnown && (valid ? valid === 'accepted' : isClear);
  return { ...unit, status, isAccepted, decision: valid, current, others, rival };
}

/** By when they were changed last, where that is known: a whole folder may be chosen again. */
const lastFirst = (one: Entry, other: Entry): number =>
  (other.file.lastModified ?? 0) - (one.file.lastModified ?? 0) || other.number - one.number;

function rivalOf(current: Entry | undefined, ofYear: readonly Entry[]): Entry | undefined {
  if (!current) return undefined;
  const nameIn = ({ file }: Entry): string => (file.kind === 'report' ? file.agency : '');
  const last = current.isGuess ? ofYear.length : ofYear.indexOf(current);
  return ofYear
    .slice(0, last)
    .find(
      (one) =>
        one !== current && one.isGuess && plainName(nameIn(one)) !== plainName(nameIn(current)),
    );
}

/** It is a report of the year on its form, and can be added. */
export const isOfYear = (status: UnitStatus): boolean =>
  !['missing', 'unreadable', 'otherYear', 'otherFormat'].includes(status);

export function statusOf(file: ExaminedFile, year: number): UnitStatus {
  if (file.kind === 'noReport') return 'unreadable';
  if (file.year !== undefined && file.year !== year) return 'otherYear';
  if (file.expected !== undefined || file.formatId !== formatForYear(year)?.id) {
    return 'otherFormat';
  }
  if (file.doubtful > 0 || file.unread.length > 0) return 'faults';
  return file.verdict;
}

/** How many units are how far. */
export function countRows(
  rows: readonly UnitRow[],
): Record<UnitStatus | 'accepted' | 'sentBack', number> {
  const count = (is: (row: UnitRow) => boolean): number => rows.filter(is).length;
  const byStatus = Object.fromEntries(
    unitStatuses.map((status) => [status, count((row) => row.status === status)]),
  ) as Record<UnitStatus, number>;
  return {
    ...byStatus,
    accepted: count(({ isAccepted }) => isAccepted),
    sentBack: count(({ decision }) => decision === 'sentBack'),
  };
}

/**
 * The sum of all accepted reports.
 * @returns undefined for a year that has no format
 */
export function sumOfAccepted(collection: Collection): ReportSum | undefined {
  const format = formatForYear(collection.year);
  if (!format) return undefined;
  const contributions = unitRows(collection).flatMap(({ unit, isAccepted, current }) =>
    isAccepted && current?.file.kind === 'report'
      ? [contributionOf(unit, current.file, collection.year)]
      : [],
  );
  // What is accepted is of this year and its format, so nothing is left out.
  return sumReports({ format, year: collection.year }, contributions).sum;
}

/** Unpacked each time that it is asked for: thousands are kept, and one is looked at. */
const contributionOf = (unit: string, file: ExaminedReport, year: number): Contribution => ({
  unit,
  get report() {
    const { formatId, agency, figures } = file;
    return { formatId, year, agency, figures: unpackFigures(formatById(formatId), figures) };
  },
});
