/**
 * The telephone of a person is in one page of his browser: the first that is open, then the next (Web Locks). `onTaken` runs
 * when it is this page's; `onElsewhere` when it has to wait for that. The answer gives it up, held or not.
 */
export const claimTelephone = (
  personId: string,
  { onTaken, onElsewhere }: { onTaken: () => void; onElsewhere: () => void },
  locks: Pick<LockManager, 'request'> | undefined = navigator.locks,
): (() => void) => {
  if (locks === undefined) {
    onTaken();
    return () => undefined;
  }
  const name = `telephone:${personId}`;
  const given = new AbortController();
  const { signal } = given;
  const hold = (): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    onTaken();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  };
  const claim = async (): Promise<void> => {
    const isFree = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await hold();
      return lock !== null;
    });
    if (isFree || signal.aborted) return;
    onElsewhere();
    await locks.request(name, { signal }, hold);
  };
  claim().catch(() => undefined); // given up while it waited
  return () => given.abort();
};
