import { plural } from './english-words';
import type { SendingMessages } from './sending-messages';

export const sendingEnUS: SendingMessages = {
  ready: 'Ready to be sent.',
  notReady: (n) => `${plural(n, 'thing')} to settle before sending.`,
  marks: { settled: 'Settled: ', obstacle: 'To settle: ', advice: 'For information: ' },
  faults: (n) =>
    n === 0
      ? 'Nothing has to be put right'
      : `${plural(n, 'thing')} to be put right: see the list above`,
  open: (blanks, others) =>
    blanks + others === 0
      ? 'All is filled and can be checked'
      : [
          ...(blanks > 0 ? [plural(blanks, 'blank')] : []),
          ...(others > 0 ? [`${plural(others, 'check')} not possible yet`] : []),
        ].join(', '),
  questions: (open, stale, answered) =>
    open + stale === 0
      ? answered === 0
        ? 'Nothing is asked about'
        : `All questions have notes (${answered})`
      : `Questions: ${[
          ...(open > 0 ? [`${open} without a note`] : []),
          ...(stale > 0 ? [plural(stale, 'note is stale', 'notes are stale')] : []),
          ...(answered > 0 ? [`${answered} answered`] : []),
        ].join(', ')}`,
  signOff: (missing) =>
    missing.length === 0
      ? 'The front sheet is signed'
      : `Still empty on the front sheet: ${missing.join(', ')}`,
  fields: {
    preparedBy: 'prepared by',
    reviewedBy: 'reviewed by',
    responsible: 'responsible person',
    telephone: 'telephone',
    date: 'date',
  },
  stamp: {
    none: () => 'Not checked and stamped yet',
    valid: (at) => `Checked and stamped (${at}); no figure changed since`,
    stale: (at) => `Figures changed since it was stamped (${at}): please stamp again`,
  },
  text: (doubts, isWritten) => {
    if (doubts > 0)
      return `${plural(doubts, 'number')} in the text to be looked at: see the text check`;
    return isWritten
      ? 'The numbers found in the text agree with the tables'
      : 'No text is written in this workbook, so none was checked';
  },
  lastYear: {
    attached: 'Last year’s figures are attached and were compared with',
    none: 'Last year’s figures are not attached, so nothing was compared with them',
  },
};
