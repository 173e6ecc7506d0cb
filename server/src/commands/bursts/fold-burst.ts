import type { foldAnswer } from '@hotline/shared/contracts/rest/bursts';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem.ts';
import type { PersonRecord } from '../../store/directory.ts';
import type { BurstDocument } from '../../store/models/burst.ts';
import { loadTicketByNo } from '../../store/ticket-repository.ts';
import { actOnTicket } from '../act-on-ticket.ts';
import { actorsOf } from '../act-as-person.ts';
import { findBurst } from './find-burst.ts';

type Answer = z.infer<typeof foldAnswer>;

const TRIES = 4;

/** 并为事件单: each candidate is merged by a command of its own, so one that is refused holds up no other. */
export async function foldBurst(
  context: Context,
  person: PersonRecord,
  ticketNo: string,
  ticketNos: readonly string[],
): Promise<Answer> {
  const burst = await findBurst(context, ticketNo);
  const answer: Answer = { merged: [], refused: [] };
  const done: string[] = [];
  for (const child of ticketNos) {
    const outcome = await mergeOne(context, person, child, burst);
    if (typeof outcome === 'string') {
      done.push(outcome);
      answer.merged.push(child);
    } else answer.refused.push({ ticketNo: child, code: outcome.code, title: outcome.message });
  }
  if (done.length > 0) {
    await context.store.bursts.updateOne(
      { _id: burst._id },
      {
        $set: { status: 'event', decidedBy: person.name, decidedAt: context.clock.now() },
      },
    );
    await context.store.burstReports.deleteMany({ _id: { $in: done } });
  }
  return answer;
}

/** @returns the id of the ticket that is merged now, or why it is not. */
async function mergeOne(
  context: Context,
  person: PersonRecord,
  child: string,
  burst: BurstDocument,
): Promise<string | ProblemError> {
  const into = burst.ticketNo;
  const merge = { type: 'merge', into, reason: '突发事件，并入事件单' } as const;
  for (let left = TRIES; ; left -= 1) {
    const loaded = await loadTicketByNo(context.store, child);
    if (loaded?.state.mergedInto === into) return loaded._id;
    if (!loaded || !(await isCandidate(context, burst, loaded._id))) {
      return new ProblemError(404, 'not-a-candidate', '不在该事件的待并列表中');
    }
    try {
      await actOnTicket(context, loaded, merge, actorsOf(person, 'merge'));
      return loaded._id;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code !== 'version-stale' || left === 1) return error;
    }
  }
}

const isCandidate = async ({ store }: Context, burst: BurstDocument, ticketId: string): Promise<boolean> =>
  ticketId !== burst._id && (await store.burstReports.exists({ _id: ticketId, burstId: burst._id })) !== null;
