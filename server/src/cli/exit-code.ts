/** What a command tells the shell. */
export const exitCode = { done: 0, findings: 1, usage: 2, engineDown: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A command was called in a way that it does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The store, the queue, the exchange or the service that a command needs does not answer. */
export class EngineDownError extends Error {
  override readonly name = 'EngineDownError';
}
