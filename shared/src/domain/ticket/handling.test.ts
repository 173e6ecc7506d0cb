import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import {
  HOUSING,
  WATER,
  bodyHead,
  dispatcher,
  handler,
  hotlineHead,
  housingHandler,
  housingLiaison,
  leader,
  liaison,
  machine,
  reviewer,
} from './testing/actors.ts';
import { aBody, someBodies } from './testing/facts.ts';
import { contacted, handling, reply } from './testing/stages.ts';
import { at, show } from './testing/story.ts';
import type { Story } from './testing/story.ts';

const submit = { type: 'submit-result', ...reply } as const;
const extend = { type: 'request-extension', span: '5wd', reason: '等待配件', proof: '采购合同' } as const;
const grant = { type: 'rule-extension', granted: true, reason: '同意' } as const;

describe('inside the body', () => {
  it('the liaison gives it to a handler of the body, and only he works on it', () => {
    const story = handling();
    const toStranger = { type: 'assign-handler', handlerId: 'housing-handler', note: '' } as const;
    expect(story.try(liaison, toStranger)?.code).toBe('handler-unknown');
    expect(story.try(handler, { type: 'draft-result', ...reply })?.code).toBe('out-of-scope');
    story.by(liaison, { ...toStranger, handlerId: handler.id });
    expect(story.try({ ...handler, id: 'colleague' }, { type: 'draft-result', ...reply })?.code).toBe(
      'out-of-scope',
    );
    expect(story.try(handler, { type: 'draft-result', ...reply })).toBeNull();
  });

  it('is closed to other bodies', () => {
    expect(handling().try(housingLiaison, submit)?.code).toBe('out-of-scope');
    expect(handling().try(housingHandler, { type: 'report-progress', text: '…' })?.code).toBe('out-of-scope');
  });

  it('is never given to the person complained of', () => {
    const assign = { type: 'assign-handler', handlerId: handler.id, note: '' } as const;
    const story = handling().knowing({ accusedPersonIds: [handler.id] });
    expect(story.try(liaison, assign)?.code).toBe('handler-unknown');
    expect(story.try(handler, { type: 'draft-result', ...reply })?.code).toBe('recusal-actor');
  });

  it('goes out as the head approved it, where the body wants 审签', () => {
    const story = contacted().knowing({
      bodies: { ...someBodies, [WATER]: aBody(WATER, { needsApproval: true, handlerIds: [handler.id] }) },
    });
    expect(story.try(liaison, submit)?.code).toBe('approval-missing');
    story.by(handler, { type: 'draft-result', ...reply });
    expect(story.ticket.lead!.desk).toBe('approval');
    story.by(bodyHead, { type: 'reject-draft', reason: '补充依据' });
    expect(story.ticket.lead!.desk).toBe('handler');
    story.by(handler, { type: 'draft-result', ...reply });
    expect(story.try({ ...bodyHead, id: handler.id }, { type: 'approve-draft', note: '' })?.code).toBe(
      'own-act',
    );
    story.by(bodyHead, { type: 'approve-draft', note: '同意' });
    expect(story.try(liaison, { ...submit, reply: '另写一份' })?.code).toBe('approval-missing');
    expect(story.by(liaison, submit).ticket).toMatchObject({
      status: 'awaiting-review',
      result: { writtenBy: handler, approvedBy: bodyHead, submittedBy: liaison },
    });
  });

  it('says how the citizen was contacted, as it was recorded or as he wished', () => {
    const fresh = handling();
    expect(fresh.try(liaison, submit)).toEqual({ code: 'contact-missing', result: 'reached' });
    expect(fresh.try(liaison, { ...submit, contactResult: 'anonymous' })?.code).toBe('contact-implausible');
    const anonymous = handling({ citizen: { isAnonymous: true } });
    expect(anonymous.try(liaison, { ...submit, contactResult: 'anonymous' })).toBeNull();
    const silent = handling({ citizen: { doNotContact: true } });
    expect(silent.try(liaison, { ...submit, contactResult: 'do-not-contact' })).toBeNull();
  });

  it('feeds 特急 back within two hours', () => {
    const story = handling({ matter: { urgency: 'critical' } });
    expect(story.due('firstFeedback')).toBe('2026-09-17T12:00');
    story.by(liaison, { type: 'report-progress', text: '已到现场' });
    expect(story.clock('firstFeedback').metAt).toBe(story.now);
  });
});

