import { routerModel } from '@hotline/shared/contracts/rest/routing';
import { presentModel } from '../../presenters/router-state.ts';
import { NothingLearntError } from '../../router/site/learn-from-site.ts';
import { startLearning } from '../../router/site/learning-job.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

/** `hotline router learn`: a new version of the site's model, with its measured accuracy; nobody uses it yet. */
export const routerLearn: CliCommand = {
  output: routerModel,
  configure: (command) => {
    command.description('Learns from accepted dispatches and upheld returns; the model is not switched on.');
  },
  run: (io) =>
    withContext(async (context) => {
      try {
        const job = await startLearning(context, { by: 'command' });
        if (!job) throw new NothingLearntError('已有一次学习正在进行');
        await writeRow(io.stdout, presentModel(await job.learnt));
        return exitCode.done;
      } catch (error) {
        if (!(error instanceof NothingLearntError)) throw error;
        io.stderr.write(`nothing learnt: ${error.message}\n`);
        return exitCode.findings;
      }
    }),
};
