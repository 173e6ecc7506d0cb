import type { CallView } from '@hotline/shared/contracts/rest/calls';

/**
 * Whether a leg for this call is answered without a press: one that was answered before
 * (the page was reloaded), or one that the agent dials himself.
 */
export const answersAtOnce = (call: CallView | null): boolean =>
  call !== null && call.endedAt === null && (call.answeredAt !== null || call.purpose !== 'inbound');
