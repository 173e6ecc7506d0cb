import type { InputOf } from '../input.ts';
import type { AgentLeg, CallState } from '../state.ts';
import { step, type Step } from '../step.ts';
import { agentChannel } from './offer.ts';

const agentRingMs = 15_000;

/** An outbound call: the agent's leg first, so that no citizen answers to nobody. */
export function beginOutbound(order: InputOf<'dial'>, now: number): Step {
  const { callId, agentId, sipUser, to, purpose, ticketNo } = order;
  const agent: AgentLeg = {
    channelId: agentChannel(callId, 'outbound'),
    up: false,
    agentId,
    offerId: callId,
    sipUser,
    mode: 'outbound',
    timeoutMs: agentRingMs,
    withdrawn: false,
  };
  const call: CallState = {
    ...newCall(callId, now),
    phase: 'ringing',
    purpose,
    citizenNo: to,
    ticketNo,
    announceRecording: order.announceRecording,
    agent,
  };
  return step(call, {}, [{ type: 'ring-agent' }], [{ type: 'dialling', to, purpose, agentId, ticketNo }]);
}

export const newCall = (callId: string, now: number): CallState => ({
  callId,
  phase: 'arriving',
  purpose: 'inbound',
  trunk: 'citizens',
  citizenNo: null,
  calledNo: '',
  ticketNo: null,
  priority: 0,
  group: 'default',
  enteredAt: now,
  announceRecording: false,
  refused: false,
  menu: null,
  ahead: false,
  gathered: null,
  citizen: null,
  agent: null,
  line: null,
  guest: null,
  message: null,
  monitor: null,
  alert: null,
  recording: false,
  recordingPaused: false,
  onHold: false,
  agentLost: false,
  endedBy: null,
  lastSeq: 0,
});
