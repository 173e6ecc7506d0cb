import type { CallPhase } from '@hotline/shared/domain/call/call';
import type { InputOf } from '../input.ts';
import type { Action } from '../action.ts';
import type { AgentLeg, CallState } from '../state.ts';
import { refuse, stay, step, type Step } from '../step.ts';
import { hasOthers } from './depart.ts';
import { agentChannel } from './offer.ts';

const ringMs = 15_000;
const rejoinable: readonly CallPhase[] = ['talking', 'held', 'consulting', 'three-way'];

/**
 * Dials the agent back into his call after his media was lost. A leg that is still there is dead (a reloaded page, or one
 * dialled to where his telephone was before it registered anew, which never rang): it is replaced, and the citizen hears
 * music meanwhile.
 */
export function rejoin(call: CallState, order: InputOf<'rejoin'>, now: number): Step {
  const { citizen, agent: old } = call;
  if (!citizen?.up || !rejoinable.includes(call.phase)) return refuse(call, 'wrong-phase');
  if (old && !old.up && old.rings && old.sipUser === order.sipUser) return stay(call);
  const { agentId, sipUser } = order;
  const offerId = `rejoin-${now}`;
  const channelId = agentChannel(call.callId, offerId);
  const agent: AgentLeg = {
    channelId,
    up: false,
    agentId,
    offerId,
    sipUser,
    mode: 'rejoin',
    timeoutMs: ringMs,
    withdrawn: false,
  };
  const dropped: Action[] = old ? [{ type: 'hang-up', channelId: old.channelId }] : [];
  const others = hasOthers(call);
  const wait: Action[] = others || call.agentLost ? [] : [{ type: 'start-music' }];
  return step(call, { agent, agentLost: true, phase: others ? call.phase : 'held' }, [
    { type: 'stop-timer', timer: 'alone' },
    ...dropped,
    ...wait,
    { type: 'ring-agent' },
  ]);
}
