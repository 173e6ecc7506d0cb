import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import {
  WATER,
  callbackAgent,
  citizen,
  dispatcher,
  handler,
  hotlineHead,
  liaison,
  machine,
  otherReviewer,
  qa,
  reviewer,
} from './testing/actors.ts';
import {
  accept,
  awaitingCallback,
  awaitingReview,
  closed,
  dissatisfied,
  reply,
  satisfied,
  toWater,
} from './testing/stages.ts';
import type { Story } from './testing/story.ts';

const reason = '理由';
const refuse = { ...accept, accepted: false, reason: '答复不完整' } as const;
const submit = { type: 'submit-result', ...reply } as const;
const unreached = {
  type: 'record-callback',
  outcome: 'unreached',
  callId: 'c',
  number: '13800001234',
} as const;
const close = { type: 'close', reason } as const;
const redo = { type: 'redo', reason } as const;

/** From 重办 through the same body back to 待回访. */
function onceMore(story: Story): Story {
  return story
    .by(dispatcher, toWater)
    .by(liaison, { type: 'sign' })
    .by(liaison, { type: 'record-contact', result: 'reached', note: '' })
    .by(liaison, submit)
    .by(reviewer, accept);
}

const dissatisfiedAgain = (): Story =>
  onceMore(awaitingCallback().by(callbackAgent, dissatisfied).by(callbackAgent, redo)).by(
    callbackAgent,
    dissatisfied,
  );
const dissatisfiedThrice = (): Story =>
  onceMore(dissatisfiedAgain().by(callbackAgent, redo)).by(callbackAgent, dissatisfied);

describe('审核', () => {
  it('accepted: 承办时限 and 诉求时限 are met at the submission', () => {
    const story = awaitingReview();
    const submittedAt = story.now;
    story.later(HOUR).by(reviewer, { ...accept, factualFinding: true });
    expect(story.status).toBe('awaiting-callback');
    expect(story.clock('finish').metAt).toBe(submittedAt);
    expect(story.clock('appeal').metAt).toBe(submittedAt);
    expect(story.ticket.factualFinding).toBe(true);
    expect([story.due('callbackStart'), story.due('callbackEnd')]).toEqual([
      '2026-09-18T18:00',
      '2026-09-21T18:00',
    ]);
  });

  it('refused: as if never submitted, and half a working day for 补正, once', () => {
    const story = awaitingReview().later(HOUR).by(reviewer, refuse);
    expect(story.status).toBe('handling');
    expect(story.clock('finish').metAt).toBeNull();
    expect(story.due('correction')).toBe('2026-09-17T17:00');
    expect(story.ticket.result).toMatchObject({ reply: reply.reply, submittedAt: null });
    story.by(liaison, submit).by(reviewer, refuse);
    expect(story.ticket.clocks.filter(({ name }) => name === 'correction')).toHaveLength(1);
  });

  it('refused after the due: the red card falls then, with the old due', () => {
    const story = awaitingReview().when('2026-09-24T09:00').by(reviewer, refuse);
    const { key: clockKey, dueAt } = story.clock('finish');
    story.by(machine, { type: 'fire-clock', clockKey, stage: 'red-card', dueAt: dueAt! });
    expect(story.ticket.cards).toMatchObject([{ stage: 'red-card', dueAt, firedAt: story.now }]);
  });

  it('says why it refuses, and is not for who dispatched or answered', () => {
    expect(awaitingReview().try(reviewer, { ...refuse, reason: '' })?.code).toBe('field-missing');
    expect(awaitingReview().try({ ...reviewer, id: dispatcher.id }, accept)?.code).toBe('own-act');
    expect(awaitingReview().try({ ...reviewer, id: liaison.id }, accept)?.code).toBe('own-act');
    expect(awaitingReview().try({ ...reviewer, id: handler.id }, accept)).toBeNull();
  });
});

