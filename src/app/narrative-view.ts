import { narrativeLines, type NarrativeLine } from '../rules/check-line';
import { lengthOfTexts, narrativeResult } from '../rules/narrative-rule';
import type { Format } from '../standard';
import { textsOfSections } from '../workbook/narrative-layout';
import type { OpenReport } from '../workbook/read-report';

/** The text of a report: what its lines on the check sheet say. */
export interface NarrativeView {
  /** The sheet of the text; undefined where there is none. */
  sheetName: string | undefined;
  hasText: boolean;
  /** Its rows are not ours any more: what is written there is not read. */
  isResized: boolean;
  /** Lines that fail: hard ones are faults, soft ones may be answered by notes. */
  failing: readonly NarrativeLine[];
  /** Lines that cannot be checked. */
  open: number;
}

export function narrativeView(format: Format, narrative: OpenReport['narrative']): NarrativeView {
  const lines = narrativeLines(format);
  if (narrative === 'resized') {
    return {
      sheetName: undefined,
      hasText: false,
      isResized: true,
      failing: [],
      open: lines.length,
    };
  }
  const texts = narrative && textsOfSections(format, narrative.texts);
  const results = lines.map((line) => ({ line, result: narrativeResult(line.rule, texts) }));
  return {
    sheetName: narrative?.sheetName,
    hasText: texts !== undefined && lengthOfTexts([...texts.values()].flat()) > 0,
    isResized: false,
    failing: results.filter(({ result }) => result === 'fails').map(({ line }) => line),
    open: results.filter(({ result }) => result === 'notCheckable').length,
  };
}
