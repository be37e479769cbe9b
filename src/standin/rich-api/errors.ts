/** An error as Excel answers it: the pane receives an `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Class.member`; the interpreter fills it in where the thrower does not know it. */
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = 'RichApiError';
  }
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): RichApiError {
  return new RichApiError('InvalidArgument', message);
}

export function itemNotFound(): RichApiError {
  return new RichApiError('ItemNotFound', "The requested resource doesn't exist.");
}

export function accessDenied(): RichApiError {
  return new RichApiError('AccessDenied', 'You cannot perform the requested operation.');
}

export function invalidOperation(message: string): RichApiError {
  return new RichApiError('InvalidOperation', message);
}

/** A member that came with a later Excel. */
export function apiNotFound(location: string): RichApiError {
  return new RichApiError(
    'ApiNotFound',
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    location,
  );
}

/** What the stand-in does not know is said by name, so that nobody takes silence for success. */
export function notImplemented(location: string): RichApiError {
  return new RichApiError(
    'NotImplemented',
    `The stand-in host does not know ${location}.`,
    location,
  );
}
