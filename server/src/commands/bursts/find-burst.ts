import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { BurstDocument } from '../../store/models/burst.ts';

/** @throws 404 when no event is known under that 主单. */
export async function findBurst({ store }: Context, ticketNo: string): Promise<BurstDocument> {
  const burst = await store.bursts.findOne({ ticketNo }).lean<BurstDocument>();
  if (!burst) throw new ProblemError(404, 'burst-unknown', '没有这个突发事件');
  return burst;
}