describe('协办', () => {
  const subtask = { bodyId: HOUSING } as const;
  const shared = () => contacted({}, [HOUSING]);

  it('is signed and fed back by its own body, before the lead can submit', () => {
    const story = shared();
    expect(show(story.clock('cohandler').dueAt)).toBe('2026-09-22T18:00');
    expect(story.try(liaison, submit)).toEqual({ code: 'cohandlers-open', bodyIds: [HOUSING] });
    expect(story.try(liaison, { type: 'sign-cohandling', ...subtask })?.code).toBe('out-of-scope');
    story
      .by(housingLiaison, { type: 'sign-cohandling', ...subtask })
      .by(housingLiaison, { type: 'feed-back-cohandling', ...subtask, feedback: '物业已配合' });
    expect(story.ticket.coHandlers[0]).toMatchObject({ status: 'fed-back', feedback: '物业已配合' });
    expect(story.clock('cohandler').metAt).toBe(story.now);
    expect(story.by(liaison, submit).status).toBe('awaiting-review');
  });

  it('does not hold the lead up who says 协办未反馈', () => {
    expect(shared().by(liaison, { ...submit, withoutCoHandlers: true }).status).toBe('awaiting-review');
  });

  it.each([
    [true, 'cancelled'],
    [false, 'awaiting-sign'],
  ] as const)('is disputed once, ruled %s', (upheld, status) => {
    const story = shared().by(housingLiaison, { type: 'dispute-cohandling', ...subtask, reason: '非本单位' });
    expect(story.ticket.coHandlers[0]!.status).toBe('disputed');
    story.by(reviewer, { type: 'rule-cohandling', ...subtask, upheld, reason: '核实' });
    expect(story.ticket.coHandlers[0]!.status).toBe(status);
    expect(story.try(housingLiaison, { type: 'dispute-cohandling', ...subtask, reason: '再议' })?.code).toBe(
      'status-forbids',
    );
  });

  it('is disputed within half a working day', () => {
    const late = shared().when('2026-09-17T16:01');
    expect(
      late.try(housingLiaison, { type: 'dispute-cohandling', ...subtask, reason: '非本单位' })?.code,
    ).toBe('window-closed');
  });
});

describe('延期', () => {
  it('is asked a working day before, with proof, and moves both clocks when granted', () => {
    const story = handling().by(liaison, extend);
    expect(story.status).toBe('extension-review');
    expect([story.due('finish'), story.due('extensionDecision')]).toEqual([
      '2026-09-23T18:00',
      '2026-09-18T18:00',
    ]);
    story.by(hotlineHead, grant);
    expect(story.status).toBe('handling');
    expect([story.due('finish'), story.due('appeal')]).toEqual(['2026-10-08T18:00', '2026-10-08T18:00']);
    expect(story.clock('finish').spans).toEqual(['5wd', '5wd']);
  });

  it('changes nothing when refused', () => {
    const story = handling()
      .by(liaison, extend)
      .by(hotlineHead, { ...grant, granted: false });
    expect([story.status, story.due('finish')]).toEqual(['handling', '2026-09-23T18:00']);
  });

  it('is ruled by 分管领导 the second time, and there is no third', () => {
    const story = handling().by(liaison, extend).by(hotlineHead, grant).by(liaison, extend);
    expect(story.try(hotlineHead, grant)?.code).toBe('role-forbidden');
    story.by(leader, grant);
    expect(story.try(liaison, extend)).toEqual({ code: 'extension-none-left', allowed: 2 });
  });

  it.each([
    ['too late', '2026-09-22T18:01', extend, 'extension-too-late'],
    ['too long', '2026-09-17T10:00', { ...extend, span: '6wd' }, 'extension-too-long'],
    ['nonsense', '2026-09-17T10:00', { ...extend, span: 'soon' }, 'span-invalid'],
    ['without proof', '2026-09-17T10:00', { ...extend, proof: '' }, 'field-missing'],
  ])('is refused when %s', (_, when, command, code) => {
    expect(handling().when(when).try(liaison, command)?.code).toBe(code);
  });

  it('withdraws the card that fell meanwhile, with a trace', () => {
    const story = handling().by(liaison, extend);
    const finish = story.clock('finish');
    story.when('2026-09-23T18:00').by(machine, {
      type: 'fire-clock',
      clockKey: finish.key,
      stage: 'red-card',
      dueAt: finish.dueAt!,
    });
    expect(story.ticket.cards).toMatchObject([{ stage: 'red-card', withdrawnAt: null }]);
    story.later(HOUR).by(hotlineHead, grant);
    expect(story.ticket.cards).toMatchObject([{ stage: 'red-card', withdrawnAt: story.now }]);
  });
});

