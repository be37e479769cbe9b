export * from './agency-level';
export { counterparts } from './counterparts';
export * from './figures';
export { formatById, formatForYear, formats } from './formats';
export * from './labels';
export type * from './schema';
export { terms, type TermId } from './terms';
export * from './thresholds';
