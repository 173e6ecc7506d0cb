import { useEffect, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';

/** The present instant by the server's clock, renewed each `everyMs` and when that clock jumps. */
export const useNow = (everyMs = 1000): number => {
  const [now, setNow] = useState(serverClock.now);
  useEffect(() => {
    const renew = (): void => setNow(serverClock.now());
    const timer = setInterval(renew, everyMs);
    const deaf = serverClock.onJump(renew);
    return () => {
      clearInterval(timer);
      deaf();
    };
  }, [everyMs]);
  return now;
};
