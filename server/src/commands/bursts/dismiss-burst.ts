import type { Request } from 'express';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { updateAudited } from '../../store/owed-audit.ts';
import { findBurst } from './find-burst.ts';

/** Not one event: it is not proposed again. One that was folded already is taken apart by 撤销并单. */
export async function dismissBurst(
  context: Context,
  person: PersonRecord,
  ticketNo: string,
  reason: string,
  { ip = '' }: Pick<Request, 'ip'>,
): Promise<void> {
  const { _id } = await findBurst(context, ticketNo);
  const decided = { status: 'dismissed' as const, decidedBy: person.name, decidedAt: context.clock.now() };
  const audited = { person, act: 'dismiss-burst', ticketNo, reason, address: ip };
  const guard = { _id, status: 'proposed' as const };
  const done = await updateAudited(context, context.store.bursts, guard, { $set: decided }, audited);
  if (!done) throw new ProblemError(409, 'burst-decided', '该突发事件已处理，请刷新');
}
