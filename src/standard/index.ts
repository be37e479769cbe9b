export * from './figures';
export { formatById, formatForYear, formats } from './formats';
export * from './labels';
export type * from './schema';
export { terms, type TermId } from './terms';
