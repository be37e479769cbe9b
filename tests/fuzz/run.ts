import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, tryAgain } from './fuzz';
import { parsers } from './parsers';

/**
 * `npm run fuzz -- [minutes] [--seed n] [--parser name]`: tries mutated files for as long as it is given, and keeps those
 * that break something; `--again file` tries one of them once more. The input at hand is kept while it is tried, so that
 * one that never ends is found in its place.
 */
const folder = path.join(import.meta.dirname, '../../artifacts/fuzz');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    parser: { type: 'string' },
    again: { type: 'string' },
  },
});

/** The parser that a file is for begins its name. */
const fileOf = (parser: string, what: string | number): string =>
  path.join(folder, `${parser}-${what}.bin`);

async function again(file: string): Promise<void> {
  const [parser = ''] = path.basename(file).split('-');
  const reason = await tryAgain(parser, readFileSync(file));
  console.log(reason ?? 'Nothing is broken any more.');
  if (reason !== undefined) process.exitCode = 1;
}

async function all(minutes: number, seed: number): Promise<void> {
  if (!(minutes > 0) || !Number.isSafeInteger(seed))
    throw new Error('minutes and seed are numbers');
  mkdirSync(folder, { recursive: true });
  const names = values.parser === undefined ? Object.keys(parsers) : [values.parser];
  console.log(`Seed ${seed}, ${minutes} min, ${names.length} parsers`);
  for (const name of names) {
    const current = fileOf(name, 'current');
    const milliseconds = (minutes * 60_000) / names.length;
    const { inputs, outcomes, failures } = await fuzz(name, { seed, milliseconds }, (input) => {
      writeFileSync(current, input);
    });
    rmSync(current, { force: true });
    const told = [...outcomes].sort(([, one], [, other]) => other - one);
    console.log(
      `${name.padEnd(10)}${String(inputs).padStart(7)}  ${told.map(([what, count]) => `${what} ${count}`).join(', ')}`,
    );
    for (const { seed: own, input, reason } of failures) {
      writeFileSync(fileOf(name, own), input);
      console.log(`  ${path.relative(process.cwd(), fileOf(name, own))}: ${reason}`);
      process.exitCode = 1;
    }
  }
}

if (values.again === undefined) await all(Number(positionals[0] ?? 5), Number(values.seed));
else await again(values.again);
