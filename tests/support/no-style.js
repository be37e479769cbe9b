/** Stands for a style sheet where nothing is painted. */
export {};
