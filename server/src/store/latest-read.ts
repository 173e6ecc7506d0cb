/**
 * Reads something again whenever it is asked to, also while it reads. What a read found that began before one which is in
 * already is dropped: it may know less.
 */
export const latestRead = <T>(read: () => Promise<T>, take: (found: T) => void): (() => Promise<void>) => {
  let begun = 0;
  let taken = 0;
  return async () => {
    begun += 1;
    const mine = begun;
    const found = await read();
    if (mine < taken) return;
    taken = mine;
    take(found);
  };
};
