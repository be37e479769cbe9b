/**
 * What a cell of a filled report says. Blank, zero and text are told apart by `parseFigure` and nowhere else: later code
 * never looks at cell contents again.
 */
export type Figure = NumberFigure | BlankFigure | UnreadableFigure;

interface NumberFigure {
  kind: 'number';
  value: number;
}

interface BlankFigure {
  kind: 'blank';
  /** A total whose formula shows nothing yet, because figures that it adds up are missing. */
  pending: boolean;
}

/** Why a content is no figure. */
export type Unreadable =
  /** Full-width digits: `１２`. */
  | 'fullWidth'
  /** Spaces within or around digits. */
  | 'spaces'
  /** Thousands separators in a text: `1,234`. */
  | 'separators'
  /** A plain number, but stored as text. */
  | 'numberAsText'
  /** A number with a unit or a note: `12件`, `22（其中修订16件）`. */
  | 'annotated'
  /** An amount in 元, where 万元 are asked for: `3000元`. */
  | 'otherUnit'
  /** Words and signs for nothing: `无`, `/`, `-`. */
  | 'nothing'
  | 'date'
  | 'boolean'
  | 'error'
  /** More than 15 digits: Excel itself cannot hold them. */
  | 'tooLarge'
  | 'text';

export interface UnreadableFigure {
  kind: 'unreadable';
  problem: Unreadable;
  /** The content as a person sees it. */
  found: string;
  /** The figure that was probably meant, where the content says it. */
  reading?: number;
}

export const numberFigure = (value: number): NumberFigure => ({ kind: 'number', value });
/** Undefined where it says none. */
export const numberOf = (figure: Figure | undefined): number | undefined =>
  figure?.kind === 'number' ? figure.value : undefined;

export const blankFigure = (pending = false): BlankFigure => ({ kind: 'blank', pending });
