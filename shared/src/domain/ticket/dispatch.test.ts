import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time/instant.ts';
import { consultationNeeded } from './guard/consultation.ts';
import {
  HOUSING,
  INSPECTION,
  TOWNSHIP,
  WATER,
  agent,
  dispatcher,
  hotlineHead,
  housingLiaison,
  liaison,
  machine,
  reviewer,
} from './testing/actors.ts';
import { accepted, awaitingDispatch, awaitingSign, handling, toWater } from './testing/stages.ts';
import type { Story } from './testing/story.ts';

const toHousing = { ...toWater, leadBodyId: HOUSING } as const;
const askReturn = {
  type: 'request-return',
  reason: '不属供水职责',
  clause: '三定',
  suggestedBodyId: HOUSING,
} as const;
const ruling = (upheld: boolean) =>
  ({ type: 'rule-return', upheld, reason: '核实', clause: '三定' }) as const;
const designate = {
  type: 'rule-consultation',
  leadBodyId: HOUSING,
  coBodyIds: [WATER],
  clause: '会商纪要1号',
  reason: '职责交叉',
} as const;

/** Returned by the lead and upheld. */
function upheldReturn(story: Story): Story {
  const lead = story.ticket.lead!.bodyId === WATER ? liaison : housingLiaison;
  return story.by(lead, askReturn).by(reviewer, ruling(true));
}

describe('派单', () => {
  it('names the bodies once each, known and at work', () => {
    const story = awaitingDispatch();
    expect(story.try(dispatcher, { ...toWater, coBodyIds: [WATER] })?.code).toBe('body-twice');
    expect(story.try(dispatcher, { ...toWater, leadBodyId: 'nobody' })?.code).toBe('body-unknown');
    expect(story.try(dispatcher, { ...toWater, basis: '' })?.code).toBe('field-missing');
  });

  it('spares townships what is not on their duty list, unless a reason is given', () => {
    const toTownship = { ...toWater, leadBodyId: TOWNSHIP } as const;
    expect(awaitingDispatch().try(dispatcher, toTownship)).toEqual({
      code: 'township-guard',
      bodyId: TOWNSHIP,
    });
    expect(awaitingDispatch().try(dispatcher, { ...toTownship, townshipOverride: '应急抢险' })).toBeNull();
  });

  it('never goes to the body complained of, and conduct only to who inspects', () => {
    const accused = { bodyId: WATER, person: null, concernsConduct: false };
    const complaint = awaitingDispatch({ matter: { type: 'complaint', accused } });
    expect(complaint.try(dispatcher, toWater)).toEqual({ code: 'recusal-body', bodyId: WATER });
    expect(complaint.try(dispatcher, { ...toHousing, coBodyIds: [WATER] })?.code).toBe('recusal-body');
    const conduct = awaitingDispatch({ matter: { accused: { ...accused, concernsConduct: true } } });
    expect(conduct.try(dispatcher, toHousing)?.code).toBe('conduct-route');
    expect(conduct.try(dispatcher, { ...toWater, leadBodyId: INSPECTION })).toBeNull();
  });

  it('by the machine waits a minute in which dispatchers can see it', () => {
    const story = awaitingDispatch();
    expect(story.later(59_000).try(machine, toWater)?.code).toBe('too-early');
    expect(story.later(1000).try(machine, toWater)).toBeNull();
  });

  it('can follow a correction of what it is about', () => {
    const { category, divisionCode, address, location, tags } = accepted().ticket.matter;
    const accused = { bodyId: WATER, person: null, concernsConduct: false };
    const correction = {
      type: 'reclassify',
      category,
      divisionCode,
      address,
      location,
      tags,
      accused,
      reason: '补录',
    } as const;
    expect(accepted().by(agent, correction).ticket.matter.accused).toEqual(accused);
    expect(awaitingDispatch().by(dispatcher, correction).try(dispatcher, toWater)?.code).toBe('recusal-body');
  });
});

describe('撤回改派', () => {
  it.each([awaitingSign, handling])('takes it back and starts the dispatch clock anew', (stage) => {
    const story = stage().later(HOUR).by(dispatcher, { type: 'recall', reason: '派错' });
    expect(story.ticket).toMatchObject({ status: 'awaiting-dispatch', lead: null });
    expect(story.ticket.pastLeads).toHaveLength(1);
    expect(story.clock('finish').cancelledAt).toBe(story.now);
    expect(story.due('dispatch')).toBe('2026-09-17T13:00');
  });
});

