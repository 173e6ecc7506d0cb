import { mediaLostCause } from '@hotline/shared/domain/call/lost-causes';

/** Hang-up causes of ITU-T Q.850, as Asterisk reports them. */
export const cause = {
  unknown: 0,
  unallocated: 1,
  normalClearing: 16,
  userBusy: 17,
  noUserResponse: 18,
  noAnswer: 19,
  subscriberAbsent: 20,
  callRejected: 21,
  networkOutOfOrder: 38,
  mediaLost: mediaLostCause,
} as const;

/** Why a leg that was ringing did not answer. Asterisk reports 603 and 486 alike as busy when a browser declines. */
export function offerFailure(code: number): 'no-answer' | 'rejected' | 'unreachable' {
  switch (code) {
    case cause.unknown:
    case cause.normalClearing:
    case cause.noUserResponse:
    case cause.noAnswer:
      return 'no-answer';
    case cause.userBusy:
    case cause.callRejected:
      return 'rejected';
    default:
      return 'unreachable';
  }
}

export function lineFailure(code: number): 'no-answer' | 'busy' | 'rejected' | 'trunk-down' {
  switch (code) {
    case cause.unknown:
    case cause.normalClearing:
    case cause.noUserResponse:
    case cause.noAnswer:
      return 'no-answer';
    case cause.userBusy:
      return 'busy';
    case cause.callRejected:
      return 'rejected';
    default:
      return 'trunk-down';
  }
}

/** `AST_SOFTHANGUP_DEV` of Asterisk's channel.h: its own driver gave the channel up, as it does when no RTP comes. */
const givenUpByDriver = 1;

/** A request to hang up carries a cause of Q.850 only where the other side sent it; Asterisk's own say who asked. */
export const causeOfRequest = (request: { cause?: number; soft?: boolean }): number => {
  if (request.soft) return request.cause === givenUpByDriver ? cause.mediaLost : cause.normalClearing;
  return request.cause ?? cause.normalClearing;
};

/** An agent's answered leg that ends otherwise than by a hang-up was lost: a crash, a cut network, no RTP. */
export const wasLost = (code: number): boolean => code !== cause.normalClearing;
