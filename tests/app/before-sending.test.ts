import { beforeSending, obstacles, type SendingItem } from '../../src/app/before-sending';
import type { NarrativeCheck } from '../../src/app/narrative-check';
import { OfficeSession } from '../support/office-session';

/** What stands against sending, as a report comes nearer to it. */

let opened: OfficeSession;
beforeAll(async () => {
  opened = await OfficeSession.withTables(2025);
}, 20_000);
afterAll(() => {
  opened.dispose();
});

const items = (narrative?: NarrativeCheck) => beforeSending(opened.view, narrative);
const item = <Kind extends SendingItem['kind']>(kind: Kind) =>
  items().find((one): one is SendingItem & { kind: Kind } => one.kind === kind)!;
const standing = (): string[] =>
  items()
    .filter(({ isSettled }) => !isSettled)
    .map(({ kind }) => kind);
const signOff = async (...texts: string[]): Promise<void> => {
  texts.forEach((text, index) => {
    opened.typeIn('填报信息', `B${8 + index}`, text);
  });
  await opened.quiet();
};

test('a new report has everything before it but faults', () => {
  expect(standing()).toEqual(['open', 'signOff', 'stamp']);
  expect(item('open')).toMatchObject({ blanks: 166, place: { address: 'B5' } });
  expect(item('signOff').unsigned.map(({ place }) => place.address)).toEqual([
    'B8',
    'B9',
    'B10',
    'B11',
    'B12',
  ]);
  expect(item('stamp').state).toBe('none');
  expect(item('text')).toMatchObject({ isWritten: false, isSettled: true });
  expect(item('lastYear').isAttached).toBe(false);
});

test('filled, with something to be put right and something to be answered', async () => {
  await opened.session.fillBlanks();
  opened.typeFigure('proactiveDisclosure.fees.amountCollected', 1.23456);
  opened.typeFigure('requests.received.naturalPersons', 3);
  await opened.quiet();
  expect(standing()).toEqual(['faults', 'questions', 'signOff', 'stamp']);
  expect(item('faults').count).toBe(2);
  expect(item('questions')).toMatchObject({ open: 1, stale: 0, answered: 0 });
});

test('a note settles the question until its figure changes', async () => {
  opened.typeFigure('requests.received.naturalPersons', 0);
  await opened.quiet();
  await opened.session.writeNote('A5-1', '按票据');
  expect(standing()).toEqual(['signOff', 'stamp']);
  expect(item('questions')).toMatchObject({ open: 0, stale: 0, answered: 1 });
  opened.typeFigure('proactiveDisclosure.fees.amountCollected', 1.23457);
  await opened.quiet();
  expect(item('questions')).toMatchObject({ open: 0, stale: 1, isSettled: false });
  await opened.session.confirmNote('A5-1');
  expect(item('questions').isSettled).toBe(true);
});

test('signed but for one field, which is named; spaces are no name', async () => {
  await signOff('张三', '李四', ' ', '010-1', '2026-01-20');
  expect(item('signOff').unsigned.map(({ field }) => field)).toEqual(['responsible']);
  await signOff('张三', '李四', '王五');
  expect(standing()).toEqual(['stamp']);
});

test('stamped it can be sent; a figure that changes makes the stamp stale', async () => {
  await opened.session.stamp();
  expect(obstacles(items())).toBe(0);
  opened.typeFigure('proactiveDisclosure.fees.amountCollected', 1.2);
  await opened.quiet();
  expect(item('stamp').state).toBe('stale');
  expect(obstacles(items())).toBe(1);
});

test('what the text contradicts is told and stands in nobody’s way', () => {
  const before = obstacles(items());
  const told = items({ findings: [], doubts: 2 });
  expect(told.find(({ kind }) => kind === 'text')).toMatchObject({ isSettled: false, doubts: 2 });
  expect(obstacles(told)).toBe(before);
});
