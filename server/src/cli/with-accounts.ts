import { AccountRefusal } from '../commands/accounts/account-refusal.ts';
import type { Context } from '../context.ts';
import { UsageError } from './exit-code.ts';
import { withContext } from './with-context.ts';

/** As {@link withContext}; what is refused is told as a wrong call. */
export const withAccounts = <T>(act: (context: Context) => Promise<T>): Promise<T> =>
  withContext(async (context) => {
    try {
      return await act(context);
    } catch (error) {
      throw error instanceof AccountRefusal ? new UsageError(error.message) : error;
    }
  });
