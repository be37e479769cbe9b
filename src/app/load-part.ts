/** A part of the program that is not loaded at the start could not be loaded now. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly problem = 'notLoaded';
  constructor(readonly detail: string) {
    super(detail);
  }
}

/**
 * Loads what most people never need, when it is first asked for.
 * @throws LoadError where the server does not answer, or has a newer version by now
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new LoadError(String(error));
  }
}
