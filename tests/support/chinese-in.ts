/** Chinese beside what stands in the workbook and is quoted, the numbers of the form, and those of official documents. */
export const chineseIn = (text: string): string[] =>
  text
    .replace(/“[^”]*”/gu, '')
    .replace(/[（(]?[一二三四五六七八]+[、）)]?(?!\p{Script=Han})/gu, '')
    .replace(/\p{Script=Han}+〔\d+〕\d+号/gu, '')
    .match(/\p{Script=Han}.*/gu) ?? [];

/** Without the lines of a document that is to be imported, beside which the form's are printed. */
export const withoutDocument = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /[a-z]/i.test(line.replace('(no heading)', '')) && !line.includes('←'))
    .join('\n');
