import { describe, expect, it } from 'vitest';
import { agent, machine, shiftLeader } from './testing/actors.ts';
import { aCitizen, aMatter } from './testing/content.ts';
import { accepted, drafted } from './testing/stages.ts';

describe('一键转接', () => {
  const hand = {
    type: 'hand-to-emergency',
    transferNo: 'ZJ1',
    line: '110',
    callId: 'call-2',
    dangerToLife: true,
    consent: 'not-needed',
  } as const;

  it('waits for no consent in danger to life, and is recorded once', () => {
    const story = drafted().by(agent, hand);
    expect(story.ticket).toMatchObject({ callIds: ['call-1', 'call-2'], emergency: { outcome: 'pending' } });
    expect(story.try(shiftLeader, hand)?.code).toBe('already-done');
    const settle = { type: 'settle-emergency', transferNo: 'ZJ1', outcome: 'connected' } as const;
    expect(story.by(machine, settle).ticket.emergency!.outcome).toBe('connected');
    expect(story.try(machine, settle)?.code).toBe('already-done');
    expect(story.try(machine, { ...settle, transferNo: 'ZJ2' })?.code).toBe('transfer-unknown');
  });

  it('is completed once by the form of the call, which keeps number and urgency', () => {
    const story = accepted({ matter: { urgency: 'critical' } }).by(agent, { ...hand, awaitsForm: true });
    const form = {
      type: 'complete',
      citizen: aCitizen({ callerNo: null, contactNo: null, name: '王先生' }),
      matter: aMatter({ title: '家中起火', urgency: 'normal' }),
    } as const;
    expect(story.by(agent, form).ticket).toMatchObject({
      citizen: { callerNo: '13800001234', contactNo: '13800001234', name: '王先生' },
      matter: { title: '家中起火', urgency: 'critical' },
      awaitsForm: false,
    });
    expect(story.try(agent, form)?.code).toBe('already-done');
    expect(accepted().by(agent, hand).try(agent, form)?.code).toBe('already-done');
  });

  it('raises the urgency with the form, and its deadlines', () => {
    const story = accepted().by(agent, { ...hand, awaitsForm: true });
    const before = story.clock('appeal').dueAt!;
    story.by(agent, { type: 'complete', citizen: aCitizen(), matter: aMatter({ urgency: 'critical' }) });
    expect(story.clock('appeal').dueAt!).toBeLessThan(before);
  });

  it('asks for consent otherwise', () => {
    expect(drafted().try(agent, { ...hand, dangerToLife: false })?.code).toBe('consent-missing');
    expect(drafted().try(agent, { ...hand, dangerToLife: false, consent: 'given' })).toBeNull();
  });
});
