/** Columns of plain text. Those that hold figures are set to the right, so that magnitudes can be compared by eye. */
export function printTable(title: string, heads: readonly string[], rows: readonly string[][]) {
  const lines = [heads, ...rows];
  const columns = heads.map((_, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    return {
      width: Math.max(...lines.map((line) => (line[index] ?? '').length)),
      isFigure: cells.every((cell) => /^(?:[-\d×]|$)/u.test(cell)),
    };
  });
  const text = (line: readonly string[]): string =>
    columns
      .map(({ width, isFigure }, index) => {
        const cell = line[index] ?? '';
        return isFigure ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(text(heads));
  console.log(columns.map(({ width }) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(text(row));
}

/** Three significant digits, in the unit that they read best in. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${digits(milliseconds * 1000)} µs`;
  return milliseconds < 1000 ? `${digits(milliseconds)} ms` : `${digits(milliseconds / 1000)} s`;
}

export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** How many times the second figure the first one is. */
export const ratio = (first: number, second: number): string => `×${digits(first / second)}`;

const digits = (value: number): string =>
  value < 100 ? value.toPrecision(3) : String(Math.round(value));
