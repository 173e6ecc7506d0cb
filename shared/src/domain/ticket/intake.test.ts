import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time/instant.ts';
import { agent, callbackAgent, citizen, dispatcher, machine, shiftLeader } from './testing/actors.ts';
import { accepted, awaitingDispatch, drafted, numbers, opening, written } from './testing/stages.ts';
import { Story, show } from './testing/story.ts';
import { whyNoDeadline } from './next-due.ts';

const reason = '理由';
const accept = { type: 'accept', ...numbers } as const;

describe('暂存', () => {
  it('is what an agent opens, and needs something to go on before it is accepted', () => {
    const story = drafted({ matter: { title: '', content: ' ' } });
    expect(story.status).toBe('draft');
    expect(story.try(agent, accept)).toEqual({ code: 'field-missing', fields: ['title', 'content'] });
    expect(story.try(agent, { ...accept, ticketNo: '' })).toMatchObject({ code: 'field-missing' });
  });

  it('needs a reachable contact or the five elements, except of an anonymous caller', () => {
    const unreachable = { contactNo: null, callerNo: null, name: null };
    expect(drafted({ citizen: unreachable }).try(agent, accept)).toEqual({
      code: 'field-missing',
      fields: ['name', 'occurredAt'],
    });
    const elements = { citizen: { ...unreachable, name: '林女士' }, matter: { occurredAt: 1 } };
    expect(drafted(elements).try(agent, accept)).toBeNull();
    expect(drafted({ citizen: { ...unreachable, isAnonymous: true } }).try(agent, accept)).toBeNull();
  });

  it('is given up on a hang-up', () => {
    const story = drafted().by(machine, { type: 'abandon', reason: '挂机' });
    expect(story.ticket).toMatchObject({ status: 'abandoned', ending: { code: 'abandoned' } });
  });

  it('can be rewritten until it is accepted', () => {
    const { citizen: person, matter } = drafted().ticket;
    const story = drafted().by(agent, {
      type: 'revise',
      citizen: person,
      matter: { ...matter, title: '停水' },
    });
    expect(story.ticket.matter.title).toBe('停水');
    expect(accepted().try(agent, { type: 'revise', citizen: person, matter })?.code).toBe('status-forbids');
  });
});

describe('修改', () => {
  it('keeps what is left out, and what comes back as it was shown masked', () => {
    const story = written({ matter: { content: '请回电 13800001234，小区停水。' } });
    const { callerNo: _caller, contactNo: _contact, ...shown } = story.ticket.citizen;
    story.by(dispatcher, {
      type: 'revise',
      citizen: { ...shown, name: '林**', kind: 'enterprise' },
      matter: { ...story.ticket.matter, title: '停水两天', content: '请回电 138****1234，小区停水。' },
    });
    expect(story.ticket).toMatchObject({
      citizen: { callerNo: '13800001234', contactNo: '13800001234', name: '林女士', kind: 'enterprise' },
      matter: { title: '停水两天', content: '请回电 13800001234，小区停水。' },
    });
  });

  it('takes a number off that is given as none', () => {
    const story = written();
    const { citizen: person, matter } = story.ticket;
    story.by(dispatcher, { type: 'revise', citizen: { ...person, contactNo: null }, matter });
    expect(story.ticket.citizen).toMatchObject({ callerNo: '13800001234', contactNo: null });
  });
});

describe('待受理', () => {
  it('is what comes in writing, with a number at once and a clock', () => {
    const story = written();
    expect(story.ticket).toMatchObject({ status: 'intake', ...numbers });
    expect(story.due('intake')).toBe('2026-09-17T12:00');
    story.by(dispatcher, { type: 'accept', ticketNo: '', queryCode: '' });
    expect(story.ticket).toMatchObject({ status: 'accepted', ...numbers });
  });

  it('stands still while the citizen is asked, once', () => {
    const story = written()
      .later(30 * MINUTE)
      .by(dispatcher, { type: 'ask-for-more', question: '哪个小区？' });
    expect(whyNoDeadline(story.ticket)).toBe('waiting-for-citizen');
    story.later(HOUR).by(citizen, { type: 'supplement', text: '幸福小区' });
    expect(story.due('intake')).toBe('2026-09-17T15:30');
    expect(story.clock('intake')).toMatchObject({ pausedAt: null, pausedMs: HOUR });
    expect(story.try(agent, { type: 'ask-for-more', question: '几号楼？' })?.code).toBe('already-asked');
  });

  it('can be void or belong to a legal route', () => {
    expect(written().by(dispatcher, { type: 'void', reason }).status).toBe('invalid');
    const route = { type: 'refer-legal-route', route: '行政复议', reason } as const;
    expect(written().by(agent, route).ticket).toMatchObject({
      status: 'legal-route',
      ending: { code: '行政复议' },
    });
  });
});

