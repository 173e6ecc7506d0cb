import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedIo } from '@hotline/server/cli/captured-io.testing';
import { registry } from '@hotline/server/cli/registry';
import { runCli } from '@hotline/server/cli/run-cli';
import { vi } from 'vitest';
import type { Hotline } from './hotline.ts';
import { startHotline } from './hotline.ts';

/** A hotline with the administrator's command line in this process, and a folder for its files. */
export interface CommandLine {
  hotline: Hotline;
  file: (name: string) => string;
  run: (...args: string[]) => Promise<{ code: number; rows: Record<string, unknown>[] }>;
  /** `REGISTER import` of a CSV. */
  importing: (
    register: string,
    text: string,
    ...options: string[]
  ) => Promise<{ code: number; rows: Record<string, unknown>[] }>;
  stop: () => Promise<void>;
}

export async function startCommandLine(): Promise<CommandLine> {
  const hotline = await startHotline();
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  for (const [name, value] of Object.entries(hotline.env)) vi.stubEnv(name, value);
  const file = (name: string): string => join(folder, name);
  const run: CommandLine['run'] = async (...args) => {
    const io = capturedIo();
    return { code: await runCli(args, io, registry), rows: io.rows() as Record<string, unknown>[] };
  };
  return {
    hotline,
    file,
    run,
    importing: (register, text, ...options) => {
      writeFileSync(file('in.csv'), text);
      return run(register, 'import', file('in.csv'), ...options);
    },
    stop: async () => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
      await hotline.stop();
    },
  };
}
