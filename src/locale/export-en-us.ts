import { plural } from './english-words';
import type { ExportMessages } from './export-messages';

const carriers: ExportMessages['carriers'] = {
  word: 'Word document (.docx)',
  webPage: 'Web page (.html)',
  json: 'Data (.json)',
  csv: 'Table of data (.csv)',
};

export const exportEnUS: ExportMessages = {
  open: 'Export the report',
  purposes: {
    publishing: {
      heading: 'To publish',
      hint: 'Title, the text of all six sections and the three tables. The Word document is laid out as official documents are; the page can be put on a web site as it is.',
    },
    computing: {
      heading: 'To compute with',
      hint: 'Every figure with its table, row and column. The .json file has the text, too, and can be imported again; the .csv file opens in Excel.',
    },
  },
  carriers,
  textNotRead:
    'Rows of the sheet “报告正文” were added or deleted, so its text is not read, and the exported report would have none. Restore the layout first.',
  noText: 'No text has been written yet: the report will have its title and three tables only.',
  where: 'The browser puts the file among your downloads. This workbook stays as it is.',
  faulty: (faults, open) =>
    [
      'The report still has ',
      [
        ...(faults > 0 ? [plural(faults, 'error')] : []),
        ...(open > 0
          ? [
              plural(open, 'cell that is blank or', 'cells that are blank or') +
                ' cannot be checked',
            ]
          : []),
      ].join(' and '),
      '. The file will not say so, and once published these are your agency’s official figures. Correct them first.',
    ].join(''),
  anyway: (carrier) => `Export none the less: ${carriers[carrier]}`,
  notNow: 'Not now',
  made: (file) => `“${file}” was made; look among your downloads.`,
};
