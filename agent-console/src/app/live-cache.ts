import type { CallView, ScreenPop } from '@hotline/shared/contracts/rest/calls';

type Pop = ScreenPop | null | undefined;

/** The screen pop with the newer view of its call; other calls leave it alone. */
export const withCall =
  (call: CallView) =>
  (pop: Pop): Pop =>
    pop?.call.callId === call.callId ? { ...pop, call: unmasked(call, pop.call) } : pop;

/** The floor is told of every call with the number masked and without 转接说明; its agent keeps what he knows. */
const unmasked = (call: CallView, known: CallView): CallView => ({
  ...call,
  callerNo: call.callerNo?.includes('*') ? (known.callerNo ?? call.callerNo) : call.callerNo,
  briefing: call.briefing ?? known.briefing,
});

/** The offer that is gone takes the pop with it, unless the call was answered here. */
export const withoutOffer =
  (gone: { callId: string; offerId: string }) =>
  (pop: Pop): Pop =>
    pop?.offerId === gone.offerId && (pop.call.answeredAt === null || waits(pop.call)) ? null : pop;

/** An agent had it before: it is offered again, or in the queue. */
const waits = ({ phase }: CallView): boolean => phase === 'ringing' || phase === 'queued';

/** A call that this person only heard, or was consulted about, goes as he leaves it; his own stays for the wrap-up. */
export const withoutOthersCall =
  (personId: string) =>
  (pop: Pop): Pop =>
    pop && pop.call.answeredAt !== null && pop.call.agentId !== personId ? null : pop;
