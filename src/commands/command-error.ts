/** Says, in Chinese and English, why nothing was written. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
