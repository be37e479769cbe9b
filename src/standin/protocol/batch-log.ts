/** One round trip of the pane, for counting reads and writes. */
export interface BatchLogEntry {
  id: number;
  /** Milliseconds since 1970, when the request arrived. */
  at: number;
  /** Length of the JSON bodies in UTF-16 units. */
  bytesIn: number;
  bytesOut: number;
  /** Members that were read, such as `Range.values`, each once. */
  reads: string[];
  writes: string[];
  /** How many times it wrote. */
  writeCount: number;
  /** From arrival to answer; waiting for cell-edit mode to end included. */
  durationMs: number;
  /** What office.js itself declared: a batch with this flag may cost the user his undo. */
  declaredWrite: boolean;
  /** Code of the error that ended the batch. */
  error?: string;
  /** office.js sent it for its own sake. */
  internal?: true;
}

/** The latest round trips, oldest first. */
export class BatchLog {
  private readonly kept: BatchLogEntry[] = [];
  private nextId = 1;

  constructor(private readonly capacity = 1000) {}

  add(entry: Omit<BatchLogEntry, 'id'>): void {
    this.kept.push({ id: this.nextId++, ...entry });
    if (this.kept.length > this.capacity) this.kept.shift();
  }

  /** All of them; the add-in's own only, unless `internal` is asked for. */
  entries(options: { internal?: boolean } = {}): BatchLogEntry[] {
    return this.kept.filter((entry) => options.internal === true || entry.internal !== true);
  }

  clear(): void {
    this.kept.length = 0;
  }
}
