import type { TableId } from '../standard';

/**
 * Workbook-scoped defined names. A table's name covers it from its first heading row to its last figure, so it goes with
 * the table when sheets are renamed or moved and rows inserted above.
 */
const prefix = 'OGI_';

export const nameOfTable = (table: TableId): string => `${prefix}${table}`;
/** Cells of the front and check sheets that the add-in reads or writes. */
export const agencyName = `${prefix}agency`;
export const stampName = `${prefix}stamp`;
export const signOffName = `${prefix}signOff`;
export const fingerprintName = `${prefix}fingerprint`;
/** The lines of the check sheet, from the first line's first cell to the last one's last. */
export const checksName = `${prefix}checks`;
/** Where last year's figures came from, and below it the figures in the order of the form. */
export const lastYearName = `${prefix}lastYear`;
/** The cells of the text, from the first part's first to the last one's last. */
export const narrativeName = `${prefix}narrative`;
/** The lines of 汇总明细: names, remarks and figures. */
export const detailsName = `${prefix}details`;
/** The units of 收集进度. */
export const progressName = `${prefix}progress`;
export const stateName = `${prefix}state`;
export const stateSheetName = '_OGI';
/** The records of an office that collects reports. */
export const collectionSheetName = '_OGI_collection';
/** A custom document property: says what the workbook is without opening a sheet. */
export const markProperty = 'OpenGovernmentInformationReport';