describe('a police push', () => {
  it('is accepted at once and taken in once', () => {
    const push = opening({ source: 'police' });
    const story = new Story().by(machine, push);
    expect(story.ticket).toMatchObject({ status: 'accepted', profile: { id: 'default' } });
    expect(story.due('appeal')).toBe('2026-09-23T18:00');
    const again = new Story().knowing({ receivedAs: numbers.ticketNo });
    expect(again.try(machine, push)).toEqual({ code: 'already-received', ticketNo: numbers.ticketNo });
    expect(new Story().try(agent, push)?.code).toBe('role-forbidden');
  });
});

describe('short ends', () => {
  it('即时答复 of a consultation cites a published entry', () => {
    const answer = { type: 'answer-at-once', answer: '八点半上班', knowledgeId: 'K014' } as const;
    const consultation = { matter: { type: 'consultation' as const } };
    const story = accepted(consultation).by(agent, answer);
    expect(story.ticket).toMatchObject({ status: 'answered', knowledgeId: 'K014' });
    expect(story.clock('appeal').metAt).not.toBeNull();
    expect(story.clock('dispatch').cancelledAt).not.toBeNull();
    expect(accepted(consultation).try(agent, { ...answer, knowledgeId: null })?.code).toBe(
      'knowledge-unknown',
    );
    const unpublished = accepted(consultation).knowing({ knowledgePublished: false });
    expect(unpublished.try(agent, answer)?.code).toBe('knowledge-unknown');
    expect(accepted().try(agent, answer)?.code).toBe('type-forbids');
    expect(accepted({ matter: { type: 'praise' } }).try(agent, { ...answer, knowledgeId: null })).toBeNull();
  });

  it.each([accepted, awaitingDispatch])('已转接, and back with what was promised running on', (stage) => {
    const story = stage().by(agent, { type: 'transfer', line: '96533', reason });
    expect(story.ticket).toMatchObject({ status: 'transferred', ending: { code: '96533' } });
    const due = story.due('appeal');
    story.later(3 * HOUR).by(machine, { type: 'refuse-transfer', reason: '不属本线' });
    expect(story.ticket).toMatchObject({ status: 'accepted', ending: null });
    expect(story.clock('appeal')).toMatchObject({ cancelledAt: null, metAt: null });
    expect(story.due('appeal')).toBe(due);
    expect(story.due('dispatch')).toBe('2026-09-17T15:00');
    expect(story.clock('archive').cancelledAt).toBe(story.now);
  });

  it.each([accepted, awaitingDispatch])('无效来电 is for the shift leader to say', (stage) => {
    expect(stage().try(agent, { type: 'void', reason })?.code).toBe('role-forbidden');
    expect(stage().by(shiftLeader, { type: 'void', reason }).status).toBe('invalid');
  });

  it.each([accepted, awaitingDispatch])('告知法定途径', (stage) => {
    expect(stage().by(dispatcher, { type: 'refer-legal-route', route: '诉讼', reason }).status).toBe(
      'legal-route',
    );
  });

  it('已撤回 by the citizen, with proof', () => {
    const withdraw = { type: 'withdraw', reason: '已解决', proof: '录音 R1' } as const;
    expect(awaitingDispatch().by(citizen, withdraw).status).toBe('withdrawn');
    expect(awaitingDispatch().by(callbackAgent, withdraw).status).toBe('withdrawn');
    expect(awaitingDispatch().try(agent, { ...withdraw, proof: ' ' })).toEqual({
      code: 'field-missing',
      fields: ['proof'],
    });
  });

  it('are archived after 30 days', () => {
    const story = awaitingDispatch().by(shiftLeader, { type: 'void', reason });
    expect(show(story.clock('archive').dueAt)).toBe('2026-10-17T10:00');
    const archive = { type: 'archive', archiveNo: 'DA1' } as const;
    expect(story.try(machine, archive)?.code).toBe('not-due');
    expect(story.when('2026-10-17T10:00').by(machine, archive).ticket).toMatchObject({
      status: 'archived',
      archiveNo: 'DA1',
    });
  });
});
