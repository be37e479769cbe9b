import { loadPart } from './load-part';

/** What reads Word documents: large, and loaded when the first one comes. */
export const loadWordReader = async () =>
  (await loadPart(() => import(/* webpackChunkName: "word-reader" */ '../exchange/docx/read-docx')))
    .readDocx;
