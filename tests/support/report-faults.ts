import type { Verdict } from '../../src/app/report-view';
import type { TotalsMode } from '../../src/app/report-draft';
import type { FigureKey } from '../../src/standard';
import type { Content } from '../../src/workbook/plan';

/** What people get wrong when they fill a workbook of ours, each with all that has to be said of it, and nothing else. */

export interface ReportFault {
  what: string;
  totals: TotalsMode;
  /** What is typed instead, from the figures as they should be. */
  typed?: (figure: (key: FigureKey) => number) => Record<FigureKey, Content>;
  /** The cell that has been formatted as a date. */
  date?: FigureKey;
  /** The last section, where that is what is wrong. */
  otherMatters?: string;
  verdict: Verdict;
  /** As `findingId` names findings: the rule, and the line or the cell. */
  findings?: readonly string[];
  /** Rules on the text. */
  texts?: readonly string[];
  /** Blanks, and sums that cannot be checked. */
  open?: number;
}

const licensing = 'proactiveDisclosure.licensing.decisions';
const penalties = 'proactiveDisclosure.penalties.decisions';
const fees = 'proactiveDisclosure.fees.amountCollected';
const received = 'requests.received.naturalPersons';
const granted = 'requests.granted.total';
const outcome = 'requests.outcomeTotal.enterprises';
const cases = 'reconsiderationAndLitigation.directLitigation.total';

export const reportFaults: readonly ReportFault[] = [
  {
    what: 'an applicant column in which 一 + 二 is not 三（七） + 四',
    totals: 'computed',
    typed: (figure) => ({ [received]: figure(received) + 1 }),
    verdict: 'faults',
    findings: ['B3.naturalPersons', 'B3.total'],
  },
  {
    what: 'a row total that was typed wrong',
    totals: 'typed',
    typed: (figure) => ({ [granted]: figure(granted) + 10 }),
    verdict: 'faults',
    findings: ['B1.granted', 'B2.total'],
  },
  {
    what: 'a column total that was typed wrong',
    totals: 'typed',
    typed: (figure) => ({ [outcome]: figure(outcome) + 2 }),
    verdict: 'faults',
    findings: ['B1.outcomeTotal', 'B2.enterprises', 'B3.enterprises'],
  },
  {
    what: 'cases that do not add up',
    totals: 'typed',
    typed: (figure) => ({ [cases]: figure(cases) + 1 }),
    verdict: 'faults',
    findings: ['C1.directLitigation'],
  },
  {
    what: 'a negative number',
    totals: 'computed',
    typed: () => ({ [licensing]: -3 }),
    verdict: 'faults',
    findings: [`A2.${licensing}`],
  },
  {
    what: 'a fraction',
    totals: 'computed',
    typed: () => ({ [penalties]: 3.5 }),
    verdict: 'faults',
    findings: [`A2.${penalties}`],
  },
  {
    what: 'a text in a cell',
    totals: 'typed',
    typed: () => ({ [received]: '待核实' }),
    verdict: 'faults',
    findings: [`A4.${received}`],
    // Its row, and its column.
    open: 2,
  },
  {
    what: 'a date',
    totals: 'computed',
    typed: () => ({ [licensing]: 45_678 }),
    date: licensing,
    verdict: 'faults',
    findings: [`A4.${licensing}`],
  },
  {
    what: 'a blank',
    totals: 'typed',
    typed: () => ({ [received]: '' }),
    verdict: 'open',
    // The cell, its row, and its column.
    open: 3,
  },
  {
    what: 'an amount with too many decimals',
    totals: 'computed',
    typed: () => ({ [fees]: 1.23456 }),
    verdict: 'questions',
    findings: [`A5.${fees}`],
  },
  {
    what: 'a text that does not say what was charged',
    totals: 'computed',
    otherMatters: '无。',
    verdict: 'faults',
    texts: ['F5'],
  },
];
