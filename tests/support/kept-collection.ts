import {
  readingOfRecords,
  type CollectionRecord,
  type ReadRecords,
} from '../../src/app/collection/collection-records';

/** What records say, all at once. */
export function readRecords(records: readonly CollectionRecord[]): ReadRecords {
  const steps = readingOfRecords(records);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
