/** The desk of an office that collects: one part, loaded together. */
export { CollectingPage } from './collecting-page';
export { WorkerExaminer } from '../workers/worker-examiner';
