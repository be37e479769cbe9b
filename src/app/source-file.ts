/** A file that a person has chosen: nothing of it is read before `bytes` is called. */
export interface SourceFile {
  name: string;
  /** Bytes. */
  size: number;
  bytes: () => Promise<Uint8Array>;
}

/** Bytes that are read of a file at all: no report comes near. */
export const largestFile = 50_000_000;
