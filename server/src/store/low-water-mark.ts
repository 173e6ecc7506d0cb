/**
 * Where a queue in an index has to be read from. An entry that is worked off stays in the index until the store cleans
 * up (PostgreSQL's VACUUM; WiredTiger steps over deleted keys too), so a look from the very beginning steps over all
 * that was ever worked off. What stands below the mark was seen to be empty. Something may still come to stand there,
 * written late or by a process whose clock is behind: that is why looks begin a little lower, and every few seconds
 * one begins at the beginning. A mark makes looks cheap; it never decides what is in the queue.
 */
export interface LowWaterMark {
  /**
   * Lower bound, exclusive, of the next look. Where that is the beginning, the mark rises anew from there, so that
   * whatever stood below is worked off however much it is.
   * @param now what the clock says that the queue is ordered by; where it went back, everything is looked through.
   * @param slackMs how much lower than the mark to begin.
   */
  from(now: number, slackMs: number): number;
  /** Nothing below stands in what was looked through. */
  raise(to: number): void;
}

const WHOLE_EVERY_MS = 10_000;

/** @param monotonic milliseconds of a clock that never goes back. */
export function lowWaterMark(
  wholeEveryMs = WHOLE_EVERY_MS,
  monotonic: () => number = () => performance.now(),
): LowWaterMark {
  let mark = 0;
  let lastNow = 0;
  let wholeAt = -Infinity;
  return {
    from: (now, slackMs) => {
      const back = now < lastNow;
      lastNow = now;
      if (!back && monotonic() - wholeAt < wholeEveryMs) return Math.max(0, mark - slackMs);
      wholeAt = monotonic();
      mark = 0;
      return 0;
    },
    raise: (to) => {
      mark = Math.max(mark, to);
    },
  };
}
