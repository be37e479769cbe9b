/** Clock functions that a program has to give us: the pure folders know neither browser nor Node. */
export interface Timer {
  /** Calls once after some milliseconds; the result cancels it. */
  after(milliseconds: number, call: () => void): () => void;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Date and time of day. */
  date(): Date;
}
