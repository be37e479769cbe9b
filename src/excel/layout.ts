/** What restoring and removing the layout need: loaded on demand, as one part. */
export { changeLayout } from './change-layout';
export { inspectSheets } from './inspect-sheets';
export { readContents } from './read-contents';
export { removeLayout } from './remove-layout';
