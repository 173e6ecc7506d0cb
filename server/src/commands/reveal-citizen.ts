import type { Request } from 'express';
import type { Citizen } from '@hotline/shared/domain/ticket/content';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { mayReveal } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import { findTicket } from './find-ticket.ts';
import { writeAudit } from './write-audit.ts';

/** Shows the full number; the audit line is written before anything is shown. */
export async function revealCitizen(
  context: Context,
  person: PersonRecord,
  ticketNo: string,
  reason: string,
  request: Request,
): Promise<Pick<Citizen, 'callerNo' | 'contactNo' | 'name'>> {
  const { state } = await findTicket(context, ticketNo, person);
  if (!mayReveal(context, state, person)) {
    throw new ProblemError(403, 'reveal-forbidden', '您现在不能查看诉求人的完整号码');
  }
  await writeAudit(context, { person, act: 'reveal-citizen', ticketNo, reason, address: request.ip ?? '' });
  const { callerNo, contactNo, name } = state.citizen;
  return { callerNo, contactNo, name };
}
