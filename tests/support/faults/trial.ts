import { parseAddress } from '../../../src/layout/address';
import { messagesFor } from '../../../src/locale/messages-for';
import type { Content } from '../../../src/standin/model/grid';
import type { FigureKey } from '../../../src/standard';
import { OfficeSession } from '../office-session';
import type { Fault } from './faults';
import { difference, pictureOf, typedNumbers, type Picture } from './picture';
import { workbookAt } from './workbooks';
import { restore, type Work } from './works';

/** What a work comes to when nothing goes wrong. */
export interface Course {
  /** The workbook before and after it. */
  before: Picture;
  after: Picture;
  looks: Picture;
  numbers: Readonly<Record<'before' | 'after', ReadonlyMap<Content, number>>>;
  result: string;
  /** How many times each of its requests writes. */
  requests: readonly number[];
}

/** Where in a work a fault strikes. */
export interface Point {
  request: number;
  afterWrites: number;
}

/** `done`: as if nothing had happened; `before`: nothing was done; `partly`: something was. Told, in the last two cases. */
export type Outcome = 'done' | 'before' | 'partly';

export interface Verdict {
  outcome: Outcome;
  /** What must not be: empty where all is well. */
  complaints: readonly string[];
}

/** Looks at the pane while the work waits before it ends what passes: it must wait, and say so. */
const turnsOfWaiting = 3;
const longest = 60_000;
const placesInRequest = 3;

export const openAt = async (
  { stage }: Pick<Work, 'stage'>,
  { excelApi }: Pick<Fault, 'excelApi'> = {},
): Promise<OfficeSession> =>
  OfficeSession.open({
    grid: await workbookAt(stage),
    ...(excelApi === undefined ? {} : { requirements: { ExcelApi: excelApi } }),
  });

export async function courseOf(work: Work): Promise<Course> {
  const pane = await openAt(work);
  const [before, numbers] = [pictureOf(pane.grid), typedNumbers(pane.grid)];
  pane.office.session.log.clear();
  const { result } = await carryOut(work, pane);
  const requests = pane.batches.map(({ writeCount }) => writeCount);
  const [after, looks] = [pictureOf(pane.grid), pictureOf(pane.grid, true)];
  pane.dispose();
  const counted = { before: numbers, after: typedNumbers(pane.grid) };
  return { before, after, looks, numbers: counted, result, requests };
}

/** Points of one work and fault that every test run tries; `FAULT_POINTS=all` tries all, which takes long. */
const fewPoints = 2;

/** Where a fault is tried: everywhere, or at some points of the whole length. */
export function pointsOf(fault: Fault, course: Pick<Course, 'requests'>): Point[] {
  const all = allPoints(fault, course);
  if (process.env.FAULT_POINTS === 'all' || all.length <= fewPoints) return all;
  return Array.from(
    { length: fewPoints },
    (_, index) => all[Math.floor(((index + 0.5) * all.length) / fewPoints)]!,
  );
}

/** Where a fault can strike: see `Fault.at`. */
function allPoints({ at }: Fault, { requests }: Pick<Course, 'requests'>): Point[] {
  if (at === 'once') return [{ request: 1, afterWrites: 0 }];
  return requests.flatMap((writes, index): Point[] => {
    const request = index + 1;
    if (at !== 'within') return at === 'each' || writes > 0 ? [{ request, afterWrites: 0 }] : [];
    const count = Math.max(0, Math.min(placesInRequest, writes - 1));
    return Array.from({ length: count }, (_, place) => ({
      request,
      afterWrites: Math.round(((writes - 1) * (place + 1)) / count),
    }));
  });
}

/** Has the work done again and again, each time with the fault at another point, and looks at what comes of it. */
export async function tryOut(work: Work, fault: Fault, course: Course): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let pane = await openAt(work, fault);
  for (const point of pointsOf(fault, course)) {
    const trial = await tryAt(work, fault, point, course, pane);
    ({ pane } = trial);
    // A desk remembers what it could not keep: it would not ask for the same again.
    if (trial.outcome !== 'before' || work.stage === 'begun') {
      pane.dispose();
      pane = await openAt(work, fault);
    }
    const complaints = trial.complaints.map((one) => `${JSON.stringify(point)} ${one}`);
    verdicts.push({ ...trial, complaints });
  }
  // What was refused each time can be done all the same.
  const end = await carriedOutAgain(work, course, pane, work.run);
  pane.dispose();
  return end.length > 0 ? [...verdicts, { outcome: 'before', complaints: end }] : verdicts;
}

