/** What is shown where something is wrong with the layout: one part, loaded together. */
export { LayoutHints } from './layout-hints';
export { LayoutProblems } from './layout-problems';
