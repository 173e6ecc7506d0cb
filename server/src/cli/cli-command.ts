import type { Command } from 'commander';
import type { ZodType } from 'zod';
import type { ExitCode } from './exit-code.ts';

/** Where a command reads and writes. Only data goes to stdout; words for people go to stderr. */
export interface CliIo {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
}

/** A command of `npm run hotline -- …`, one file each in `commands/`, entered in `registry.ts`. */
export interface CliCommand {
  /** Shape of one JSON line of stdin, for commands that read rows. */
  input?: ZodType;
  /** Shape of one JSON line of stdout. */
  output?: ZodType;
  /** Declares arguments and options and describes them. */
  configure?: (command: Command) => void;
  /** @param command parsed: `command.opts()`, `command.args`. */
  run: (io: CliIo, command: Command) => Promise<ExitCode>;
}
