import { randomUUID } from 'node:crypto';
import type { CallPurpose } from '@hotline/shared/domain/call/call';
import type { CallView } from '@hotline/shared/contracts/rest/calls';
import type { Person } from '@hotline/shared/contracts/rest/session';
import type { CallDesk } from '../desk/call-desk.ts';
import { moveAgent } from '../desk/move-agent.ts';
import { callRefusal } from '../desk/refusal.ts';

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
  const agent = await moveAgent(desk, person.id, ['ready', 'paused', 'wrap-up', 'set-aside'], {
    state: 'talking',
    callId,
    reason: null,
  });
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
    await moveAgent(desk, person.id, ['talking'], { state: 'paused', reason: 'paperwork', callId: null });
    throw callRefusal(outcome);
  }
  return begun(desk, callId, person, ticketNo === null ? [] : [ticketNo], purpose);
};

/** The call before the voice side has told anything of it. */
export const begun = (
  desk: CallDesk,
  callId: string,
  person: Pick<Person, 'id' | 'name'>,
  ticketNos: string[],
  purpose: CallPurpose,
): CallView => ({
  callId,
  purpose,
  phase: 'ringing',
  trunk: 'citizens',
  callerNo: null,
  agentId: person.id,
  agentName: person.name,
  ticketNos,
  arrivedAt: desk.now(),
  queuedAt: null,
  answeredAt: null,
  endedAt: null,
  ending: null,
  line: null,
  guest: null,
  monitor: null,
  rating: null,
  recordingPaused: false,
  marks: [],
  briefing: null,
});
