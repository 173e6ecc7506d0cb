import { randomUUID } from 'node:crypto';
import type { CallPurpose } from '@hotline/shared/domain/call/call';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { AgentRecord } from '../../acd/agent-record.ts';
import { findAgent } from '../../acd/agents.ts';
import { begun } from '../call-backs/begun.ts';
import type { CallDesk } from '../desk/call-desk.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';
import { distributeCalls } from '../waiting/distribute-calls.ts';

/**
 * Calls a ticket's citizen: the agent's own telephone rings first. The number goes to the voice side only,
 * so that a shielded ticket stays shielded.
 */
export const dialCitizen = async (
  desk: CallDesk,
  person: Person,
  ticketNo: string,
  purpose: Exclude<CallPurpose, 'inbound' | 'return' | 'duty'>,
): Promise<CallView> =>
  dialNumber(desk, person, { to: await desk.tickets.numberToDial(ticketNo, person), purpose, ticketNo });

/** The same with the number at hand; that it may be dialled is settled. */
export const dialNumber = async (
  desk: CallDesk,
  person: Person,
  { to, purpose, ticketNo }: { to: string; purpose: CallPurpose; ticketNo: string | null },
): Promise<CallView> => {
  const nodeId = await desk.voice.anyNode();
  if (!nodeId) throw callRefusal('voice-unavailable');
  const callId = randomUUID();
  const before = await findAgent(desk.redis, person.id);
  if (!before || !mayDial.has(before.state)) throw callRefusal('in-call');
  const talking = { state: 'talking', callId, ...afterwards(before) } as const;
  const agent = await moveAgent(desk, person.id, [before.state], talking);
  if (!agent) throw callRefusal('in-call');
  const outcome = await desk.voice.order(nodeId, {
    type: 'dial',
    callId,
    to,
    agentId: person.id,
    sipUser: agent.sipUser,
    purpose,
    ticketNo,
    announceRecording: true,
  });
  if (outcome !== 'done') {
    await backTo(desk, before);
    throw callRefusal(outcome);
  }
  return begun(desk, callId, person, ticketNo === null ? [] : [ticketNo], purpose);
};

const mayDial: ReadonlySet<AgentState> = new Set(['ready', 'paused', 'wrap-up', 'set-aside']);

/** Who dials from 示忙 goes back there after the wrap-up; one who had done so and wraps up still, too. */
const afterwards = ({ state }: AgentRecord): Pick<Partial<AgentRecord>, 'reason' | 'resume'> => {
  if (state === 'paused') return { resume: 'paused' };
  return state === 'wrap-up' ? {} : { reason: null, resume: null };
};

/** Nothing was dialled: he is what he was, and whoever has come to wait meanwhile is his. The rest of a wrap-up is 示忙, which he ends himself. */
const backTo = async (desk: CallDesk, { agentId, state, reason, resume }: AgentRecord): Promise<void> => {
  const was =
    state === 'wrap-up'
      ? ({ state: 'paused', reason: null, resume: null } as const)
      : { state, reason, resume };
  await moveAgent(desk, agentId, ['talking'], { ...was, callId: null });
  await distributeCalls(desk);
};
