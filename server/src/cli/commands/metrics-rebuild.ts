import { z } from 'zod';
import { rebuildMetrics } from '../../kpi/rebuild.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.object({
  tickets: z.int(),
  different: z.array(z.string()).describe('tickets whose kept figures were not what their record gives'),
  written: z.boolean(),
});

/** `hotline metrics rebuild`: the figures of every ticket from its record; with `--check` only compares. */
export const metricsRebuild: CliCommand = {
  output,
  configure: (command) => {
    command.option('--check', 'write nothing; differences end with code 1');
  },
  run: (io, command) =>
    withContext(async (context) => {
      const { check = false } = command.opts<{ check?: boolean }>();
      const rebuilt = await rebuildMetrics(context, !check);
      await writeRow(io.stdout, { ...rebuilt, written: !check });
      return check && rebuilt.different.length > 0 ? exitCode.findings : exitCode.done;
    }),
};
