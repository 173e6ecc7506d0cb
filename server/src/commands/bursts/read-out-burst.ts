import type { Request } from 'express';
import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { updateAudited } from '../../store/owed-audit.ts';
import { findBurst } from './find-burst.ts';

/** 告知口径: every agent who takes a call on the event sees it from now on. */
export async function readOutBurst(
  context: Context,
  person: PersonRecord,
  ticketNo: string,
  text: string,
  { ip = '' }: Pick<Request, 'ip'>,
): Promise<void> {
  const { _id } = await findBurst(context, ticketNo);
  const written = { readOut: text, readOutBy: person.name, readOutAt: context.clock.now() };
  const audited = { person, act: 'read-out-burst', ticketNo, reason: text, address: ip };
  await updateAudited(context, context.store.bursts, { _id }, { $set: written }, audited);
}
