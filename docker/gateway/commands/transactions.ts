import type { Handler } from '../context.ts';

export const commitTransaction: Handler = (command, context) => context.transactions.commit(command);
export const abortTransaction: Handler = (command, context) => context.transactions.abort(command);
