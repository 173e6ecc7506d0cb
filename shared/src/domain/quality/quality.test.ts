import { describe, expect, it } from 'vitest';
import { hotlineHead, qa } from '../ticket/testing/actors.ts';
import { at } from '../ticket/testing/story.ts';
import type { Actor } from '../ticket/actor.ts';
import { defaultCalendar as calendar } from '../time/default-calendar.ts';
import { DAY } from '../time/instant.ts';
import { shippedSupervisionPolicy } from '../supervision/policy/supervision-policy.ts';
import { decideCase } from '../supervision/case/decide-case.ts';
import { agentScores } from './agent-scores.ts';
import type { Inspection, InspectionCommand } from './inspection.ts';
import { defaultQualityForm as form } from './quality-form.ts';
import type { Mark, Marks } from './quality-form.ts';
import { inspectionRules } from './rules.ts';
import { defaultSamplingPlan as plan, sampleReasonsOf } from './sampling-plan.ts';
import { scoreMarks } from './score-marks.ts';
import { checkTranscript } from './transcript.ts';

const supervisionAt = () => shippedSupervisionPolicy;
const begin = at('2026-09-18T10:00');
const marked = (mark: Mark, ...crossed: string[]): Marks => ({
  points: Object.fromEntries(form.points.map(({ code }) => [code, mark])),
  crossed,
});
const inspection: Inspection = {
  id: 'i',
  status: 'to-score',
  history: [],
  fired: [],
  callId: 'c',
  agentId: 'li',
  agentName: '李话务',
  calledAt: begin,
  reasons: ['random'],
  form,
  checks: { audio: null, transcript: null },
  scoring: null,
  appealing: null,
  appeal: null,
  ruling: null,
};
const li: Actor = { id: 'li', name: '李话务', role: 'agent', bodyId: null };
const text = '见录音';
const decide = (state: Inspection, command: InspectionCommand, actor: Actor, now = begin) =>
  decideCase(inspectionRules, state, command, { now, actor, scope: [], calendar, supervisionAt });
const after = (...args: Parameters<typeof decide>): Inspection => {
  const decision = decide(...args);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
};

describe('the form', () => {
  it('weighs its points; a red line is the end of the whole', () => {
    expect(scoreMarks(form, marked(1))).toBe(100);
    expect(scoreMarks(form, marked(0.5))).toBe(50);
    expect(scoreMarks(form, marked(1, 'insult'))).toBe(0);
  });
  it('takes neither gaps nor what is not on it', () => {
    expect(scoreMarks(form, { points: { opening: 1 }, crossed: [] })).toBeUndefined();
    expect(scoreMarks(form, marked(1, 'unknown'))).toBeUndefined();
  });
});

describe('an inspection', () => {
  const scored = after(inspection, { type: 'score', text, marks: marked(0.5) }, qa);
  const appealed = after(scored, { type: 'appeal', text }, li);
  it('is appealed by the agent himself, in two working days', () => {
    expect(decide(scored, { type: 'appeal', text }, { ...li, id: 'wang' }).ok).toBe(false);
    expect(decide(scored, { type: 'appeal', text }, li, begin + 10 * DAY)).toMatchObject({
      refusal: { code: 'appeal-too-late' },
    });
  });
  it('is ruled by somebody who did not score it, and the new marks count', () => {
    const rule = { type: 'rule', text, marks: marked(1) } as const;
    expect(decide(appealed, rule, qa)).toMatchObject({ refusal: { code: 'case-own-act' } });
    expect(after(appealed, rule, hotlineHead)).toMatchObject({
      status: 'settled',
      scoring: { score: 100 },
      ruling: { upheld: true },
    });
    expect(after(appealed, { ...rule, marks: null }, hotlineHead).scoring?.score).toBe(50);
  });
  it('is not scored by him who took the call', () => {
    const own = { ...qa, id: 'li' };
    expect(decide(inspection, { type: 'score', text, marks: marked(1) }, own).ok).toBe(false);
  });
  it('counts for its agent once it is scored', () => {
    const fatal = after(inspection, { type: 'score', text, marks: marked(1, 'leak') }, qa);
    expect(agentScores([inspection, appealed, fatal])).toEqual([
      { agentId: 'li', agentName: '李话务', judged: 2, average: 25, fatal: 1, appeals: 1, upheld: 0 },
    ]);
  });
});

describe('the sample', () => {
  const call = { callId: 'c', talkMs: 60_000, rating: null, ticketTypes: [] };
  const none = { ...plan, share: 0, complaintShare: 0 };
  it('takes the short and the badly rated, and a share of all', () => {
    expect(sampleReasonsOf(call, none, 's')).toEqual([]);
    expect(sampleReasonsOf({ ...call, talkMs: 9000, rating: 4 }, none, 's')).toEqual([
      'short',
      'dissatisfied',
    ]);
    expect(
      sampleReasonsOf({ ...call, ticketTypes: ['complaint'] }, { ...none, complaintShare: 1 }, 's'),
    ).toEqual(['complaint']);
    const drawn = Array.from({ length: 10_000 }, (_, i) =>
      sampleReasonsOf({ ...call, callId: `${i}` }, plan, 's'),
    );
    expect(drawn.filter(({ length }) => length > 0).length / 10_000).toBeCloseTo(0.05, 1);
  });
});

describe('a transcript', () => {
  it('tells the agent’s speed and his forbidden words', () => {
    const said = [
      { speaker: 'agent', fromMs: 0, toMs: 10_000, text: '您好，这事不归我管。'.repeat(4) },
      { speaker: 'citizen', fromMs: 10_000, toMs: 20_000, text: '烦不烦' },
    ] as const;
    const { charactersPerMinute, forbidden } = checkTranscript(said, ['不归我管', '烦不烦']);
    expect(charactersPerMinute).toBe(192);
    expect(forbidden).toEqual([{ word: '不归我管', fromMs: 0 }]);
  });
});
