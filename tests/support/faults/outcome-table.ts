import { writeFileSync } from 'node:fs';
import { artifact } from '../browser';
import type { Verdict } from './trial';

/** Rows: kinds of work; columns: faults; in each cell how many points were tried and what came of it. */
export class OutcomeTable {
  readonly #cells = new Map<string, Map<string, readonly string[]>>();

  constructor(
    private readonly title: string,
    private readonly file: string,
  ) {}

  add(row: string, column: string, verdicts: readonly Verdict[]): void {
    const words = verdicts.map(({ outcome, complaints }) =>
      complaints.length > 0 ? 'WRONG' : outcome,
    );
    const line = this.#cells.get(row) ?? new Map<string, readonly string[]>();
    this.#cells.set(row, line.set(column, words));
  }

  /** On the screen, and as a file among the artifacts. */
  print(): void {
    const columns = [...new Set([...this.#cells.values()].flatMap((line) => [...line.keys()]))];
    const rows = [...this.#cells].map(([name, line]) => [
      name,
      ...columns.map((column) => counted(line.get(column) ?? [])),
    ]);
    const text = [this.title, '', ...markdown([['', ...columns], ...rows]), ''].join('\n');
    writeFileSync(artifact(this.file), text);
    process.stdout.write(`\n${text}\n`);
  }
}

/** `3 before, 1 done` */
function counted(words: readonly string[]): string {
  if (words.length === 0) return '–';
  return [...new Set(words)]
    .map((word) => `${words.filter((other) => other === word).length} ${word}`)
    .join(', ');
}

function markdown(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)];
}
