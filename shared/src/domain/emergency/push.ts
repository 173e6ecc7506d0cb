/** How a push to the platform of another line stands. */
export type PushState = 'waiting' | 'acknowledged' | 'rejected';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A push that waits longer is shown to the shift leader: 推送、确认均 ≤ 5 分钟. */
export const STUCK_MS = 5 * MINUTE;

const FIRST_MS = 2 * SECOND;
const LONGEST_MS = 5 * MINUTE;

/** How long to wait before the next try; the other network may be down for hours, so it never gives up. @param tries done, from 1. */
export const pauseAfter = (tries: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 10));

/** What the other side answered, or that it did not. */
export type PushAnswer =
  | { type: 'acknowledged'; at: number; acceptedBy: string | null }
  | { type: 'rejected'; at: number; reason: string }
  | { type: 'failed'; at: number; fault: string };

export interface Push {
  state: PushState;
  tries: number;
  /** Epoch milliseconds of the next try; `null` when none is needed. */
  nextAt: number | null;
  ackAt: number | null;
  acceptedBy: string | null;
  rejectReason: string | null;
  /** Why the last try failed. */
  fault: string | null;
}

export const newPush = (at: number): Push => ({
  state: 'waiting',
  tries: 0,
  nextAt: at,
  ackAt: null,
  acceptedBy: null,
  rejectReason: null,
  fault: null,
});

/** The push after one try; an answer to one that is settled changes nothing (it was acknowledged twice). */
export function answered(push: Push, answer: PushAnswer): Push {
  if (push.state !== 'waiting') return push;
  const tries = push.tries + 1;
  switch (answer.type) {
    case 'acknowledged':
      return {
        ...push,
        tries,
        state: 'acknowledged',
        nextAt: null,
        ackAt: answer.at,
        acceptedBy: answer.acceptedBy,
        fault: null,
      };
    case 'rejected':
      return { ...push, tries, state: 'rejected', nextAt: null, rejectReason: answer.reason, fault: null };
    case 'failed':
      return { ...push, tries, nextAt: answer.at + pauseAfter(tries), fault: answer.fault };
  }
}
