import { afterEach, expect, it, vi } from 'vitest';
import { clearLocalDraft, keepLocalDraft, orphanDraft } from './local-draft.ts';

/** As much of the browser's store as the copies use. */
const storage = (): object => {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as object;
};

afterEach(() => void vi.unstubAllGlobals());

it('a sheet of a call of which the server has nothing is found again, one that it has or that is old is not', () => {
  vi.stubGlobal('sessionStorage', storage());
  keepLocalDraft('new', null, { words: 'no call' });
  keepLocalDraft('c1', 'c1', { words: 'saved' });
  keepLocalDraft('c2', 'c2', { words: 'not saved' });
  const found = orphanDraft(new Set([null, 'c1']));
  expect(found).toMatchObject({ callId: 'c2', form: { words: 'not saved' } });
  expect(orphanDraft(new Set([null, 'c1']), Date.now() + 3_600_000)).toBeNull();
  clearLocalDraft('c2');
  expect(orphanDraft(new Set([null, 'c1']))).toBeNull();
});
