import type { ScreenPop } from '@hotline/shared/contracts/rest/calls';
import { findAgent } from '../../acd/agents.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { presentCall } from './present-call.ts';
import { screenPop } from './screen-pop.ts';

/** The agent's call or offer with its screen pop, for a page that was loaded anew. */
export const myCall = async (desk: CallDesk, agentId: string): Promise<ScreenPop | null> => {
  const agent = await findAgent(desk.redis, agentId);
  const call = agent?.callId ? await desk.calls.find(agent.callId) : null;
  if (!call || call.phase === 'ended') return null;
  const pop = await screenPop(desk, call, agent?.offerId ?? '');
  return call.monitor?.agentId === agentId ? { ...pop, call: await presentCall(desk, call) } : pop;
};
