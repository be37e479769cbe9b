/** What an import needs, loaded when the first one is made. */
export { creationOfImport, fillOpenReport } from './accept-import';
export { agreedText, planImport } from './import-report';
