/** Options of a benchmark, as given on the command line. */
export type BenchOptions = Record<string, string | number | boolean>;

/** What was asked of `npm run bench`. */
export interface BenchArguments {
  name: string | undefined;
  list: boolean;
  json: boolean;
  options: BenchOptions;
}

/** Reads `NAME --json --calls 100 --with-relay`: numbers become numbers, an option without a value is true. */
export function readBenchArguments(args: string[]): BenchArguments {
  const read: BenchArguments = { name: undefined, list: false, json: false, options: {} };
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const next = args[index + 1];
    if (word === '--list') read.list = true;
    else if (word === '--json') read.json = true;
    else if (!word.startsWith('--')) read.name = word;
    else if (next === undefined || next.startsWith('--')) read.options[camelCase(word)] = true;
    else {
      read.options[camelCase(word)] = Number.isNaN(Number(next)) ? next : Number(next);
      index++;
    }
  }
  return read;
}

const camelCase = (option: string): string =>
  option.slice(2).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
