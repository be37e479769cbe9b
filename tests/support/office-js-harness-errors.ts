/** What a refused batch says: the code, and the member that office.js names for it. */
export async function refusal(
  run: Promise<unknown>,
): Promise<{ code: string; location: string | undefined }> {
  try {
    await run;
  } catch (error) {
    const { code, debugInfo } = error as {
      code: string;
      debugInfo?: { errorLocation?: string };
    };
    return { code, location: debugInfo?.errorLocation };
  }
  throw new Error('It was not refused.');
}

/** The code alone. */
export async function refusedWith(run: Promise<unknown>): Promise<string> {
  return (await refusal(run)).code;
}
