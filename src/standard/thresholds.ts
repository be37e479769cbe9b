import type { Measure } from './schema';

/** What the left side of a comparison is held against, where that is not simply the right side. */
export interface Bound {
  /** The right side is taken so many times. Nothing is asked while the right side is zero. */
  factor?: number;
  /** A fixed number takes the place of the right side. */
  limit?: number;
  /** Nothing is asked while the left side is smaller than this. */
  from?: number;
}

/** A figure has changed much when it is so many times last year's, or the other way round, and differs by so much. */
interface ChangeLimit {
  factor: number;
  difference: Partial<Record<Measure, number>>;
}

/** How far soft rules let figures go before they ask: by the code of the rule. A rule without an entry needs none. */
export interface Thresholds {
  bounds: Readonly<Record<string, Bound>>;
  changes: Readonly<Record<string, ChangeLimit>>;
  /** How many figures of a row that are not zero make a copy likely. */
  copiedRows: Readonly<Record<string, number>>;
}

/**
 * So many figures other than 0 make a row that is the same as last year's suspicious: one of a single figure and its total
 * often is by chance.
 */
export const figuresOfCopiedRow = 3;

/**
 * Chosen on the published reports of `tests/conformance`, so that a rule asks about what a reviewer would ask about: see the
 * table that its tests keep.
 */
export const defaultThresholds: Thresholds = {
  bounds: {
    // In 10,000 yuan. The largest fee published is a provincial capital's, 316,441; a province may have a few times that.
    A6: { limit: 1_000_000 },
    // Cases mostly follow requests of the same year. A department was sued over 12 of its 18: fewer than 10 may be about
    // requests of earlier years, and twice the requests are more than any report has.
    //
    // Not asked: whether a figure of the requests table stands out among its neighbours. Applicants and outcomes are mixed
    // too unevenly: 41 of 44 requests of a city's public-interest organizations were granted, some 20 times what its row and
    // column let one expect. What would pass that and still stands out, the sums find first.
    A7: { factor: 2, from: 10 },
    // Yuan instead of 10,000 yuan make it 10,000 times larger, or 2,000 times where the fee fell to a fifth as well.
    A11: { factor: 2000 },
    // Published shares lie between nothing and 11 per cent, but for one of 40; in few requests a single case is a large part.
    F10: { factor: 0.2, from: 10 },
  },
  changes: {
    // Decisions vary with campaigns and with offices that move: up to five times in a consolidated report that is right. In
    // a sub-district they fall from 24 to 1 and nobody wonders.
    D5: { factor: 5, difference: { count: 30 } },
    // More than twice or less than half of last year's. Amounts in 10,000 yuan.
    E3: { factor: 2, difference: { count: 50, amount: 500 } },
  },
  // Three alone were the same by chance, too (君山 2021: 予以公开 1, 1, 2 again, and every sum held), so the rule also wants a
  // sum that fails in one of its columns.
  copiedRows: { E4: figuresOfCopiedRow },
};
