import type { SheetRole } from '../sheet-role';

/** Something about the layout that is not as we made it. What is done about it follows from its kind. */
export type LayoutFinding =
  | SheetFinding
  /** Defined names that are lost or point elsewhere: defined anew. */
  | { kind: 'names'; names: readonly string[] }
  /** The hidden note of format, year and totals is lost or says something else: written anew. */
  | { kind: 'state' }
  /** The sheet with that note can be seen: hidden again. */
  | { kind: 'stateShown' }
  /** A copy of a sheet of ours: it stays, and is not checked. */
  | { kind: 'copy'; sheet: string };

export type SheetFinding = { role: SheetRole; sheet: string } &
  /** Made anew, with nothing in it. */
  (
    | { kind: 'missing' }
    /**
     * Lines were put between its own or moved about. It is made anew and its figures (or notes) are put in; the old sheet is
     * kept under another name.
     */
    | {
        kind: 'scattered';
        keptAs: string;
        carried: number;
        left: readonly string[];
        isReordered: boolean;
      }
    /** Blank lines, to be deleted, and lines that are missing, to be inserted. */
    | { kind: 'lines'; axis: 'row' | 'column'; extra: number; missing: number }
    /** Another text in a heading's place: replaced. */
    | { kind: 'heading'; address: string; found: string; expected: string }
    /** A number in a heading's place: it may be somebody's figure, so it stays. */
    | { kind: 'figureInHeading'; address: string; found: string; expected: string }
    /** Formulas of ours that are lost or written over: written anew. Of totals, over with something of the same value. */
    | { kind: 'formulas' | 'totals'; addresses: readonly string[] }
    /** A total that a person typed and that is not the sum of its parts: it stays. */
    | { kind: 'keptTotal'; address: string; found: string; sum?: number }
    /** Totals that are to be typed from now on: what they show becomes their value. */
    | { kind: 'totalsToType'; count: number }
    | {
        kind:
          'highlights' | 'validations' | 'looks' | 'merges' | 'hiddenLines' | 'view' | 'protection';
      }
  );

/** Findings about which nothing is done. */
export const leftAlone: ReadonlySet<LayoutFinding['kind']> = new Set([
  'figureInHeading',
  'keptTotal',
  'copy',
]);
