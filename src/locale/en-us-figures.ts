import type { FigureFinding, Unreadable } from '../rules/finding';
import { numberText as count } from './english-words';

/** What is said of a single figure. */

const unreadable: Record<Unreadable, (found: string, belongs: string, reading: string) => string> =
  {
    fullWidth: (found, _, reading) =>
      `“${found}” has full-width digits, which formulas cannot add up; it should be ${reading}.`,
    spaces: (found, belongs, reading) =>
      found.trim() === ''
        ? `The cell holds spaces only; expected ${belongs}, 0 if there are none.`
        : `“${found}” has spaces, so formulas cannot add it up; it should be ${reading}.`,
    separators: (found, _, reading) =>
      `“${found}” is a text with separators; it should be the number ${reading}.`,
    numberAsText: (found, _, reading) =>
      `“${found}” is a number stored as text: set the cell’s format to General, then type ${reading} again.`,
    annotated: (found, belongs, reading) =>
      reading === ''
        ? `“${found}” holds more than one number, or a mark: which it is cannot be told; expected ${belongs}.`
        : `“${found}” has words behind the number; the cell takes the number only (${reading}).`,
    otherUnit: (found) =>
      `“${found}” is in yuan, and amounts are in units of 10,000 yuan: convert it, and fill in the number only.`,
    nothing: (found) => `“${found}” was found; where there are none, 0 belongs here.`,
    date: (found, belongs) =>
      `Excel took this for the date ${found}; expected ${belongs}. Set the cell's format to General and type it again.`,
    boolean: (found, belongs) => `${found} was found; expected ${belongs}.`,
    error: (found, belongs) => `The error value ${found} was found; expected ${belongs}.`,
    tooLarge: (found, belongs) =>
      `${found} has more than 15 digits, which Excel cannot hold exactly; expected ${belongs}.`,
    text: (found, belongs) => `“${found}” is not a number; expected ${belongs}.`,
  };

export function figureSentence(finding: FigureFinding, belongs: string): string {
  switch (finding.problem) {
    case 'totalBlank':
      return 'This total is empty: bring its formula back (undo), or enter the total.';
    case 'blank':
      return `Not filled in yet; expected ${belongs}, 0 if there are none.`;
    case 'negative':
    case 'notWhole':
      return `${count(finding.value)} was found; expected ${belongs}.`;
    case 'decimals':
      return `${count(finding.value)} has more than ${finding.allowed} decimals; please check the unit and the decimals.`;
    case 'unreadable': {
      const { problem, found, reading } = finding.content;
      return unreadable[problem](found, belongs, reading === undefined ? '' : count(reading));
    }
  }
}
