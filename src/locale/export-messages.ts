/** What is said of exporting, in one language. Apart from `Messages`, for it is loaded after the start. */
export interface ExportMessages {
  open: string;
  /** For whom a file is: what is published, and what is computed with. */
  purposes: Record<ExportPurpose, { heading: string; hint: string }>;
  /** Labels of the buttons. */
  carriers: Record<Carrier, string>;
  noText: string;
  /** There may be a text, but its sheet was changed. */
  textNotRead: string;
  where: string;
  /** What is wrong, and what follows from exporting it. */
  faulty: (faults: number, open: number) => string;
  anyway: (carrier: Carrier) => string;
  notNow: string;
  made: (file: string) => string;
}

export type ExportPurpose = 'publishing' | 'computing';

type Carrier = 'word' | 'webPage' | 'json' | 'csv';
