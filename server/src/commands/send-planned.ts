import type { Weighed } from '@hotline/shared/domain/routing/weigh';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { PlannedDispatchDocument } from '../store/models/planned-dispatch.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { actOnLatest } from './act-on-ticket.ts';
import { machine } from './actors.ts';
import { sureChoice } from './plan-dispatch.ts';

/** A process that died while sending leaves its claim for so long. */
const CLAIM_MS = 30_000;

/** Sends every planned dispatch whose minute is over; each is claimed by one process. */
export async function sendPlanned(context: Context): Promise<void> {
  for (let plan = await claim(context); plan; plan = await claim(context)) {
    const state = await send(context, plan);
    await context.store.plannedDispatches.updateOne({ _id: plan._id, state: 'sending' }, { $set: { state } });
  }
}

function claim({ store, clock }: Context): Promise<PlannedDispatchDocument | null> {
  const now = clock.now();
  const due = { state: 'planned' as const, goesAt: { $lte: now } };
  const left = { state: 'sending' as const, claimedUntil: { $lte: now } };
  return store.plannedDispatches
    .findOneAndUpdate(
      { $or: [due, left] },
      { $set: { state: 'sending', claimedUntil: now + CLAIM_MS } },
      { sort: { goesAt: 1 } },
    )
    .lean<PlannedDispatchDocument>();
}

/** What was reclassified, sent by a person or is no longer sure meanwhile stays with the dispatchers. */
async function send(context: Context, plan: PlannedDispatchDocument): Promise<'sent' | 'dropped'> {
  await context.ports.router.settled();
  const ticket = (await loadTicket(context.store, plan.ticketId))?.state;
  const choice = ticket && sureChoice(context, ticket);
  if (!choice || choice.bodyId !== plan.leadBodyId) return 'dropped';
  try {
    await actOnLatest(context, plan.ticketId, commandOf(choice, plan.model), machine);
    return 'sent';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    context.log.warn({ ticketNo: plan.ticketNo, code: error.code }, 'planned dispatch refused');
    return 'dropped';
  }
}

const commandOf = ({ bodyId, rule, score }: Weighed, model: number) =>
  ({
    type: 'dispatch',
    leadBodyId: bodyId,
    coBodyIds: rule?.coBodyIds ?? [],
    basis: `自动派单（把握 ${Math.round(score * 100)}%，模型 ${model}）${rule ? `：${rule.clause}` : ''}`,
    townshipOverride: null,
  }) as const;
