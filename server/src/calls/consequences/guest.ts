import type { CallFactOf } from '@hotline/shared/contracts/link';
import { findAgent } from '../../acd/agents.ts';
import { engage } from '../agents/engage.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import type { StoredCall } from '../records/stored-call.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { screenPop } from '../screen/screen-pop.ts';

/** A consulted colleague is in the call. */
export const guestAnswered = async (
  desk: CallDesk,
  call: StoredCall,
  { agentId }: CallFactOf<'guest-answered' | 'guest-joined'>,
): Promise<void> => {
  if (agentId !== null) await engage(desk, agentId, call.callId);
};

/** One who did not answer is set aside, like after an offer. */
export const guestFailed = async (
  desk: CallDesk,
  call: StoredCall,
  { agentId, reason }: CallFactOf<'guest-failed'>,
): Promise<void> => {
  if (agentId !== null) await freeGuest(desk, call, agentId, reason === 'no-answer' ? 'set-aside' : 'ready');
};

export const guestLeft = async (
  desk: CallDesk,
  call: StoredCall,
  { agentId }: CallFactOf<'guest-left'>,
): Promise<void> => {
  if (agentId !== null) await freeGuest(desk, call, agentId, 'ready');
};

/** The call is the colleague's now: his page gets it with all that is known. */
export const transferred = async (
  desk: CallDesk,
  call: StoredCall,
  { agentId }: CallFactOf<'transferred'>,
): Promise<void> => {
  if (agentId === null) return;
  await desk.tickets.handDraftOn(call.callId, agentId);
  await engage(desk, agentId, call.callId);
  desk.push.toPerson(agentId, 'screen-pop', await screenPop(desk, call, ''));
};

/** Only if he is still in this call: a fact may come twice. */
export const freeGuest = async (
  desk: CallDesk,
  { callId }: StoredCall,
  agentId: string,
  state: 'ready' | 'set-aside',
): Promise<void> => {
  const agent = await findAgent(desk.redis, agentId);
  if (agent?.callId !== callId) return;
  desk.push.toPerson(agentId, 'offer-gone', { callId, offerId: agent.offerId ?? '' });
  await moveAgent(desk, agentId, ['offered', 'talking'], { state, callId: null, offerId: null });
  await distributeCalls(desk);
};
