import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from '../embedded/paths.ts';
import { readBenchArguments, type BenchOptions } from './bench/arguments.ts';
import { runMain } from './run-main.ts';

/** What a file of tests/bench exports. */
interface Bench {
  describe: string;
  run: (options: BenchOptions) => Promise<object>;
}

const folder = join(repoRoot, 'tests/bench');

async function main(args: string[]): Promise<number> {
  const { name, list, json, options } = readBenchArguments(args);
  const names = benchNames();
  if (list) {
    for (const each of names) process.stdout.write(`${each.padEnd(20)} ${(await load(each)).describe}\n`);
    return 0;
  }
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(
      `Use: npm run bench -- NAME [--json] [--OPTION VALUE], NAME one of ${names.join(', ')}.\n`,
    );
    return 2;
  }
  const result = await (await load(name)).run(options);
  process.stdout.write(`${JSON.stringify(result, null, json ? 0 : 2)}\n`);
  return 0;
}

const benchNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort();

const load = async (name: string): Promise<Bench> =>
  (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Bench;

await runMain(main);
