import { pause } from './pause';

/** Tries until the expectations hold; after the time limit the last failure stands. */
export async function eventually(check: () => Promise<void> | void, limit = 8000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}
