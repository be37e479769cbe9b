import { fullReport } from './full-report';
import { benchmarkLatency } from './pane-latency';
import { openPanePage } from './pane-page';
import { benchmarkStart } from './pane-start';
import { Traffic } from './pane-traffic';

/** The built pane in Chromium, in the stand-in. One workbook for all: each part leaves it as the next one needs it. */
export async function benchmarkPane(): Promise<void> {
  const report = fullReport();
  const pane = await openPanePage();
  try {
    const traffic = new Traffic(pane, report);
    await traffic.start();
    await benchmarkStart(pane);
    await traffic.creation();
    await benchmarkLatency(pane, report);
    // The next heartbeat is far away when one has just been: none gets among the batches that are counted after it.
    await traffic.heartbeat();
    await traffic.burst();
    await traffic.jump();
    traffic.print();
  } finally {
    await pane.close();
  }
}