describe('申请退单', () => {
  it('upheld: dispatched anew, 承办时限 anew but within 诉求时限', () => {
    const story = awaitingSign();
    const appeal = story.due('appeal');
    story.when('2026-09-20T10:00').by(liaison, askReturn);
    expect(story.status).toBe('return-review');
    expect(story.due('returnReview')).toBe('2026-09-20T16:30');
    story.by(reviewer, ruling(true)).by(dispatcher, toHousing);
    expect(story.ticket.lead).toMatchObject({ bodyId: HOUSING, ordinal: 2 });
    expect(story.due('appeal')).toBe(appeal);
    expect(story.clock('finish')).toMatchObject({ owner: HOUSING });
    expect(story.due('finish')).toBe(appeal);
  });

  it('too late for 诉求时限 leaves the new body its time to sign', () => {
    const story = awaitingSign().when('2026-09-18T16:00').by(liaison, askReturn);
    story.when('2026-09-24T09:00').by(reviewer, ruling(true)).by(dispatcher, toHousing);
    expect(story.due('finish')).toBe(story.due('sign'));
  });

  it.each([
    ['待签收', awaitingSign, 'awaiting-sign'],
    ['办理中', handling, 'handling'],
  ] as const)('refused: back to %s, and the clock has run on', (_, stage, status) => {
    const story = stage().later(HOUR);
    const before = story.clock('finish');
    story.by(liaison, askReturn).later(HOUR).by(reviewer, ruling(false));
    expect(story.status).toBe(status);
    expect(story.clock('finish')).toEqual(before);
    expect(story.try(liaison, askReturn)?.code).toBe('window-closed');
  });

  it('ends with the window, and of urgent matters with the signature', () => {
    expect(awaitingSign().when('2026-09-20T18:01').try(liaison, askReturn)?.code).toBe('window-closed');
    expect(awaitingSign().when('2026-09-20T18:00').try(liaison, askReturn)).toBeNull();
    const urgent = { matter: { urgency: 'urgent' as const } };
    expect(awaitingSign(urgent).later(MINUTE).try(liaison, askReturn)).toBeNull();
    expect(handling(urgent).later(MINUTE).try(liaison, askReturn)?.code).toBe('window-closed');
  });

  it('is not ruled by who dispatched or asked', () => {
    const story = awaitingSign().by(liaison, askReturn);
    expect(story.try({ ...reviewer, id: dispatcher.id }, ruling(true))?.code).toBe('own-act');
    expect(story.try({ ...reviewer, id: liaison.id }, ruling(true))?.code).toBe('own-act');
  });
});

describe('疑难工单会商', () => {
  it('is the only way on after two upheld returns', () => {
    const story = upheldReturn(upheldReturn(awaitingSign()).by(dispatcher, toHousing));
    expect(story.status).toBe('consultation');
    expect(story.due('consultation')).toBe('2026-09-20T18:00');
    expect(story.try(dispatcher, toWater)?.code).toBe('status-forbids');
    expect(consultationNeeded(story.ticket)).toEqual({ code: 'consultation-needed', upheldReturns: 2 });
  });

  it('hears the bodies that had it, and what the hotline writes down for others', () => {
    const opinion = {
      type: 'give-opinion',
      bodyId: WATER,
      speaker: '褚科长',
      text: '井盖属道路设施',
      namesBodyId: HOUSING,
    } as const;
    const story = upheldReturn(upheldReturn(awaitingSign()).by(dispatcher, toHousing));
    story.by(liaison, opinion).by(hotlineHead, { ...opinion, bodyId: null, speaker: '吴主任' });
    expect(story.ticket.opinions).toMatchObject([
      { by: liaison, bodyId: WATER, namesBodyId: HOUSING },
      { by: hotlineHead, bodyId: null },
    ]);
    expect(story.try(liaison, { ...opinion, bodyId: HOUSING })?.code).toBe('out-of-scope');
    expect(story.try(reviewer, { ...opinion, namesBodyId: 'nobody' })?.code).toBe('body-unknown');
    const other = { ...liaison, id: 'other', bodyId: INSPECTION };
    expect(story.try(other, { ...opinion, bodyId: INSPECTION })?.code).toBe('out-of-scope');
  });

  it('is called from a disputed dispatch too, and rules on it', () => {
    const story = awaitingSign()
      .by(liaison, askReturn)
      .by(hotlineHead, { type: 'convene', reason: '职责不清' });
    expect(story.ticket).toMatchObject({ status: 'consultation', lead: null });
    story.by(hotlineHead, designate);
    expect(story.ticket.returns[0]!.ruling).toMatchObject({ upheld: true, by: hotlineHead });
  });

  it('designates: no return, no recall, in a later round neither', () => {
    const story = awaitingDispatch()
      .by(hotlineHead, { type: 'convene', reason: '职责不清' })
      .by(hotlineHead, designate);
    expect(story.ticket).toMatchObject({
      status: 'awaiting-sign',
      lead: { bodyId: HOUSING, designated: true },
    });
    expect(story.try(housingLiaison, askReturn)?.code).toBe('designated');
    expect(story.try(dispatcher, { type: 'recall', reason: '改派' })?.code).toBe('designated');
    expect(story.ticket.clocks.some(({ name, cancelledAt }) => name === 'returnWindow' && !cancelledAt)).toBe(
      false,
    );
  });
});
