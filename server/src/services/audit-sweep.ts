import type { Model } from 'mongoose';
import type { Context } from '../context.ts';
import type { Owing } from '../store/models/owing.ts';
import { payAudit } from '../store/owed-audit.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 60_000;
const AT_ONCE = 100;

/** Brings into the audit what acts left owing whose process died over them; an index probe a collection when none did. */
export function startAuditSweep(context: Context): Service {
  const loop = startLoop(context.log, () => payOwed(context));
  const timer = setInterval(loop.wake, LOOK_MS);
  loop.wake();
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}

export async function payOwed({ store }: Pick<Context, 'store'>): Promise<void> {
  const owing = [
    store.reference,
    store.people,
    store.knowledge,
    store.bursts,
    store.catalogueProposals,
    store.plannedDispatches,
    store.blocks,
    store.handOvers,
    store.riskEvents,
  ];
  const pay = async <T extends Owing & { _id: string }>(model: Model<T>): Promise<void> => {
    for (;;) {
      const found = await model
        .find({ 'owedAudit.at': { $gt: 0 } } as never, { owedAudit: 1 })
        .limit(AT_ONCE)
        .lean<Pick<T, '_id' | 'owedAudit'>[]>();
      for (const { _id, owedAudit = [] } of found) await payAudit(store, model, _id, owedAudit);
      if (found.length < AT_ONCE) return;
    }
  };
  for (const model of owing as unknown as Model<Owing & { _id: string }>[]) await pay(model);
}
