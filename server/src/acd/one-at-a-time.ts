/**
 * Runs an act that serves all who ask: while it runs, those who ask share the next run. What is returned settles after a
 * run that began after the asking, so that no change is missed.
 */
export const oneAtATime = (act: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    running = act().finally(() => (running = null));
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
};
