import { describe, expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { nextDue, whyNoDeadline } from './next-due.ts';
import {
  callbackAgent,
  dispatcher,
  HOUSING,
  hotlineHead,
  INSPECTION,
  liaison,
  machine,
  reviewer,
  WATER,
} from './testing/actors.ts';
import { accept, awaitingDispatch, numbers, opening, reply, satisfied } from './testing/stages.ts';
import { Story } from './testing/story.ts';

const jointly = {
  type: 'dispatch-jointly',
  leadBodyIds: [WATER, HOUSING],
  basis: '供水与房管各有其责',
  townshipOverride: null,
} as const;

const answered = () =>
  awaitingDispatch()
    .by(hotlineHead, jointly)
    .by(machine, { type: 'adopt-part', bodyId: HOUSING, ticketNo: 'P1' })
    .by(liaison, { type: 'sign' })
    .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
    .by(liaison, { type: 'submit-result', ...reply })
    .by(reviewer, accept);

describe('一单多办', () => {
  it('is the hotline head’s to say, for two to five bodies, each once', () => {
    expect(awaitingDispatch().try(dispatcher, jointly)?.code).toBe('role-forbidden');
    const to = (...leadBodyIds: string[]) => awaitingDispatch().try(hotlineHead, { ...jointly, leadBodyIds });
    expect(to(WATER)).toEqual({ code: 'leads-count', least: 2, most: 5 });
    expect(to(WATER, WATER)?.code).toBe('body-twice');
    expect(to(WATER, 'nobody')?.code).toBe('body-unknown');
    expect(to(WATER, HOUSING, INSPECTION)).toBeNull();
  });

  it('gives this ticket to the first body and notes the others', () => {
    const { ticket } = awaitingDispatch().by(hotlineHead, jointly);
    expect(ticket).toMatchObject({
      status: 'awaiting-sign',
      lead: { bodyId: WATER, dispatchedBy: { role: 'hotline-head' } },
      parts: [{ bodyId: HOUSING, ticketNo: null, settledAt: null }],
    });
  });

  it('calls back once, after the last body has answered', () => {
    const story = answered();
    expect(story.status).toBe('awaiting-callback');
    expect(nextDue(story.ticket)).toBeNull();
    expect(whyNoDeadline(story.ticket)).toBe('waiting-for-parts');
    expect(story.try(machine, satisfied)).toEqual({ code: 'parts-open', bodyIds: [HOUSING] });
    const call = { type: 'record-callback', outcome: 'unreached', callId: null, number: null } as const;
    expect(story.try(callbackAgent, call)?.code).toBe('parts-open');
    story.later(DAY).by(machine, { type: 'settle-part', ticketNo: 'P1' });
    expect(story.clock('callbackStart').startedAt).toBe(story.now);
    expect(story.try(machine, { type: 'settle-part', ticketNo: 'P1' })?.code).toBe('already-done');
    expect(story.by(callbackAgent, call).by(machine, satisfied).status).toBe('closed');
  });

  it('a 分办单 is accepted at once, keeps the promise made, and is not called back by itself', () => {
    const main = awaitingDispatch();
    const upstreamDue = main.clock('appeal').dueAt!;
    const part = new Story()
      .later(2 * DAY)
      .by(machine, { ...opening(), numbers, callId: null, upstreamDue, partOf: 'M1' })
      .by(machine, { type: 'submit' })
      .by(machine, {
        type: 'dispatch',
        leadBodyId: WATER,
        coBodyIds: [],
        basis: '主单 M1',
        townshipOverride: null,
      });
    expect(part.clock('appeal').dueAt).toBe(upstreamDue);
    part
      .by(liaison, { type: 'sign' })
      .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
      .by(liaison, { type: 'submit-result', ...reply })
      .by(reviewer, accept);
    const call = { type: 'record-callback', outcome: 'unreached', callId: null, number: null } as const;
    expect(part.try(callbackAgent, call)?.code).toBe('callback-not-wanted');
    expect(part.by(machine, { type: 'close', reason: '随主单回访' }).status).toBe('closed');
  });
});
