import { describe, expect, it } from 'vitest';
import { replay } from './evolve.ts';
import { machine } from './testing/actors.ts';
import { accepted, awaitingSign, closed, contacted, drafted } from './testing/stages.ts';

describe('the main line', () => {
  it('goes from the first word to the archive', () => {
    const story = closed();
    expect(story.events.map(({ to }) => to)).toEqual([
      'draft',
      'accepted',
      'awaiting-dispatch',
      'awaiting-sign',
      'handling',
      'handling',
      'handling',
      'awaiting-review',
      'awaiting-callback',
      'closed',
    ]);
    story.when('2026-10-17T10:00').by(machine, { type: 'archive', archiveNo: '2026-0001' });
    expect(story.status).toBe('archived');
    expect(replay(story.events)).toEqual(story.ticket);
  });

  it('gives a number and a query code at acceptance and binds the profile', () => {
    expect(drafted().ticket).toMatchObject({ ticketNo: null, profile: null, acceptedAt: null });
    expect(accepted().ticket).toMatchObject({
      ticketNo: '41092720260917100001',
      queryCode: '246810',
      profile: { id: 'default', version: 1 },
    });
  });

  it('starts 诉求时限 at acceptance and 承办时限 at the dispatch', () => {
    const story = awaitingSign();
    expect(story.due('dispatch')).toBe('2026-09-17T12:00');
    expect(story.due('appeal')).toBe('2026-09-23T18:00');
    expect(story.due('sign')).toBe('2026-09-18T18:00');
    expect(story.due('finish')).toBe('2026-09-23T18:00');
    expect(story.due('returnWindow')).toBe('2026-09-20T18:00');
  });

  it('meets first contact by a record of contact', () => {
    expect(contacted().clock('firstContact').metAt).not.toBeNull();
  });
});