describe('回访', () => {
  it('rated content by key: closed', () => {
    const story = closed();
    expect(story.ticket).toMatchObject({
      status: 'closed',
      closedAt: story.now,
      ratings: [{ level: 'satisfied' }],
    });
    expect(story.clock('callbackEnd').metAt).toBe(story.now);
  });

  it('rated badly: once a round, and a person judges', () => {
    const story = awaitingCallback().by(citizen, dissatisfied);
    expect(story.status).toBe('awaiting-callback');
    expect(story.try(machine, satisfied)?.code).toBe('already-rated');
    expect(story.try(machine, close)?.code).toBe('rating-missing');
    expect(story.by(callbackAgent, { type: 'close', reason: '诉求不合理，附依据' }).status).toBe('closed');
  });

  it('is not for the rated body to answer', () => {
    expect(awaitingCallback().try(liaison, satisfied)?.code).toBe('role-forbidden');
  });

  it('三次未接通 over two days: 未评价', () => {
    const story = awaitingCallback().by(callbackAgent, unreached).later(HOUR).by(callbackAgent, unreached);
    expect(story.clock('callbackStart').metAt).not.toBeNull();
    expect(story.try(callbackAgent, close)).toEqual({
      code: 'callback-incomplete',
      attempts: 2,
      needed: 3,
      notBefore: null,
    });
    story.later(HOUR).by(callbackAgent, unreached);
    expect(story.try(callbackAgent, close)?.code).toBe('callback-incomplete');
    expect(story.later(DAY).by(machine, close).ticket).toMatchObject({ status: 'closed', ratings: [] });
  });

  it.each([
    ['anonymous', { citizen: { isAnonymous: true } }],
    ['do not contact', { citizen: { doNotContact: true } }],
    ['no call-back', { citizen: { needCallback: false } }],
    ['a confidential 举报', { citizen: { isConfidential: true }, matter: { type: 'report' as const } }],
  ])('is left out: %s, and a quality check closes', (_, beginning) => {
    const story = awaitingCallback(beginning);
    expect(story.try(callbackAgent, unreached)?.code).toBe('callback-not-wanted');
    expect(story.by(qa, { type: 'close', reason: '质检合格' }).status).toBe('closed');
  });
});

describe('重办', () => {
  it('starts a new round with half the time', () => {
    const story = awaitingCallback().by(callbackAgent, dissatisfied).by(callbackAgent, redo);
    expect(story.ticket).toMatchObject({ status: 'redo', round: 2, lead: null, result: null });
    story.by(dispatcher, toWater);
    expect(story.ticket.lead).toMatchObject({ round: 2, ordinal: 1 });
    expect(story.clock('finish')).toMatchObject({ round: 2, spans: ['3wd'] });
  });

  it('needs a bad rating', () => {
    expect(awaitingCallback().try(callbackAgent, redo)?.code).toBe('rating-missing');
  });

  it('is done for 特急 in 12 hours', () => {
    const story = awaitingCallback({ matter: { urgency: 'critical' } });
    story.by(callbackAgent, dissatisfied).by(callbackAgent, redo).by(dispatcher, toWater);
    expect(story.due('finish')).toBe('2026-09-17T22:00');
  });

  it('has no third round: 办结认定 within 5 working days', () => {
    const story = dissatisfiedThrice();
    expect(story.ticket.round).toBe(3);
    expect(story.due('recognition')).toBe('2026-09-23T18:00');
    expect(story.try(callbackAgent, redo)?.code).toBe('redo-exhausted');
    expect(story.try(callbackAgent, close)?.code).toBe('redo-exhausted');
    const recognise = { type: 'recognise-closure', document: '认定书1号', reason } as const;
    expect(story.by(hotlineHead, recognise).ticket).toMatchObject({ status: 'closed' });
  });

  it('goes on under 书面督办 instead', () => {
    const story = dissatisfiedThrice();
    expect(story.try(hotlineHead, redo)?.code).toBe('redo-exhausted');
    story.by(hotlineHead, { type: 'supervise', level: 2, reason }).by(hotlineHead, redo);
    expect(story.ticket).toMatchObject({ status: 'redo', round: 4 });
  });

  it('is not recognised before the second', () => {
    const story = dissatisfiedAgain();
    expect(story.try(hotlineHead, { type: 'recognise-closure', document: '1号', reason })?.code).toBe(
      'nothing-to-judge',
    );
  });
});

describe('复核', () => {
  const dispute = { type: 'dispute', reason: '并未解决' } as const;

  it('upheld: 重办; the archive waits no more', () => {
    const story = closed().later(DAY).by(citizen, dispute);
    expect(story.status).toBe('recheck');
    expect(story.due('recheck')).toBe('2026-09-22T18:00');
    expect(story.clock('archive').cancelledAt).toBe(story.now);
    expect(story.try(reviewer, { type: 'rule-recheck', upheld: true, reason })?.code).toBe('own-act');
    story.by(otherReviewer, { type: 'rule-recheck', upheld: true, reason });
    expect(story.ticket).toMatchObject({ status: 'redo', round: 2, closedAt: null });
    expect(story.by(dispatcher, toWater).ticket.lead?.bodyId).toBe(WATER);
  });

  it('refused: closed as before, disputed once', () => {
    const story = closed();
    const { closedAt } = story.ticket;
    story.later(DAY).by(qa, dispute).by(otherReviewer, { type: 'rule-recheck', upheld: false, reason });
    expect(story.ticket).toMatchObject({ status: 'closed', closedAt });
    expect(story.try(citizen, dispute)?.code).toBe('dispute-once');
  });

  it('is asked for within 30 days', () => {
    expect(
      closed()
        .later(30 * DAY)
        .try(citizen, dispute),
    ).toBeNull();
    expect(
      closed()
        .later(30 * DAY + 1)
        .try(citizen, dispute)?.code,
    ).toBe('dispute-too-late');
  });
});
