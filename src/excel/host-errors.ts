import { HostError, type HostProblem } from '../workbook/host';

/** Excel's error codes that mean something to us; all others are `other`. */
const problems: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protected',
  BadPassword: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  ItemAlreadyExists: 'sheetExists',
  InvalidOrTimedOutSession: 'sessionLost',
  InactiveWorkbook: 'otherWorkbook',
};

/**
 * A request context of its own for each piece of work, rather than `Excel.run`: that sends a second batch after each run to
 * release its ranges.
 */
export const inNewContext = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  withHostErrors(() => work(new Excel.RequestContext()));

/** Runs what talks to Excel; its errors come out as `HostError`. */
async function withHostErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error);
  }
}

export function toHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, message, debugInfo } = error;
  const location = debugInfo.errorLocation;
  const detail = [code, message, location].filter(Boolean).join(' · ');
  return new HostError(problems[code] ?? 'other', detail);
}
