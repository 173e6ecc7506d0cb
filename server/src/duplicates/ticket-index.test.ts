import { describe, expect, it } from 'vitest';
import { judgedMessages } from './messages.testing.ts';
import { TicketIndex } from './ticket-index.ts';

const filled = (messages = judgedMessages) => {
  const index = new TicketIndex();
  for (const message of messages) index.add(message);
  return index;
};
const draft = { id: 'draft', title: '金穗佳园搅拌站太吵', body: '金穗佳园旁边的搅拌站晚上装车，粉尘很大。' };

describe('the index of tickets', () => {
  it('finds the open tickets of an event while the agent types, the likeliest first', () => {
    const matches = filled().lookup({ ...draft, at: judgedMessages[3]!.at });
    expect(
      matches
        .slice(0, 4)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['M01', 'M02', 'M03', 'M04']);
    expect(matches.map(({ score }) => score)).toEqual(
      matches.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it('finds a ticket from the moment it is added until it is removed', () => {
    const index = filled(judgedMessages.slice(4));
    const found = () => index.lookup(draft, { threshold: 0.2 }).map(({ id }) => id);
    expect(found()).not.toContain('M01');
    index.add(judgedMessages[0]!);
    expect(found()).toContain('M01');
    expect(index.remove('M01')).toBe(true);
    expect(found()).not.toContain('M01');
    expect(index.remove('M01')).toBe(false);
  });

  it('refuses an id twice and takes it again after it was removed', () => {
    const index = filled();
    expect(() => index.add(judgedMessages[0]!)).toThrow(RangeError);
    index.remove('M01');
    index.add(judgedMessages[0]!);
    expect(index.size).toBe(judgedMessages.length);
    expect(index.lookup(draft, { threshold: 0 }).filter(({ id }) => id === 'M01')).toHaveLength(1);
  });

  it('gives the same scores whatever the order of adding', () => {
    const options = { threshold: 0 };
    expect(filled(judgedMessages.toReversed()).lookup(draft, options)).toEqual(
      filled().lookup(draft, options),
    );
  });

  it('answers nothing when empty, and for a draft without words', () => {
    expect(new TicketIndex().lookup(draft)).toEqual([]);
    expect(filled().lookup({ id: 'd', title: '', body: '😀' })).toEqual([]);
  });

  it('honours threshold and limit', () => {
    expect(filled().lookup(draft, { threshold: 0, limit: 3 })).toHaveLength(3);
    expect(filled().lookup(draft, { threshold: 1 })).toEqual([]);
  });
});
