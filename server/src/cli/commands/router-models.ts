import { routerModel } from '@hotline/shared/contracts/rest/routing';
import { presentModel } from '../../presenters/router-state.ts';
import { currentSwitch } from '../../router/site/router-switch.ts';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { RowWriter } from '../json-lines.ts';
import { withContext } from '../with-context.ts';
import { z } from 'zod';

/** `hotline router models`: every version with what it was worth, newest first. */
export const routerModels: CliCommand = {
  output: routerModel.extend({ on: z.boolean() }),
  configure: (command) => {
    command.description('Lists the learned models of the site, newest first.');
  },
  run: (io) =>
    withContext(async (context) => {
      const on = currentSwitch(context).model;
      const models = await context.store.routerModels.find().sort({ _id: -1 }).lean<RouterModelDocument[]>();
      const rows = new RowWriter(io.stdout);
      for (const model of models) await rows.write({ ...presentModel(model), on: model._id === on });
      await rows.flush();
      return exitCode.done;
    }),
};
