/**
 * What whoever runs a command can put right: its message is printed alone, in both languages, for a stack helps only where the
 * fault is ours.
 */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Of what the system refuses, such as `ENOENT`; a fault of ours has none. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
