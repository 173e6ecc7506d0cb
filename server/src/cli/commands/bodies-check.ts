import { bodyProblem } from '@hotline/shared/contracts/rest/bodies';
import { z } from 'zod';
import { showBodies } from '../../bodies/show-bodies.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.union([
  bodyProblem,
  z.object({ version: z.int(), divisions: z.int(), bodies: z.int(), problems: z.int() }),
]);

/** `hotline bodies check`: what is wrong with or missing in the bodies in force, then the sum. */
export const bodiesCheck: CliCommand = {
  output,
  run: (io) =>
    withContext(async (context) => {
      const { version, divisions, bodies, problems } = await showBodies(context);
      const rows = new RowWriter(io.stdout);
      for (const problem of problems) await rows.write(problem);
      const sum = { divisions: divisions.length, bodies: bodies.length, problems: problems.length };
      await rows.write({ version, ...sum });
      await rows.flush();
      return bodies.length === 0 || problems.length > 0 ? exitCode.findings : exitCode.done;
    }),
};
