import { messagesFor } from '../../../src/locale/messages-for';
import { OfficeSession } from '../office-session';
import type { Fault } from './faults';
import { difference, pictureOf, typedNumbers } from './picture';
import { workbookAt } from './workbooks';
import type { Work } from './works';

/** What a work comes to when nothing goes wrong. */
export interface Course {
  picture: string;
  numbers: ReadonlyMap<number, number>;
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
  complaints: string[];
}

/** Looks at the pane while the work waits before it ends what passes: it must wait, and say so. */
const turnsOfWaiting = 4;
const longest = 30_000;

export async function courseOf(work: Work): Promise<Course> {
  const pane = await OfficeSession.open({ grid: await workbookAt(work.stage) });
  pane.office.session.log.clear();
  const { result } = await carryOut(work, pane);
  const course = {
    picture: pictureOf(pane.grid),
    numbers: typedNumbers(pane.grid),
    result,
    requests: pane.batches.map(({ writeCount }) => writeCount),
  };
  pane.dispose();
  return course;
}

/** Where a fault can strike: every request, and some places within each that writes. */
export function pointsOf(fault: Fault, { requests }: Course, perRequest = 4): Point[] {
  return requests.flatMap((writes, index): Point[] => {
    const request = index + 1;
    if (!fault.inside) return [{ request, afterWrites: 0 }];
    const count = Math.min(perRequest, writes - 1);
    return Array.from({ length: Math.max(0, count) }, (_, place) => ({
      request,
      afterWrites: Math.round(((writes - 1) * (place + 1)) / count),
    }));
  });
}

/** Has the work done with the fault at that point, and looks at what came of it. */
export async function tryOut(
  work: Work,
  fault: Fault,
  point: Point,
  course: Course,
): Promise<Verdict> {
  const complaints: string[] = [];
  const require = (holds: boolean, complaint: string): void => {
    if (!holds) complaints.push(complaint);
  };
  let pane = await OfficeSession.open({ grid: await workbookAt(work.stage) });
  const before = { picture: pictureOf(pane.grid), numbers: typedNumbers(pane.grid) };
  const lost = (): number[] =>
    missing(typedNumbers(pane.grid), before.numbers).filter((number) => course.numbers.has(number));

  arm(fault, point, pane);
  const { result, waited } = await carryOut(work, pane, fault.passes);
  pane.office.session.beforeBatch = () => undefined;
  const now = pictureOf(pane.grid);
  const outcome = outcomeOf();
  require(lost().length === 0, `lost ${lost().join(', ')}`);
  if (fault.passes)
    require(waited && outcome === 'done', `not done when it had passed: ${outcome}`);
  if (outcome !== 'done') complaints.push(...(await badlyTold(pane)));

  if (fault.settle) pane = await fault.settle(pane);
  if (outcome !== 'done') {
    const again = await carryOut(work, pane);
    require(again.result === course.result, `again: ${again.result}, not ${course.result}`);
  }
  const end = pictureOf(pane.grid);
  // A sheet that a person has protected once more is protected.
  require(end === course.picture, `in the end:\n${difference(end, course.picture)}`);
  require(lost().length === 0, `lost in the end ${lost().join(', ')}`);
  complaints.push(...(await checkingFails(pane)));
  pane.dispose();
  return { outcome, complaints };

  function outcomeOf(): Outcome {
    if (now === course.picture && result === course.result) return 'done';
    return now === before.picture ? 'before' : 'partly';
  }
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
async function carryOut(
  work: Work,
  pane: OfficeSession,
  passes: Fault['passes'] = () => undefined,
): Promise<{ result: string; waited: boolean }> {
  const end = Date.now() + longest;
  let isOver = false;
  let waited = false;
  const running = work.run(pane).finally(() => (isOver = true));
  for (let turn = 0; !isOver; turn += 1) {
    await pane.quiet(700);
    waited ||= pane.session.state.waiting;
    if (waited && turn >= turnsOfWaiting) passes(pane);
    if (Date.now() > end) throw new Error(`${work.name} does not end`);
  }
  const result = JSON.stringify(await running) ?? '';
  // A search that the work began, or a check that follows.
  await pane.quiet();
  return { result, waited };
}

const missing = (now: Map<number, number>, before: Map<number, number>): number[] =>
  [...before].flatMap(([number, count]) => ((now.get(number) ?? 0) < count ? [number] : []));

/** A sentence of the catalogue, in Chinese: no codes, no English words but the name of the program. */
async function badlyTold({ session }: OfficeSession): Promise<string[]> {
  const { notice, busy } = session.state;
  if (busy !== undefined) return [`still busy: ${busy}`];
  if (!notice) return ['nothing was told'];
  const sentence = (await messagesFor('zh-CN')).notice[notice.problem];
  return /[A-Za-z]{2}/.test(sentence.replace(/Excel/g, '')) ? [`told: ${sentence}`] : [];
}

const probe = 'requests.received.naturalPersons';

/** A figure is typed that is none: a report must say so, and be as before when the figure is typed again. */
async function checkingFails(pane: OfficeSession): Promise<string[]> {
  await pane.session.cancel();
  await pane.quiet();
  const { screen, notice } = pane.session.state;
  if (notice) return [`in the end it is told: ${notice.problem}`];
  if (screen.kind === 'start') return [];
  if (screen.kind !== 'report') return [`in the end the pane shows ${screen.kind}`];
  if (pane.view.problems.length > 0) return [`in the end ${JSON.stringify(pane.view.problems)}`];
  const place = pane.view.places.get(probe)!;
  const finding = `A4 @ ${place.address}`;
  const before = pane.findings;
  pane.typeFigure(probe, '两件');
  await pane.quiet();
  if (!pane.findings.includes(finding)) return [`checking does not go on: ${pane.findings.join()}`];
  pane.typeFigure(probe, 4321);
  await pane.quiet();
  const isGone = !pane.findings.includes(finding);
  return isGone || before.includes(finding) ? [] : ['a finding stays that is settled'];
}
