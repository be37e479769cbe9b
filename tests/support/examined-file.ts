import {
  examineFile,
  type ExaminedFile,
  type ExaminationTools,
} from '../../src/app/collection/examine-file';
import { readDocx } from '../../src/exchange/docx/read-docx';
import { numberFigure } from '../../src/report/figure';
import type { WrittenReport } from '../../src/report/written-report';
import { figuresOf, formatForYear, type FigureKey } from '../../src/standard';
import { documentTools } from './document-tools';
import { filledWorkbook } from './filled-workbook';

/** Files as units send them in, and what is seen in them. */

const tools: ExaminationTools = {
  ...documentTools,
  loadWordReader: () => Promise.resolve(readDocx),
};

export const examine = (name: string, contents: Uint8Array | string): Promise<ExaminedFile> =>
  examineFile(
    name,
    typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
    tools,
  );

/** A report in which every figure is zero but those that are told: totals as typed. */
export function plainReport(
  agency: string,
  year: number,
  figures: Record<FigureKey, number> = {},
): WrittenReport {
  const format = formatForYear(year)!;
  return {
    ...{ formatId: format.id, year, agency, narrative: [] },
    figures: new Map(
      [...figuresOf(format).keys()].map((key) => [key, numberFigure(figures[key] ?? 0)] as const),
    ),
  };
}

export const plainWorkbook = (...report: Parameters<typeof plainReport>): Uint8Array =>
  filledWorkbook(plainReport(...report), 'typed');
