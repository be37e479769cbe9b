/** The pages of an import, loaded together. */
export { ImportBeginPage } from './import-begin-page';
export { ImportPage } from './import-page';
export { ImportRefusedPage } from './import-refused-page';
