import { describe, expect, it } from 'vitest';
import { takeTurns } from './turns.ts';

describe('turns of clock processes', () => {
  const first = { _id: 'a', nextDueAt: 1 };
  const never = () => Promise.reject(new Error('not asked'));

  it('are ours until somebody else was first', async () => {
    const turns = takeTurns(1);
    expect(await turns.isOurs(first, never)).toBe(true);
    turns.wrote(5, 10);
    expect(await turns.isOurs(first, never)).toBe(true);
  });

  it.each([
    ['another ticket is first', { _id: 'b', nextDueAt: 1 }],
    ['the ticket is due again', { _id: 'a', nextDueAt: 2 }],
    ['nothing is due', null],
  ])('are left to who was first while %s', async (_, now) => {
    const turns = takeTurns(1);
    turns.wrote(4, 10);
    expect(await turns.isOurs(first, () => Promise.resolve(now))).toBe(false);
    expect(await turns.isOurs(first, () => Promise.resolve(now))).toBe(false);
  });

  it('are taken where what is due stands still, and kept until somebody else is first again', async () => {
    const turns = takeTurns(1);
    turns.wrote(0, 10);
    expect(await turns.isOurs(first, () => Promise.resolve({ ...first }))).toBe(true);
    expect(await turns.isOurs(first, never)).toBe(true);
  });
});
