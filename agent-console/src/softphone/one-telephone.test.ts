import { expect, it, vi } from 'vitest';
import { claimTelephone } from './one-telephone.ts';

/** As much of the browser's locks as is used: one holder, the others wait in turn. */
const createLocks = (): Pick<LockManager, 'request'> => {
  let tail: Promise<unknown> | null = null;
  const request = async (
    _name: string,
    { ifAvailable = false, signal }: LockOptions,
    callback: (lock: Lock | null) => Promise<unknown>,
  ): Promise<unknown> => {
    if (ifAvailable && tail !== null) return callback(null);
    const before = tail;
    const mine = (async () => {
      await before;
      signal?.throwIfAborted();
      return callback({} as Lock);
    })();
    tail = mine.catch(() => undefined);
    const kept = tail;
    void kept.then(() => {
      if (tail === kept) tail = null;
    });
    return mine;
  };
  return { request: request as LockManager['request'] };
};

const page = () => ({ onTaken: vi.fn(), onElsewhere: vi.fn() });

it('the first page has the telephone, the next one when that is closed, and one that was closed while it waited never', async () => {
  const locks = createLocks();
  const [first, second, third] = [page(), page(), page()];
  const closeFirst = claimTelephone('li', first, locks);
  const closeSecond = claimTelephone('li', second, locks);
  await vi.waitFor(() => expect(second.onElsewhere).toHaveBeenCalledOnce());
  const closeThird = claimTelephone('li', third, locks);
  await vi.waitFor(() => expect(third.onElsewhere).toHaveBeenCalledOnce());
  expect(first).toMatchObject({ onTaken: expect.anything() });
  expect(first.onTaken).toHaveBeenCalledOnce();
  expect(second.onTaken).not.toHaveBeenCalled();
  closeSecond();
  closeFirst();
  await vi.waitFor(() => expect(third.onTaken).toHaveBeenCalledOnce());
  expect(second.onTaken).not.toHaveBeenCalled();
  closeThird();
});
