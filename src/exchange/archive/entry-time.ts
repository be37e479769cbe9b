/** The same moment in every file that we make: equal contents give equal bytes. Archives know no earlier one. */
export const entryTime = new Date(1980, 0, 1);
