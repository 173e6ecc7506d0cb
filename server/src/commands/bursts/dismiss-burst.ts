import type { Request } from 'express';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { writeAudit } from '../write-audit.ts';
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
  const decided = { status: 'dismissed', decidedBy: person.name, decidedAt: context.clock.now() };
  const done = await context.store.bursts.updateOne({ _id, status: 'proposed' }, { $set: decided });
  if (done.matchedCount === 0) throw new ProblemError(409, 'burst-decided', '该突发事件已处理，请刷新');
  await writeAudit(context, { person, act: 'dismiss-burst', ticketNo, reason, address: ip });
}
