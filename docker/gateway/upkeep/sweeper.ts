import type { Context } from '../context.ts';

const CURSOR_IDLE_MS = 600_000;
const TRANSACTION_IDLE_MS = 60_000;
/** Documents whose TTL index says so; cursor files nobody reads any more; results of sessions that are long over. */
const SWEEPS = [
  'CALL documentdb_api_internal.delete_expired_rows()',
  'SELECT documentdb_api_internal.cursor_directory_cleanup()',
  "DELETE FROM hotline_gateway.last_write WHERE written_at < now() - interval '35 minutes'",
];

/** Cleans up at a steady pace until the returned function is called. A sweep that fails is made up by the next. */
export function startSweeper(context: Context, everyMs: number): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const again = () => {
    if (!stopped)
      timer = setTimeout(
        () =>
          void sweep(context)
            .catch(() => undefined)
            .finally(again),
        everyMs,
      );
  };
  again();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function sweep(context: Context): Promise<void> {
  context.cursors.closeIdle(CURSOR_IDLE_MS);
  await context.transactions.abortIdle(TRANSACTION_IDLE_MS);
  const connection = await context.pool.acquire();
  try {
    for (const sql of SWEEPS) await connection.run(sql);
  } finally {
    context.pool.release(connection);
  }
}
