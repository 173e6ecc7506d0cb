import type { AgentState } from '@hotline/shared/domain/agent/agent';
import type { CallView } from '@hotline/shared/contracts/rest/calls';

/**
 * Whether a leg for this call is answered without a press: one that this agent answered before (the page was reloaded), or
 * that he dials himself; not a call that a colleague brings to him.
 */
export const answersAtOnce = (call: CallView | null, state: AgentState | null): boolean =>
  call !== null &&
  call.endedAt === null &&
  state !== 'offered' &&
  (call.answeredAt !== null || call.purpose !== 'inbound');
