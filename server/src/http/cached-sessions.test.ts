import session from 'express-session';
import type { SessionData } from 'express-session';
import { describe, expect, it } from 'vitest';
import { CachedSessions } from './cached-sessions.ts';

const data = { cookie: { originalMaxAge: 1000 }, personId: 'p1' } as unknown as SessionData;

class CountingStore extends session.MemoryStore {
  readonly calls: string[] = [];
  override get = (id: string, found: (error: unknown, data?: SessionData | null) => void): void => {
    this.calls.push('get');
    super.get(id, found);
  };
  override touch(id: string, given: SessionData, done?: () => void): void {
    this.calls.push('touch');
    super.touch(id, given, done);
  }
}

const open = () => {
  const listeners: ((id: string) => void)[] = [];
  const bus = {
    publishGone: (id: string) => listeners.forEach((listener) => listener(id)),
    onGone: (listener: (id: string) => void) => void listeners.push(listener),
  };
  const kept = new CountingStore();
  return { kept, one: new CachedSessions(kept, bus), two: new CachedSessions(kept, bus) };
};

const read = (store: CachedSessions, id: string) =>
  new Promise((resolve, reject) => store.get(id, (error, found) => (error ? reject(error) : resolve(found))));
const write = (store: CachedSessions, id: string) => new Promise((resolve) => store.set(id, data, resolve));

describe('CachedSessions', () => {
  it('reads a session once', async () => {
    const { kept, one, two } = open();
    await write(one, 's');
    expect(await read(two, 's')).toMatchObject({ personId: 'p1' });
    expect(await read(two, 's')).toMatchObject({ personId: 'p1' });
    expect(kept.calls).toEqual(['get']);
  });

  it('forgets it in every process at sign-out', async () => {
    const { one, two } = open();
    await write(one, 's');
    await read(two, 's');
    await new Promise((resolve) => one.destroy('s', resolve));
    expect(await read(two, 's')).toBeFalsy();
  });

  it('puts its end off once in a while only, and always answers', async () => {
    const { kept, one } = open();
    await write(one, 's');
    for (let n = 0; n < 3; n += 1) await new Promise<void>((resolve) => one.touch('s', data, resolve));
    expect(kept.calls).toEqual(['touch']);
  });
});
