import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { agent, dispatcher, liaison } from './testing/actors.ts';
import { accepted, awaitingDispatch, toWater } from './testing/stages.ts';

const critical = { matter: { urgency: 'critical' } } as const;
const byPhone = { ...toWater, type: 'dispatch-by-phone', toldTo: '李值班 值班员' } as const;

describe('电话先派、事后补单', () => {
  it('is for 特急 and 紧急 alone', () => {
    const story = awaitingDispatch();
    expect(story.try(dispatcher, { ...byPhone, toldAt: story.now })?.code).toBe('urgency-too-low');
    expect(awaitingDispatch(critical).try(agent, { ...byPhone, toldAt: story.now })?.code).toBe(
      'role-forbidden',
    );
  });

  it('starts the clocks when the body was told, and says who was', () => {
    const story = awaitingDispatch(critical).later(20 * MINUTE);
    const toldAt = story.now - 12 * MINUTE;
    story.by(dispatcher, { ...byPhone, toldAt });
    expect(story.ticket.lead).toMatchObject({ dispatchedAt: toldAt, toldTo: '李值班 值班员' });
    expect(story.clock('dispatch').metAt).toBe(toldAt);
    expect(story.clock('sign')).toMatchObject({ startedAt: toldAt, dueAt: toldAt + 15 * MINUTE });
    expect(story.clock('finish')).toMatchObject({ startedAt: toldAt });
    expect(story.by(liaison, { type: 'sign' }).status).toBe('handling');
  });

  it('can have been told before the ticket was written, the same day', () => {
    const story = accepted(critical);
    const { acceptedAt } = story.ticket;
    story.by(dispatcher, { ...byPhone, toldAt: acceptedAt! - 5 * MINUTE });
    expect(story.clock('dispatch').metAt).toBe(acceptedAt);
    expect(story.clock('sign').startedAt).toBe(acceptedAt! - 5 * MINUTE);
  });

  it('was neither in the future nor days ago', () => {
    const story = awaitingDispatch(critical);
    const latest = story.now;
    for (const toldAt of [latest + 1, latest - DAY - HOUR]) {
      expect(story.try(dispatcher, { ...byPhone, toldAt })).toEqual({
        code: 'told-at-invalid',
        earliest: latest - DAY,
        latest,
      });
    }
    const nobody = { ...byPhone, toldTo: ' ', toldAt: latest };
    expect(story.try(dispatcher, nobody)).toEqual({ code: 'field-missing', fields: ['toldTo'] });
  });
});
