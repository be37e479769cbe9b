/** Every table begins here on a new sheet: below the title and the line that says whose figures these are. */
export const tableOrigin = { row: 2, column: 0 };
