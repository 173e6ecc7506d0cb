import { describe, expect, it } from 'vitest';
import type { CallFact } from './fact.ts';
import { type CallRecord, evolveCall } from './record.ts';

type Step = CallFact extends infer F
  ? F extends CallFact
    ? Omit<F, 'callId' | 'seq' | 'at'>
    : never
  : never;
const live = (...steps: Step[]): CallRecord =>
  steps.reduce<CallRecord | null>(
    (call, step, i) =>
      evolveCall(call, { ...step, callId: 'c1', seq: i + 1, at: 1000 * (i + 1) } as CallFact),
    null,
  )!;

const arrived: Step = {
  type: 'arrived',
  callerNo: '13800001234',
  calledNo: '12345',
  trunk: 'citizens',
  transferNo: null,
};
const queued: Step = { type: 'queued', priority: 0, group: 'day' };
const rung: Step = { type: 'agent-ringing', agentId: 'a1', offerId: 'o1' };
const answered: Step = { type: 'agent-answered', agentId: 'a1', offerId: 'o1' };
const ended: Step = { type: 'ended', by: 'citizen', cause: 16 };

describe('an outbound call', () => {
  const dialling: Step = {
    type: 'dialling',
    to: '13800001234',
    purpose: 'callback',
    agentId: 'a1',
    ticketNo: '41',
  };
  it('rings until its citizen answers, though the agent is on the line', () => {
    expect(live(dialling, rung, answered)).toMatchObject({
      phase: 'ringing',
      agentId: 'a1',
      answeredAt: null,
    });
    const talking = live(dialling, rung, answered, { type: 'citizen-answered' });
    expect(talking).toMatchObject({ phase: 'talking', answeredAt: 4000 });
  });
  it('whose agent was lost is talked in again as soon as the next one answers: its citizen is there', () => {
    const lost: Step[] = [{ type: 'citizen-answered' }, { type: 'agent-lost', agentId: 'a1' }, queued];
    const next = { agentId: 'a2', offerId: 'o2' };
    const taken = live(
      dialling,
      rung,
      answered,
      ...lost,
      { type: 'agent-ringing', ...next },
      { type: 'agent-answered', ...next },
    );
    expect(taken).toMatchObject({ phase: 'talking', agentId: 'a2', answeredAt: 4000 });
  });
  it('that nobody answered has failed', () => {
    const unreached = live(dialling, rung, answered, { type: 'ended', by: 'system', cause: 19 });
    expect(unreached.ending).toBe('failed');
  });
});

describe('a call record', () => {
  it('keeps arrival, queue, answer and end', () => {
    const call = live(arrived, queued, rung, answered, ended);
    expect(call).toMatchObject({
      phase: 'ended',
      arrivedAt: 1000,
      queuedAt: 2000,
      answeredAt: 4000,
      endedAt: 5000,
      ending: 'completed',
      agentId: 'a1',
    });
  });
  it('is abandoned when nobody had answered', () => {
    expect(live(arrived, queued, ended).ending).toBe('abandoned');
    expect(live(arrived, ended).ending).toBe('abandoned');
    expect(live(arrived, queued, { type: 'ended', by: 'system', cause: 31 }).ending).toBe('no-agent');
  });
  it('goes back to the queue when the agent does not answer, keeping its entry time', () => {
    const call = live(arrived, queued, rung, {
      type: 'offer-failed',
      agentId: 'a1',
      offerId: 'o1',
      reason: 'no-answer',
    });
    expect(call).toMatchObject({
      phase: 'queued',
      agentId: null,
      queuedAt: 2000,
      failedOffers: [{ agentId: 'a1', reason: 'no-answer' }],
    });
  });
  it('follows 110: three-way, then handed over', () => {
    const call = live(
      arrived,
      queued,
      rung,
      answered,
      { type: 'line-ringing', line: '110' },
      { type: 'line-answered', line: '110' },
    );
    expect(call).toMatchObject({ phase: 'three-way', line: { line: '110', state: 'connected' } });
    expect(
      evolveCall(call, { type: 'agent-left', agentId: 'a1', callId: 'c1', seq: 7, at: 7000 }).phase,
    ).toBe('handed-over');
  });
  it('stays with the agent when 110 does not answer', () => {
    const call = live(
      arrived,
      queued,
      rung,
      answered,
      { type: 'line-ringing', line: '110' },
      { type: 'line-failed', line: '110', reason: 'no-answer' },
    );
    expect(call).toMatchObject({ phase: 'talking', agentId: 'a1', line: { state: 'failed' } });
  });
  it('goes from agent to colleague with the third party that was consulted', () => {
    const colleague = { agentId: 'a2', number: null };
    const consulted = live(arrived, queued, rung, answered, { type: 'guest-answered', ...colleague });
    expect(consulted).toMatchObject({ phase: 'consulting', agentId: 'a1', guest: { state: 'consulting' } });
    const left: CallFact = { type: 'agent-left', agentId: 'a1', callId: 'c1', seq: 6, at: 6000 };
    const over: CallFact = { type: 'transferred', ...colleague, callId: 'c1', seq: 7, at: 7000 };
    expect([left, over].reduce<CallRecord>(evolveCall, consulted)).toMatchObject({
      phase: 'talking',
      agentId: 'a2',
      guest: null,
    });
  });
  it('that a leader took over is no longer heard by him; one that goes to another is', () => {
    const heard: Step = { type: 'monitored', agentId: 'leader', mode: 'barge' };
    const taken = (agentId: string): Step => ({ type: 'transferred', agentId, number: null });
    const left: Step = { type: 'agent-left', agentId: 'a1' };
    const before = [arrived, queued, rung, answered, heard, left];
    expect(live(...before, taken('leader'))).toMatchObject({ agentId: 'leader', monitor: null });
    expect(live(...before, taken('a2')).monitor).toEqual({ agentId: 'leader', mode: 'barge' });
  });
  it('knows since when its agent is lost, until somebody has the citizen or he waits again', () => {
    const lost: Step = { type: 'agent-lost', agentId: 'a1' };
    const again: Step = { type: 'agent-rejoined', agentId: 'a1' };
    expect(live(arrived, queued, rung, answered, lost, lost)).toMatchObject({ phase: 'held', lostAt: 5000 });
    expect(live(arrived, queued, rung, answered, lost, again)).toMatchObject({
      phase: 'talking',
      lostAt: null,
    });
    expect(live(arrived, queued, rung, answered, lost, queued)).toMatchObject({
      phase: 'queued',
      agentId: null,
      lostAt: null,
    });
    const withPolice: Step = { type: 'line-answered', line: '110' };
    expect(live(arrived, queued, rung, answered, withPolice, lost).phase).toBe('three-way');
  });
  it('does not change by a fact that comes twice or late', () => {
    const call = live(arrived, queued, rung, answered);
    expect(evolveCall(call, { ...queued, callId: 'c1', seq: 2, at: 9999 } as CallFact)).toBe(call);
  });
});
