/** What an import needs, loaded when the first one is made. */
export { createFromImport, fillOpenReport } from './accept-import';
export { planImport } from './import-report';
export { openSource } from './import-source';