describe('长周期挂账', () => {
  const until = at('2026-12-01T18:00');
  const ask = { type: 'request-long-cycle', reason: '列入改造计划', until } as const;
  const hung = (): Story =>
    contacted().by(bodyHead, ask).by(leader, { type: 'rule-long-cycle', granted: true, reason: '同意' });

  it('is due on the day promised and reports every 30 days', () => {
    const story = hung();
    expect(story.status).toBe('long-cycle');
    expect([story.due('finish'), story.due('progress')]).toEqual(['2026-12-01T18:00', '2026-10-17T10:00']);
    story.later(20 * DAY).by(liaison, { type: 'report-progress', text: '已立项' });
    expect(story.due('progress')).toBe('2026-11-06T10:00');
    story.by(bodyHead, { type: 'resume-handling', reason: '开工' });
    expect(story.status).toBe('handling');
    expect(story.clock('progress').cancelledAt).toBe(story.now);
  });

  it('is asked for matters on the list, for 180 days at most', () => {
    expect(contacted().knowing({ longCycleListed: false }).try(bodyHead, ask)?.code).toBe(
      'long-cycle-not-listed',
    );
    expect(contacted().try(bodyHead, { ...ask, until: until + 200 * DAY })?.code).toBe('until-invalid');
    expect(contacted().try(bodyHead, { ...ask, until: at('2026-09-18T18:00') })?.code).toBe('until-invalid');
  });

  it('leaves everything as it was when refused', () => {
    const story = contacted().by(bodyHead, ask);
    expect(story.try(bodyHead, ask)?.code).toBe('long-cycle-pending');
    story.by(leader, { type: 'rule-long-cycle', granted: false, reason: '不符合' });
    expect(story.ticket).toMatchObject({ status: 'handling', longCycle: null });
    expect(story.due('finish')).toBe('2026-09-23T18:00');
  });
});

it('撤回改派 ends what the body had begun', () => {
  const story = contacted({}, [HOUSING]).by(dispatcher, { type: 'recall', reason: '派错' });
  expect(story.ticket.coHandlers[0]!.status).toBe('cancelled');
  expect(
    story.ticket.clocks.filter(({ owner, metAt, cancelledAt }) => owner && !metAt && !cancelledAt),
  ).toEqual([]);
});

describe('转下级单位', () => {
  const lower = { ...liaison, id: 'lower-liaison', bodyId: HOUSING };
  const assign = { type: 'assign-lower', bodyId: HOUSING, dueAt: at('2026-09-22T12:00'), note: '' } as const;
  const below = () => handling().knowing({ scope: [WATER, HOUSING] });

  it('gives a part to a body below, which signs and feeds back by its own due', () => {
    const story = below().by(liaison, assign);
    expect(story.due('cohandler')).toBe('2026-09-22T12:00');
    story.by(lower, { type: 'sign-cohandling', bodyId: HOUSING });
    story.by(lower, { type: 'feed-back-cohandling', bodyId: HOUSING, feedback: '已修' });
    expect(story.ticket.coHandlers).toMatchObject([{ bodyId: HOUSING, status: 'fed-back' }]);
  });

  it('is refused for others, twice, or beyond the due of the lead', () => {
    expect(handling().try(liaison, assign)?.code).toBe('body-none-below');
    expect(below().try(liaison, { ...assign, bodyId: 'inspection' })?.code).toBe('out-of-scope');
    expect(below().by(liaison, assign).try(liaison, assign)?.code).toBe('body-twice');
    expect(below().try(liaison, { ...assign, dueAt: at('2026-09-23T18:01') })?.code).toBe('until-invalid');
  });
});

it('延期 does not move a due set from above', () => {
  const story = handling({ upstreamDue: at('2026-09-24T18:00') })
    .by(liaison, extend)
    .by(hotlineHead, grant);
  expect([story.due('finish'), story.due('appeal')]).toEqual(['2026-09-24T18:00', '2026-09-24T18:00']);
});
