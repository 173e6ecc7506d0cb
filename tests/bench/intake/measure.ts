export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** Runs `count` acts, so many under way at any time; durations are of single acts. */
export async function measure(
  { count, inFlight }: { count: number; inFlight: number },
  act: (index: number) => Promise<void>,
): Promise<Figures> {
  const durations: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      const began = performance.now();
      await act(index);
      durations.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  const seconds = (performance.now() - began) / 1000;
  durations.sort((a, b) => a - b);
  const at = (share: number) => Math.round((durations[Math.floor(durations.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(count / seconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}
