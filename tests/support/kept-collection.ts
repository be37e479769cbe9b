import { readingOfRecords, type ReadRecords } from '../../src/app/collection/collection-records';
import type { KeptRecord } from '../../src/workbook/collection-host';

/** What records say, all at once. */
export function readRecords(records: readonly KeptRecord[]): ReadRecords {
  const steps = readingOfRecords(records);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
