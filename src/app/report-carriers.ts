/** The forms in which a report leaves the pane: how a file's name ends, and what a browser calls what is in it. */
export const reportCarriers = {
  workbook: {
    extension: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  word: {
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  webPage: { extension: '.html', type: 'text/html' },
  json: { extension: '.json', type: 'application/json' },
  csv: { extension: '.csv', type: 'text/csv' },
} as const satisfies Record<string, { extension: `.${string}`; type: string }>;

export type ReportCarrier = keyof typeof reportCarriers;

/** All but the workbook itself: what is published, and what is computed with. */
export type ExportCarrier = Exclude<ReportCarrier, 'workbook'>;
