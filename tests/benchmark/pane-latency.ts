import { makeAddress } from '../../src/layout/address';
import { liveCheckDelays } from '../../src/app/live-check';
import type { FullReport } from './full-report';
import { emptyRoundTrip, type PanePage } from './pane-page';
import type { Moments } from './pane-probe';
import { duration, printTable, ratio } from './print-table';
import { spreadOf } from './statistics';

const repetitions = 30;

/** Milliseconds between two frames of a screen at 60 Hz. */
const frame = 1000 / 60;

/** From a change event to the findings on the screen, and where that time goes. */
export async function benchmarkLatency(
  { page, probe }: PanePage,
  { broken }: FullReport,
): Promise<void> {
  const moments: Moments[] = [];
  const emptyTrips: number[] = [];
  for (let round = 0; round < repetitions; round += 1) {
    // Each time the verdict turns, so that the pane has something new to paint.
    const value = round % 2 === 0 ? broken.value + 1 : broken.value;
    await probe.clear();
    await page.evaluate(
      ([sheet, address, content]) => window.standin.set(sheet, address, [[content]]),
      [broken.sheet, makeAddress(broken.at), value] as const,
    );
    await probe.painted();
    const seen = await probe.moments();
    if (seen) moments.push(seen);
    await probe.clear();
    await emptyRoundTrip(page);
    emptyTrips.push(await probe.roundTrip());
  }

  const part = (from: keyof Moments, to: keyof Moments) =>
    spreadOf(moments.map((one) => one[to] - one[from]));
  const empty = spreadOf(emptyTrips);
  const { quiet } = liveCheckDelays;
  const parts = [
    {
      what: 'event to findings painted',
      ours: part('posted', 'painted'),
      beside: 'quiet time + empty round trip + a frame',
      limit: quiet + empty.median + frame,
    },
    {
      what: '· event to the pane',
      ours: part('posted', 'delivered'),
      beside: 'a frame (the grid draws meanwhile)',
      limit: frame,
    },
    {
      what: '· wait for the end of the burst',
      ours: part('delivered', 'asked'),
      beside: 'quiet time, a constant of ours',
      limit: quiet,
    },
    {
      what: '· round trip that reads the tables',
      ours: part('asked', 'answered'),
      beside: 'empty round trip',
      limit: empty.median,
      p95: empty.p95,
    },
    {
      what: '· answer to changed page (check, sentences)',
      ours: part('answered', 'changed'),
      beside: 'a frame',
      limit: frame,
    },
    {
      what: '· layout and paint',
      ours: part('changed', 'painted'),
      beside: 'two frames, as it is observed',
      limit: 2 * frame,
    },
  ];
  printTable(
    `From a change event to the findings painted (${moments.length} events, a full report, stand-in and pane on one thread)`,
    ['ours', 'median', 'p95', 'beside it', 'median', 'p95', 'ours to theirs'],
    parts.map(({ what, ours, beside, limit, p95 }) => [
      what,
      duration(ours.median),
      duration(ours.p95),
      beside,
      duration(limit),
      p95 === undefined ? '' : duration(p95),
      ratio(ours.median, limit),
    ]),
  );
}
