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

it('a sheet of a call of which the server has nothing is found again, one that it has, that is old or another’s is not', () => {
  vi.stubGlobal('sessionStorage', storage());
  keepLocalDraft('new', { callId: null, personId: 'li' }, { words: 'no call' });
  keepLocalDraft('c1', { callId: 'c1', personId: 'li' }, { words: 'saved' });
  keepLocalDraft('c2', { callId: 'c2', personId: 'li' }, { words: 'not saved' });
  const found = orphanDraft('li', new Set([null, 'c1']));
  expect(found).toMatchObject({ callId: 'c2', form: { words: 'not saved' } });
  expect(orphanDraft('li', new Set([null, 'c1']), Date.now() + 3_600_000)).toBeNull();
  expect(orphanDraft('wang', new Set([null, 'c1']))).toBeNull();
  clearLocalDraft('c2');
  expect(orphanDraft('li', new Set([null, 'c1']))).toBeNull();
});
