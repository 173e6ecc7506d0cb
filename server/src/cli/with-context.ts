import { ConfigError, readConfig } from '../config.ts';
import { createContext } from '../context.ts';
import type { Context } from '../context.ts';
import { EngineDownError, UsageError } from './exit-code.ts';

/** Runs a command that needs the store and Redis; the environment names them. */
export async function withContext<T>(act: (context: Context) => Promise<T>): Promise<T> {
  const context = await open();
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

async function open(): Promise<Context> {
  try {
    return await createContext({ ...readConfig(process.env), logLevel: 'silent' });
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw new EngineDownError(
      `the store or Redis does not answer: ${error instanceof Error ? error.message : error}`,
    );
  }
}
