import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { CallView } from '@hotline/shared/contracts/rest/calls';

/**
 * Whether a leg for this call is answered without a press: one that this agent answered before (the page was reloaded), or
 * that he dials himself; not a call that a colleague or a call-back brings to him, whose offer rings here before the word of it
 * while he is still ready.
 */
export const answersAtOnce = (call: CallView | null, state: AgentState | null): boolean =>
  call !== null &&
  call.endedAt === null &&
  state !== 'offered' &&
  state !== 'ready' &&
  (call.answeredAt !== null || call.purpose !== 'inbound');
