import { Router } from 'express';
import type { Context } from '../context.ts';

/** `/health`: both engines answer. `/metrics`: Prometheus text, for this machine only. */
export function health({ store, redis, metrics }: Context): Router {
  const router = Router();
  router.get('/health', async (_request, response) => {
    const [documents, memory] = await Promise.allSettled([
      withinTwoSeconds(store.connection.db?.admin().ping()),
      withinTwoSeconds(redis.ping()),
    ]);
    const up = { store: documents.status === 'fulfilled', redis: memory.status === 'fulfilled' };
    response.status(up.store && up.redis ? 200 : 503).json({ ok: up.store && up.redis, ...up });
  });
  router.get('/metrics', async (request, response) => {
    const own = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
    if (!own || request.headers['x-forwarded-for'] !== undefined) return void response.status(403).end();
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

function withinTwoSeconds<T>(answer: Promise<T> | undefined): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer in 2 s')), 2000).unref();
  });
  return Promise.race([answer ?? Promise.reject(new Error('not connected')), late]);
}
