/** What an import needs, loaded when the first one is made. */
export { createFromImport, fillOpenReport } from './accept-import';
export { agreedText, planImport } from './import-report';
