/** Connecting and registering take a tenth of a second; a voice side that is busy may take longer. */
const atFirstMs = 4_000;
const atMostMs = 16_000;

export interface Patience {
  /** A registration is under way. */
  wait: () => void;
  /** It came through, or is not wanted any more. */
  end: () => void;
  /** Gives it up for one over a new connection now. */
  renew: () => void;
}

/** A request that nobody answers ends after 32 s (RFC 3261 §17.1.2.2, timer F): a registration is given up sooner, later each time. */
export const createPatience = (giveUp: () => void): Patience => {
  let timer: number | undefined;
  let ms = atFirstMs;
  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      ms = Math.min(2 * ms, atMostMs);
      renew();
    }, ms);
  };
  const renew = (): void => {
    giveUp();
    wait();
  };
  return {
    wait,
    renew,
    end: () => {
      window.clearTimeout(timer);
      ms = atFirstMs;
    },
  };
};
