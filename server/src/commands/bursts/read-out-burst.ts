import type { Request } from 'express';
import type { Context } from '../../context.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { writeAudit } from '../write-audit.ts';
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
  await context.store.bursts.updateOne({ _id }, { $set: written });
  await writeAudit(context, { person, act: 'read-out-burst', ticketNo, reason: text, address: ip });
}