async function tryAt(
  work: Work,
  fault: Fault,
  point: Point,
  course: Course,
  opened: OfficeSession,
): Promise<Verdict & { pane: OfficeSession }> {
  const complaints: string[] = [];
  arm(fault, point, opened);
  const { result } = await carryOut(work, opened, fault.passes);
  opened.office.session.beforeBatch = () => undefined;
  // Where only a check that nobody waits for was in its way.
  fault.passes?.(opened);
  const now = pictureOf(opened.grid);
  const isDone = difference(now, course.after) === '' && result === course.result;
  const isBefore = difference(now, course.before) === '';
  const outcome = isDone ? 'done' : isBefore ? 'before' : 'partly';
  complaints.push(...lostNumbers(opened, course));
  if ((fault.passes || fault.excelApi) && !isDone) complaints.push(`${outcome} instead of done`);
  if (!isDone) complaints.push(...(await badlyTold(opened)));
  const pane = (await fault.settle?.(opened)) ?? opened;
  if (outcome === 'partly') complaints.push(...(await carriedOutAgain(work, course, pane)));
  complaints.push(...(await checkingFails(pane)));
  return { outcome, complaints, pane };
}

/** The fault strikes when the work comes to that request. */
function arm({ strike, lasts }: Fault, { request, afterWrites }: Point, pane: OfficeSession): void {
  let count = 0;
  pane.office.session.beforeBatch = () => {
    count += 1;
    if (count === request || (lasts && count > request)) strike(pane, afterWrites);
  };
}

/** Lets the work go on and time pass until it is over. */
export async function carryOut(
  work: Work,
  pane: OfficeSession,
  passes: Fault['passes'] = () => undefined,
): Promise<{ result: string }> {
  const end = Date.now() + longest;
  const course = { isOver: false };
  let waited = false;
  const running = work.run(pane).finally(() => (course.isOver = true));
  for (let turn = 0; !course.isOver; turn += 1) {
    await pane.quiet(700);
    waited ||= pane.session.state.waiting;
    if (waited && turn >= turnsOfWaiting) passes(pane);
    if (Date.now() > end) throw new Error(`${work.name} does not end`);
  }
  return { result: JSON.stringify([await running]) };
}

/** The same is pressed once more, and nothing is in its way; where that is not enough, 修复版式. */
async function carriedOutAgain(
  work: Work,
  course: Course,
  pane: OfficeSession,
  wayBack = work.wayBack ?? work.run,
): Promise<string[]> {
  const { result } = await carryOut({ ...work, run: wayBack }, pane);
  const differing = difference(pictureOf(pane.grid, true), course.looks, work.leaves);
  const isThere = differing === '' || (wayBack === restore && (await isWhole(pane)));
  if (!isThere && wayBack !== restore) return carriedOutAgain(work, course, pane, restore);
  return [
    ...(wayBack !== work.run || result === course.result ? [] : [`again: ${result}`]),
    ...(isThere ? [] : [`again:\n${differing}`]),
    ...lostNumbers(pane, course),
  ];
}

/** A report of which nothing is missing, and at which there is nothing to restore. */
async function isWhole(pane: OfficeSession): Promise<boolean> {
  const { screen } = pane.session.state;
  if (screen.kind !== 'report' || pane.view.problems.length > 0) return false;
  await pane.session.layout.examine();
  const { screen: shown } = pane.session.state;
  const { proposal } = shown.kind === 'layout' ? shown : { proposal: 'none' as const };
  return typeof proposal === 'object' && proposal.toDo.length === 0;
}

/** Numbers that stood there before and would have stood there afterwards. */
function lostNumbers({ grid }: OfficeSession, { numbers }: Course): string[] {
  const now = typedNumbers(grid);
  const lost = [...numbers.before].flatMap(([number, count]) => {
    const kept = Math.min(count, numbers.after.get(number) ?? 0);
    return (now.get(number) ?? 0) < kept ? [number] : [];
  });
  return lost.length > 0 ? [`lost ${lost.join()}`] : [];
}

/** A sentence of the catalogue, in Chinese: no codes, no English words but the name of the program. */
async function badlyTold({ session }: OfficeSession): Promise<string[]> {
  const { notice, busy } = session.state;
  if (busy !== undefined) return [`still busy: ${busy}`];
  if (!notice) return ['nothing was told'];
  const sentence = (await messagesFor('zh-CN')).notice[notice.problem];
  return /[A-Za-z]{2}/.test(sentence.replace(/Excel/g, '')) ? [`told: ${sentence}`] : [];
}

const probe: FigureKey = 'requests.received.naturalPersons';

/** A figure is typed that is none: a report must say so, and be as before when the figure is typed again. */
export async function checkingFails(pane: OfficeSession): Promise<string[]> {
  pane.session.dismissNotice();
  await pane.session.cancel();
  await pane.quiet();
  const { screen, notice } = pane.session.state;
  if (notice) return [`in the end it is told: ${notice.problem}`];
  // A table that is to be restored is not checked, and that is said.
  if (screen.kind === 'start' || !pane.view.places.has(probe)) return [];
  const { sheetId, address } = pane.view.places.get(probe)!;
  const { row, column } = parseAddress(address)!;
  const [content, before] = [pane.grid.content(sheetId, row, column), pane.findings];
  pane.typeFigure(probe, '两件');
  await pane.quiet();
  const isFound = pane.findings.includes(`A4 @ ${address}`);
  pane.typeFigure(probe, content);
  await pane.quiet();
  const isSettled = pane.findings.join() === before.join();
  return isFound && isSettled ? [] : [`checking does not go on: ${String([isFound, isSettled])}`];
}
