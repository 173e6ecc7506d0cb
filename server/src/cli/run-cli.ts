import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import type { CliCommand, CliIo } from './cli-command.ts';
import { EngineDownError, exitCode, UsageError } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { writeRow } from './json-lines.ts';
import type { RegistryEntry } from './registry.ts';

const EXIT_CODES = '\nExit codes: 0 done, 1 finding or bad rows, 2 usage, 3 engine down.';

/** @param args without the names of the program. */
export async function runCli(
  args: readonly string[],
  io: CliIo,
  registry: readonly RegistryEntry[],
): Promise<ExitCode> {
  const argv = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
  const called = registry.find(({ name }) => name.split(' ').every((word, index) => argv[index] === word));
  const loaded = await called?.load();
  if (loaded && asksForSchema(argv)) return printSchema(loaded, io);
  let result: ExitCode = exitCode.done;
  const program = programOf(registry, io, async (entry, leaf) => {
    if (entry !== called || !loaded) return;
    result = await loaded.run(io, leaf);
  });
  if (called && loaded) loaded.configure?.(leafOf(program, called.name));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return result;
  } catch (error) {
    return explain(error, io);
  }
}

function programOf(
  registry: readonly RegistryEntry[],
  io: CliIo,
  act: (entry: RegistryEntry, leaf: Command) => Promise<void>,
): Command {
  const program = new Command('hotline');
  program.description('The administrator’s command line of the 12345 hotline.');
  program.exitOverride().configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: (text) => void io.stderr.write(text),
  });
  program.addHelpText('after', EXIT_CODES);
  for (const entry of registry) {
    const leaf = leafOf(program, entry.name);
    leaf.summary(entry.summary).description(entry.summary);
    leaf.option('--schema', 'print the JSON Schema of the rows in and out, and do nothing else');
    leaf.addHelpText('after', EXIT_CODES).action(() => act(entry, leaf));
  }
  for (const group of program.commands.filter(({ commands }) => commands.length > 0)) {
    group.summary(group.commands.map((leaf) => leaf.name()).join(', '));
  }
  return program;
}

/** The command called by the words; groups such as `sla` come into being on the way. */
function leafOf(program: Command, name: string): Command {
  return name.split(' ').reduce(
    (parent, word) =>
      parent.commands.find((child) => child.name() === word) ??
      // `command()` hands down exitOverride and the output.
      parent.command(word).helpCommand(false),
    program,
  );
}

function asksForSchema(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--schema');
}

async function printSchema({ input, output }: CliCommand, io: CliIo): Promise<ExitCode> {
  await writeRow(io.stdout, {
    input: input ? z.toJSONSchema(input, { io: 'input' }) : null,
    output: output ? z.toJSONSchema(output) : null,
  });
  return exitCode.done;
}

function explain(error: unknown, io: CliIo): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof UsageError || error instanceof EngineDownError) {
    io.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? exitCode.usage : exitCode.engineDown;
  }
  throw error;
}
